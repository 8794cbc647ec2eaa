import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { Shift } from './opening';

/** When people can be reached: one row for the brokerage, named by its own id, and one for each agent with other hours. */
@TenantTable('office_hours')
@TenantReference('UserEntity', 'userId')
@Index(['organizationId', 'userId'])
export class OfficeHoursEntity extends TenantEntity {
  /** The organization's or the agent's own id, so that there is one of each. */
  @PrimaryColumn({ name: 'hours_id', ...uuid })
  id!: string;

  @Column({ name: 'user_id', nullable: true, ...uuid })
  userId!: string | null;

  @Column({ name: 'time_zone', ...text(64) })
  timeZone!: string;

  /** Null: around the clock. */
  @Column({ name: 'shifts', nullable: true, ...json })
  shifts!: Shift[] | null;

  /** Of the brokerage: how long a visitor waits for somebody to come. */
  @Column({ name: 'pick_up_minutes', nullable: true, ...whole })
  pickUpMinutes!: number | null;
}
