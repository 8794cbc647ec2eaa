import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { type FairHousingLogEntity, type Stage, stages } from './fair-housing-log.entity';
import type { Finding } from './judge-wording';
import { type Outcome, outcomes, type ReasonCode, reasonCodes } from './rule';

export class CheckWording {
  @Text({
    max: 50_000,
    description: 'A greeting, a listing’s description, notes for a chatbot: anything visitors may be shown.',
    example: 'Three bedrooms, perfect for families, in a safe neighborhood.',
  })
  text!: string;
}

export class WordingFinding {
  @Text({ max: 60, example: 'wording.suited_to' }) rule_id!: string;
  @OneOf(reasonCodes) reason!: ReasonCode;
  @OneOf(['withheld', 'advice'], { description: 'Withheld: chatbots do not repeat it.' })
  weight!: Finding['weight'];
  @Text({ description: 'As written.' }) excerpt!: string;
  @Whole({ description: 'Where it starts, in UTF-16 code units.' }) start!: number;
  @Whole() end!: number;
  @Text({ description: 'What to write instead.' }) advice!: string;
}

export class CheckedWording {
  @Flag({ description: 'Nothing was found.' }) clean!: boolean;
  @ListOf(WordingFinding, { max: 100_000, description: 'In the order of the text.' })
  findings!: WordingFinding[];
}

export class FairHousingLogQuery extends PageQuery {
  @OneOf(reasonCodes, { optional: true }) reason?: ReasonCode;
  @OneOf(outcomes, { optional: true }) outcome?: Outcome;
}

export class FairHousingDecision {
  @Id() log_id!: string;
  @Id() bot_id!: string;
  @Id({ nullable: true, description: 'Null for a preview.' }) conversation_id!: string | null;
  @OneOf(stages, { description: 'Decided on what was asked, or on what was about to be said.' })
  stage!: Stage;
  @Text({
    max: 60,
    example: 'safety.opinion',
    description: 'Of the rule table; `second_opinion.` and the reason where no rule was met.',
  })
  rule_id!: string;
  @OneOf(reasonCodes) reason!: ReasonCode;
  @OneOf(outcomes, {
    description:
      '`neutral_sources`: a fixed text; `person`: handed to the agent; `facts`: something was withheld and the rest answered.',
  })
  outcome!: Outcome;
  @Text({ description: 'As asked, without e-mail addresses and phone numbers.' }) question!: string;
  @Text({ description: 'What the visitor was shown.' }) answer!: string;
  @Moment() created_at!: string;
}

export const viewFinding = ({
  ruleId,
  reason,
  weight,
  excerpt,
  start,
  end,
  advice,
}: Finding): WordingFinding => ({
  rule_id: ruleId,
  reason,
  weight,
  excerpt,
  start,
  end,
  advice,
});

export const viewDecision = (row: FairHousingLogEntity): FairHousingDecision => ({
  log_id: row.id,
  bot_id: row.botId,
  conversation_id: row.conversationId,
  stage: row.stage,
  rule_id: row.ruleId,
  reason: row.reason,
  outcome: row.outcome,
  question: row.question,
  answer: row.answer,
  created_at: row.createdAt,
});
