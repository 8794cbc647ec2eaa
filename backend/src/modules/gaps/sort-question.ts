import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events, Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Conversations, QuestionAnswered } from '../conversations';
import { withoutContacts } from '../fair-housing';
import { asksTheSame, type Direction, likeness, QuestionVectors } from '../knowledge';
import { GapAsked } from './gap.events';
import type { GapEntity } from './gap.entity';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';

export const SortQuestion = job<{ gapQuestionId: string }>('gaps.sort-question');

/** From this cosine on two questions are taken to mean the same; measured models put paraphrases above it. */
const sameDirection = 0.82;
const longestQuestion = 500;

/** Puts each question that nothing answered beside those that mean the same. */
@Injectable()
export class SortQuestions {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapsRepository,
    private readonly questions: GapQuestionsRepository,
    private readonly conversations: Conversations,
    private readonly vectors: QuestionVectors,
    private readonly queue: Queue,
    private readonly events: Events,
  ) {}

  /** Only noted here: comparing may wait for a model, and the visitor's answer must not. */
  @Listens(QuestionAnswered)
  async note({ conversationId, messageId, gap }: QuestionAnswered): Promise<void> {
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
    const { botId, propertyId } = await this.conversations.get(asked.conversationId);
    const direction = await this.vectors.of(asked.question);
    await this.database.transaction(async () => {
      await this.gaps.lock(botId);
      const known = (await this.gaps.unanswered(botId, propertyId)).find((gap) =>
        meansTheSame(gap, asked.question, direction),
      );
      const gap =
        known ??
        (await this.gaps.add({
          botId,
          propertyId,
          question: asked.question,
          state: 'open',
          askedCount: 1,
          lastAskedAt: asked.createdAt,
          vector: direction?.vector ?? null,
          vectorModel: direction?.model ?? null,
        }));
      if (known) await this.gaps.askedAgain(known.id, asked.createdAt);
      await this.questions.change(asked.id, { gapId: gap.id });
      await this.events.publish(new GapAsked(gap.id, !known));
    });
  }
}

function meansTheSame(
  { question, vector, vectorModel }: GapEntity,
  asked: string,
  direction: Direction | null,
): boolean {
  if (asksTheSame(asked, question)) return true;
  if (!direction || vector === null || vectorModel === null) return false;
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');
  return (
    numbers(asked) === numbers(question) &&
    likeness(direction, { model: vectorModel, vector }) >= sameDirection
  );
}
