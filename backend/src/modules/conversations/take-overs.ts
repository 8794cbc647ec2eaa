import { Injectable } from '@nestjs/common';
import { ConversationsRepository } from './conversations.repository';
import { Live } from './live';

/**
 * Looking is for signals that got lost. An answer is over in seconds, and at its end it is looked again: with every stream looking
 * as often as a quiet page does, that would be most of what the database is asked.
 */
const lookEveryMs = 10_000;

/** Notices that a person takes over while the bot is still at its answer. */
@Injectable()
export class TakeOvers {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly live: Live,
  ) {}

  /**
   * The outcome of `work`, or null as soon as a person has the conversation. Its signal fires then; what it says afterwards is
   * not passed on, and its failure is nobody's any more.
   */
  async unlessTakenOver<T>(
    conversationId: string,
    onToken: ((piece: string) => void) | undefined,
    work: (signal: AbortSignal, onToken?: (piece: string) => void) => Promise<T>,
  ): Promise<T | null> {
    const over = new AbortController();
    const spoken = (piece: string) => {
      if (!over.signal.aborted) onToken?.(piece);
    };
    const made = work(over.signal, onToken && spoken);
    made.catch(() => undefined);
    try {
      return await Promise.race([
        made,
        this.takenOver(conversationId, over.signal).then((is) => (is ? null : made)),
      ]);
    } finally {
      over.abort();
    }
  }

  /** False when `stop` fires before. */
  private async takenOver(conversationId: string, stop: AbortSignal): Promise<boolean> {
    let looked = -Infinity;
    for await (const note of this.live.ofConversation(conversationId, stop)) {
      const isDue = performance.now() - looked >= lookEveryMs;
      if (note ? note['what'] !== 'state' : !isDue) continue;
      looked = performance.now();
      if ((await this.conversations.maybe(conversationId))?.state === 'human') return true;
    }
    return false;
  }
}
