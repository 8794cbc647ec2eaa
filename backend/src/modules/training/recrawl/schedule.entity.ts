import { Column, Index, PrimaryColumn } from 'typeorm';
import { longText, moment, text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';
import type { Interval } from './intervals';

/** When a web source is read again by itself. */
@TenantTable('training_schedules')
@TenantReference('SourceEntity', 'sourceId')
@Index(['organizationId', 'sourceId'])
@Index(['organizationId', 'dueAt'])
export class ScheduleEntity extends TenantEntity {
  @PrimaryColumn({ name: 'schedule_id', ...uuid })
  id!: string;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;

  @Column({ name: 'every', ...text(16) })
  every!: Interval;

  @Column({ name: 'due_at', ...moment })
  dueAt!: string;

  /** Why it was not read the last time it was due; null when it was. */
  @Column({ name: 'problem', ...longText, nullable: true })
  problem!: string | null;
}
