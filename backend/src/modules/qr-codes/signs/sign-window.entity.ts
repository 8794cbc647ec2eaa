import { Column, Index, PrimaryColumn } from 'typeorm';
import { moment, text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/** A time in which a sign shows something else, e.g. an open house. Windows of one sign never overlap. */
@TenantTable('sign_windows')
@TenantReference('SignEntity', 'signId')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@Index(['organizationId', 'signId', 'startsAt'])
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
export class SignWindowEntity extends TenantEntity {
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

  @Column({ name: 'starts_at', ...moment })
  startsAt!: string;

  /** The first moment that no longer belongs to it. */
  @Column({ name: 'ends_at', ...moment })
  endsAt!: string;
}
