import { Injectable } from '@nestjs/common';
import { ConversationsRepository } from './conversations.repository';
import { Live } from './live';

/** Notices that a person takes over while the bot is still at its answer. */
@Injectable()
export class TakeOvers {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly live: Live,
  ) {}

  /**
   * The outcome of `work`, or null as soon as a person has the conversation. What `work` says afterwards is not passed on,
   * and its failure is nobody's any more.
   */
  async unlessTakenOver<T>(
    conversationId: string,
    onToken: ((piece: string) => void) | undefined,
    work: (onToken?: (piece: string) => void) => Promise<T>,
  ): Promise<T | null> {
    const over = new AbortController();
    const spoken = (piece: string) => {
      if (!over.signal.aborted) onToken?.(piece);
    };
    const made = work(onToken && spoken);
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
    for await (const note of this.live.ofConversation(conversationId, stop)) {
      if (note && note.what !== 'state') continue;
      if ((await this.conversations.maybe(conversationId))?.state === 'human') return true;
    }
    return false;
  }
}
