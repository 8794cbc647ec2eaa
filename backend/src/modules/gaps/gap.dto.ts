import { Id, ListOf, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { type GapEntity, type GapOrder, gapOrders, type GapState, gapStates } from './gap.entity';
import type { GapQuestionEntity } from './gap-question.entity';
import { type AnswerScope, answerScopes } from './gaps';

export class GapsQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words that all stand in question, answer, the chatbot’s name or the listing’s address.',
    example: 'roof elm',
  })
  q?: string;
  @OneOf(gapStates, { optional: true }) state?: GapState;
  @Id({ optional: true }) bot_id?: string;
  @Id({ optional: true }) property_id?: string;
  @OneOf(gapOrders, { optional: true, description: 'Default newest.' }) sort?: GapOrder;
}

export class AnswerGap {
  @Text({
    min: 1,
    max: 4000,
    description: 'Said to visitors as it stands, from the next question on.',
    example: 'Yes: two dogs of any size are welcome.',
  })
  answer!: string;
  @Text({
    min: 1,
    max: 500,
    optional: true,
    description: 'The question, better put; as it was asked, without.',
  })
  wording?: string;
  @OneOf(answerScopes, {
    optional: true,
    description: 'What the answer holds for; the listing when the question was about one, else the chatbot.',
  })
  scope?: AnswerScope;
}

export class UpdateGap {
  @OneOf(['open', 'dismissed'], { description: 'Dismissed: leaves the list without an answer.' })
  state!: 'open' | 'dismissed';
}

export class GapView {
  @Id() gap_id!: string;
  @Id() bot_id!: string;
  @Text({ max: 80 }) bot_name!: string;
  @Id({ nullable: true, description: 'The listing it was asked about.' }) property_id!: string | null;
  @Text({ max: 500, nullable: true }) property_address!: string | null;
  @Text({ max: 500, description: 'As it was asked first.' }) question!: string;
  @OneOf(gapStates) state!: GapState;
  @Whole({ description: 'How often, in whatever words.' }) asked_count!: number;
  @Moment() last_asked_at!: string;
  @Moment() created_at!: string;
  @Text({ max: 4000, nullable: true }) answer!: string | null;
  @Moment({ nullable: true }) answered_at!: string | null;
  @Id({ nullable: true, description: 'The curated answer it became.' }) source_id!: string | null;
}

export class AskedView {
  @Text({ max: 500 }) question!: string;
  @Id() conversation_id!: string;
  @Moment() asked_at!: string;
}

export class GapDetail extends GapView {
  @ListOf(AskedView, { description: 'Each time it was asked, newest first.' }) asked!: AskedView[];
}

export interface GapNames {
  bots: Map<string, string>;
  addresses: Map<string, string>;
}

export const viewGap = (gap: GapEntity, { bots, addresses }: GapNames): GapView => ({
  gap_id: gap.id,
  bot_id: gap.botId,
  bot_name: bots.get(gap.botId) ?? '',
  property_id: gap.propertyId,
  property_address: gap.propertyId === null ? null : (addresses.get(gap.propertyId) ?? null),
  question: gap.question,
  state: gap.state,
  asked_count: gap.askedCount,
  last_asked_at: gap.lastAskedAt,
  created_at: gap.createdAt,
  answer: gap.answer,
  answered_at: gap.answeredAt,
  source_id: gap.sourceId,
});

export const viewAsked = ({ question, conversationId, createdAt }: GapQuestionEntity): AskedView => ({
  question,
  conversation_id: conversationId,
  asked_at: createdAt,
});
