import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type AnswerRequest, type AnswerResult, Answers, isAboutHomes } from '../knowledge';
import { CalmAnswers } from './calm-answers';
import type { MessageEntity } from './message.entity';
import { MessagesRepository } from './messages.repository';

/** So many questions in a row without an answer and not about homes, and the chat is being used for something else. */
export const patience = 5;

/**
 * Answers within bounds. Past the organization's credits of the hour, and for visitors who ask about anything but homes, the
 * built-in engine answers, which costs nothing: a buyer's next real question is answered all the same.
 */
@Injectable()
export class BoundedAnswers {
  constructor(
    private readonly answers: Answers,
    private readonly messages: MessagesRepository,
    private readonly calm: CalmAnswers,
    private readonly limits: RateLimits,
    private readonly env: Env,
  ) {}

  async answer(question: MessageEntity, request: Omit<AnswerRequest, 'question'>): Promise<AnswerResult> {
    const asked = { ...request, question: question.content };
    if (!(await this.isOffTopic(question))) return this.withinCredits(asked);
    const result = await this.answers.answer({ ...asked, withoutModel: true, onToken: undefined });
    const content = result.answered ? result.content : await this.calm.words(asked);
    request.onToken?.(content);
    return { ...result, content };
  }

  private async withinCredits(request: AnswerRequest): Promise<AnswerResult> {
    const perHour = { name: 'chat-credits', points: this.env.CHAT_CREDITS_PER_HOUR, per: 3600 };
    const organization = currentOrganizationId();
    if (perHour.points === 0 || !(await this.limits.allows(perHour, organization)))
      return this.answers.answer({ ...request, withoutModel: true });
    let paid = 0;
    try {
      const result = await this.answers.answer(request);
      paid = result.credits ?? 0;
      return result;
    } finally {
      // One is taken before and given back after, so that many questions at once cannot pass the limit together.
      if (paid === 0) await this.limits.giveBack(perHour, organization);
      for (let further = 1; further < paid; further++) await this.limits.allows(perHour, organization);
    }
  }

  private async isOffTopic({ conversationId, position, content }: MessageEntity): Promise<boolean> {
    if (isAboutHomes(content)) return false;
    const earlier = await this.messages.before(conversationId, position, 2 * patience);
    const answers = earlier.filter(({ role }) => role === 'assistant').slice(-patience);
    if (answers.length < patience || answers.some(({ answered }) => answered !== false)) return false;
    const questions = earlier.filter(({ role }) => role === 'visitor').slice(-patience);
    return !questions.some((question) => isAboutHomes(question.content));
  }
}
