import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { flag, json, longText, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const problems = ['not_answered', 'facts_missing', 'answered'] as const;
/** Why a test failed; `answered`: although it must refuse. */
export type Problem = (typeof problems)[number];

/** What one test came to in one run. */
@TenantTable('answer_test_results')
@TenantReference('AnswerTestRunEntity', 'runId')
@TenantReference('AnswerTestEntity', 'testId')
@Unique(['organizationId', 'runId', 'testId'])
@Index(['organizationId', 'testId'])
export class AnswerTestResultEntity extends TenantEntity {
  @PrimaryColumn({ name: 'result_id', ...uuid })
  id!: string;

  @Column({ name: 'run_id', ...uuid })
  runId!: string;

  @Column({ name: 'test_id', ...uuid })
  testId!: string;

  @Column({ name: 'passed', ...flag })
  passed!: boolean;

  /** It passed before and has not since. */
  @Column({ name: 'regressed', ...flag })
  regressed!: boolean;

  @Column({ name: 'problem', ...text(20), nullable: true })
  problem!: Problem | null;

  /** The facts that were not said. */
  @Column({ name: 'missing', ...json })
  missing!: string[];

  @Column({ name: 'answer', ...longText })
  answer!: string;

  @Column({ name: 'engine', ...text(20) })
  engine!: string;
}
