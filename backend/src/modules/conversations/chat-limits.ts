import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';

/** How much may be asked in a minute. */
@Injectable()
export class ChatLimits {
  constructor(
    private readonly limits: RateLimits,
    private readonly env: Env,
  ) {}

  /** Counts a question of a conversation. Throws `RateLimited` when there were too many. */
  async count(conversationId: string, botId: string): Promise<void> {
    const { CHAT_MESSAGES_PER_VISITOR, CHAT_MESSAGES_PER_CHATBOT } = this.env;
    const perVisitor = { name: 'chat-visitor', points: CHAT_MESSAGES_PER_VISITOR, per: 60 };
    // So that nobody can spend an organization's credits through one printed code at will.
    const perBot = { name: 'chat-bot', points: CHAT_MESSAGES_PER_CHATBOT, per: 60 };
    await this.limits.count(perVisitor, conversationId);
    await this.limits.count(perBot, botId);
  }
}
