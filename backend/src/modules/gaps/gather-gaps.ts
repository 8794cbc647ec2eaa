import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import type { ConversationFacts } from '../conversations';
import { asksTheSame, type Direction, likeness } from '../knowledge';
import { GapAsked } from './gap.events';
import type { GapEntity } from './gap.entity';
import type { GapQuestionEntity } from './gap-question.entity';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';
import { HomesAsked } from './home-asked';

/** From this cosine on two questions are taken to mean the same; measured models put paraphrases above it. */
const sameDirection = 0.82;

/** Puts a question that nothing answered beside those that mean the same, or begins a gap with it. */
@Injectable()
export class GatherGaps {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapsRepository,
    private readonly questions: GapQuestionsRepository,
    private readonly events: Events,
    private readonly homes: HomesAsked,
  ) {}

  async gather(
    asked: GapQuestionEntity,
    conversation: ConversationFacts,
    direction: Direction | null,
  ): Promise<void> {
    const { botId } = conversation;
    const { propertyId, nameless } = await this.homes.of(asked.question, conversation);
    await this.database.transaction(async () => {
      await this.gaps.lock(botId);
      const question = nameless(asked.question);
      const known = (await this.gaps.unanswered(botId, propertyId)).find((gap) =>
        meansTheSame({ ...gap, question: nameless(gap.question) }, question, direction),
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
  { question, vector, vectorModel }: Pick<GapEntity, 'question' | 'vector' | 'vectorModel'>,
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
