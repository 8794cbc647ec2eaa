import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
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
  private readonly log = new Logger(TakeOvers.name);

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
    let give: (nothing: null) => void = () => {};
    const taken = new Promise<null>((resolve) => (give = resolve));
    // In this request's context: a signal is told in that of whoever sent it. (AsyncResource.bind() takes three times the memory.)
    const request = new AsyncResource(TakeOvers.name);
    const look = () => {
      void request.runInAsyncScope(() => this.look(conversationId, give));
    };
    const stopListening = this.live.onState(conversationId, look);
    const looking = setInterval(look, lookEveryMs);
    look();
    try {
      return await Promise.race([work(over.signal, onToken && spoken), taken]);
    } finally {
      clearInterval(looking);
      stopListening();
      over.abort();
    }
  }

  private async look(conversationId: string, taken: (nothing: null) => void): Promise<void> {
    try {
      if ((await this.conversations.maybe(conversationId))?.state === 'human') taken(null);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }
}
