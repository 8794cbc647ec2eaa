import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../database/columns';
import { TenantTable } from '../database/tenant-table';
import { TenantEntity } from '../tenancy/tenant.repository';

/** Work that has been ordered and not been done: a finished job has no row. */
@TenantTable('queue_jobs')
@Index(['organizationId', 'status', 'runAt'])
export class QueueJobEntity extends TenantEntity {
  @PrimaryColumn({ name: 'job_id', ...uuid })
  id!: string;

  @Column({ name: 'name', ...text(100) })
  name!: string;

  @Column({ name: 'payload', ...json })
  payload!: object;

  @Column({ name: 'status', ...text(10) })
  status!: 'waiting' | 'running' | 'failed';

  @Column({ name: 'run_at', ...moment })
  runAt!: string;

  /** Tries that ended with an error. */
  @Column({ name: 'failures', ...whole })
  failures!: number;

  /** Tries that ended with the death of the process. */
  @Column({ name: 'crashes', ...whole })
  crashes!: number;

  /** Who is working on it; a finished run counts only with the lease it was given. */
  @Column({ name: 'lease', ...uuid, nullable: true })
  lease!: string | null;

  @Column({ name: 'lease_until', ...moment, nullable: true })
  leaseUntil!: string | null;

  @Column({ name: 'error', ...longText, nullable: true })
  error!: string | null;
}
