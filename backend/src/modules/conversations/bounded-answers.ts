import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import type { Chatbot } from '../chatbots';
import { type AnswerRequest, type AnswerResult, Answers, isAboutHomes } from '../knowledge';
import { CalmAnswers } from './calm-answers';
import { CreditAllowances } from './credit-allowances';
import type { MessageEntity } from './message.entity';
import { MessagesRepository } from './messages.repository';

/** So many questions in a row without an answer and not about homes, and the chat is being used for something else. */
export const patience = 5;

/** What a chatbot's brokerage set for it; null: as the installation has it. */
type OwnLimits = Chatbot['limits'];

/**
 * Answers within bounds. Past the questions of the minute and the credits of the hour, and for visitors who ask about anything but
 * homes, the built-in engine answers, which costs nothing: a buyer's next real question is answered all the same.
 */
@Injectable()
export class BoundedAnswers {
  constructor(
    private readonly answers: Answers,
    private readonly messages: MessagesRepository,
    private readonly calm: CalmAnswers,
    private readonly limits: RateLimits,
    private readonly allowances: CreditAllowances,
  ) {}

  async answer(
    question: MessageEntity,
    own: OwnLimits,
    request: Omit<AnswerRequest, 'question'>,
  ): Promise<AnswerResult> {
    const asked = { ...request, question: question.content };
    if (await this.isOffTopic(question)) {
      const result = await this.answers.answer({ ...asked, withoutModel: true, onToken: undefined });
      const content = isOpen(result) ? await this.calm.words(asked) : result.content;
      request.onToken?.(content);
      return { ...result, content };
    }
    if (!(await this.isWithinMinute(request.bot.id, own)))
      return this.answers.answer({ ...asked, withoutModel: true });
    return this.answers.answer({
      ...asked,
      allowance: this.allowances.of(request.bot.id, own.creditsPerHour),
    });
  }

  private isWithinMinute(botId: string, { questionsPerMinute }: OwnLimits): Promise<boolean> {
    return questionsPerMinute === null
      ? Promise.resolve(true)
      : this.limits.allows({ name: 'chat-own', points: questionsPerMinute, per: 60 }, botId);
  }

  private async isOffTopic({ conversationId, position, content }: MessageEntity): Promise<boolean> {
    if (isAboutHomes(content)) return false;
    const earlier = await this.messages.before(conversationId, position, 2 * patience);
    const answers = earlier.filter(({ role }) => role === 'assistant').slice(-patience);
    if (answers.length < patience || !answers.every(isOpen)) return false;
    const questions = earlier.filter(({ role }) => role === 'visitor').slice(-patience);
    return !questions.some((question) => isAboutHomes(question.content));
  }
}

/** A fixed text, such as that of fair housing, is an answer to a question about homes, whatever it withholds. */
const isOpen = ({ answered, engine }: Pick<MessageEntity, 'answered' | 'engine'>): boolean =>
  answered === false && engine !== 'policy';
