import { Column, Index, PrimaryColumn } from 'typeorm';
import { longText, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { Outcome, ReasonCode } from './rule';

/** `question`: decided on what the visitor asked; `answer`: on what was about to be said. */
export const stages = ['question', 'answer'] as const;
export type Stage = (typeof stages)[number];

/** One decision of the guard: what was asked and said and which rule decided; nothing about the person. */
@TenantTable('fair_housing_log')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('ConversationEntity', 'conversationId', 'NO ACTION')
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'conversationId'])
export class FairHousingLogEntity extends TenantEntity {
  @PrimaryColumn({ name: 'log_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** Null for a preview. Who erases a conversation lets go of it here first: the record stays, without a person behind it. */
  @Column({ name: 'conversation_id', nullable: true, ...uuid })
  conversationId!: string | null;

  @Column({ name: 'stage', ...text(20) })
  stage!: Stage;

  @Column({ name: 'rule_id', ...text(60) })
  ruleId!: string;

  @Column({ name: 'reason', ...text(40) })
  reason!: ReasonCode;

  @Column({ name: 'outcome', ...text(20) })
  outcome!: Outcome;

  @Column({ name: 'question', ...longText })
  question!: string;

  @Column({ name: 'answer', ...longText })
  answer!: string;
}
