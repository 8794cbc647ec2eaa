import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Conversations, QuestionAnswered } from '../conversations';
import { withoutContacts } from '../fair-housing';
import { QuestionVectors } from '../knowledge';
import { GapQuestionsRepository } from './gaps.repository';
import { GatherGaps } from './gather-gaps';

const SortQuestion = job<{ gapQuestionId: string }>('gaps.sort-question');

const longestQuestion = 500;

/** Notes each question that nothing answered, and finds out afterwards which others mean the same. */
@Injectable()
export class SortQuestions {
  constructor(
    private readonly questions: GapQuestionsRepository,
    private readonly conversations: Conversations,
    private readonly vectors: QuestionVectors,
    private readonly gaps: GatherGaps,
    private readonly queue: Queue,
  ) {}

  /** Only noted here: comparing may wait for a model, and the visitor's answer must not. */
  @Listens(QuestionAnswered)
  async note({ conversationId, messageId, answer: { gap } }: QuestionAnswered): Promise<void> {
    if (gap === null) return;
    const question = withoutContacts(gap).trim().slice(0, longestQuestion);
    if (question === '') return;
    const { id } = await this.questions.add({ conversationId, messageId, question });
    await this.queue.add(SortQuestion, { gapQuestionId: id });
  }

  @Handles(SortQuestion)
  async sort({ gapQuestionId }: { gapQuestionId: string }): Promise<void> {
    const asked = await this.questions.maybe(gapQuestionId);
    if (asked?.gapId !== null) return;
    const conversation = await this.conversations.get(asked.conversationId);
    await this.gaps.gather(asked, conversation, await this.vectors.of(asked.question));
  }
}
