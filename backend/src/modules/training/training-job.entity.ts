import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { Trained } from './trained';

export const jobStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** What a job is busy with. */
export const jobStages = ['waiting', 'fetching', 'reading', 'listening', 'indexing', 'finished'] as const;
export type JobStage = (typeof jobStages)[number];

export interface JobError {
  /** Stable name of what went wrong. */
  code: string;
  message: string;
}

/** The truth about one training, in both queues; the queue only carries its id. */
@TenantTable('training_jobs')
@TenantReference('SourceEntity', 'sourceId')
@Index(['organizationId', 'sourceId'])
@Index(['organizationId', 'status'])
export class TrainingJobEntity extends TenantEntity {
  @PrimaryColumn({ name: 'job_id', ...uuid })
  id!: string;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;

  @Column({ name: 'status', ...text(16) })
  status!: JobStatus;

  @Column({ name: 'stage', ...text(40) })
  stage!: JobStage;

  @Column({ name: 'done', ...whole })
  done!: number;

  @Column({ name: 'total', ...whole })
  total!: number;

  @Column({ name: 'error', ...json, nullable: true })
  error!: JobError | null;

  @Column({ name: 'result', ...json, nullable: true })
  result!: Trained | null;

  @Column({ name: 'credits_held', ...whole })
  creditsHeld!: number;

  @Column({ name: 'credits_used', ...whole })
  creditsUsed!: number;

  /** Last sign of life. */
  @Column({ name: 'touched_at', ...moment })
  touchedAt!: string;

  @Column({ name: 'finished_at', ...moment, nullable: true })
  finishedAt!: string | null;
}
