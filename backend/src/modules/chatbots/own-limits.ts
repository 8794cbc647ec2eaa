import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { ValidationFailed } from '../../kernel/errors/errors';
import type { UpdateChatbot } from './chatbot.dto';

/** A chatbot's own limits lie below those of the installation. */
@Injectable()
export class OwnLimits {
  constructor(private readonly env: Env) {}

  /** @throws {ValidationFailed} naming the installation's limit at each field that is above it */
  check(wish: Pick<UpdateChatbot, 'questions_per_minute' | 'credits_per_hour'>): void {
    const most = {
      questions_per_minute: this.env.CHAT_MESSAGES_PER_CHATBOT,
      credits_per_hour: this.env.CHAT_CREDITS_PER_HOUR,
    };
    const wrong = (['questions_per_minute', 'credits_per_hour'] as const).flatMap((field) =>
      (wish[field] ?? 0) > most[field]
        ? [{ field, message: `At most ${most[field]}, which is the limit of this installation.` }]
        : [],
    );
    if (wrong.length > 0) throw new ValidationFailed(wrong);
  }
}
