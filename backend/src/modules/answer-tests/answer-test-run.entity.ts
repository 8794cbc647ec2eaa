import { Column, Index, PrimaryColumn } from 'typeorm';
import { flag, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const runStatuses = ['queued', 'running', 'completed', 'failed'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** What made it run: a person, or what the chatbot knows having changed. */
export const runTriggers = ['person', 'training', 'chatbot'] as const;
export type RunTrigger = (typeof runTriggers)[number];

/** All tests of a chatbot, once. */
@TenantTable('answer_test_runs')
@TenantReference('ChatbotEntity', 'botId')
@Index(['organizationId', 'botId'])
export class AnswerTestRunEntity extends TenantEntity {
  @PrimaryColumn({ name: 'run_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  @Column({ name: 'started_by', ...text(16) })
  startedBy!: RunTrigger;

  /** Whether answers were worded by the external model, at its price. */
  @Column({ name: 'with_model', ...flag })
  withModel!: boolean;

  @Column({ name: 'status', ...text(16) })
  status!: RunStatus;

  @Column({ name: 'passed', ...whole })
  passed!: number;

  @Column({ name: 'failed', ...whole })
  failed!: number;

  /** Of the failed ones those that have passed before. */
  @Column({ name: 'regressions', ...whole })
  regressions!: number;

  @Column({ name: 'finished_at', ...moment, nullable: true })
  finishedAt!: string | null;
}
