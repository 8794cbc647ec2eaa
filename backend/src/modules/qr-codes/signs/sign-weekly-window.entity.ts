import { Column, Index, PrimaryColumn } from 'typeorm';
import { text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';
import type { Weekday } from '../../hand-overs';

/** A time of every week in which a sign shows something else, on the clocks of where it stands. Those of one sign never overlap. */
@TenantTable('sign_weekly_windows')
@TenantReference('SignEntity', 'signId')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@Index(['organizationId', 'signId'])
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
export class SignWeeklyWindowEntity extends TenantEntity {
  @PrimaryColumn({ name: 'window_id', ...uuid })
  id!: string;

  @Column({ name: 'sign_id', ...uuid })
  signId!: string;

  @Column({ name: 'label', ...text(120) })
  label!: string;

  /** Null: the sign's own. */
  @Column({ name: 'bot_id', nullable: true, ...uuid })
  botId!: string | null;

  /** Null: the sign's own. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  @Column({ name: 'day', ...text(9) })
  day!: Weekday;

  /** `HH:MM`. */
  @Column({ name: 'from_time', ...text(5) })
  from!: string;

  /** `HH:MM` up to `24:00`: the first minute that no longer belongs to it. */
  @Column({ name: 'to_time', ...text(5) })
  to!: string;
}
