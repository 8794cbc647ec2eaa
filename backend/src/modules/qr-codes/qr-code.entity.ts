import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

@TenantTable('qr_codes')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@TenantReference('SignEntity', 'signId')
@Index(['organizationId', 'signId'])
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
@Unique(['code'])
export class QrCodeEntity extends TenantEntity {
  @PrimaryColumn({ name: 'qr_id', ...uuid })
  id!: string;

  /** What it is printed on. */
  @Column({ name: 'sign_id', ...uuid })
  signId!: string;

  /** The sign's chatbot, listing and label, kept here too: they are fixed columns of this table. */
  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** Null without a listing and when it is gone: a printed code outlives its listing. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  /** The unguessable last part of the printed address. */
  @Column({ name: 'code', ...text(20) })
  code!: string;

  /** The address as printed; never changed afterwards. */
  @Column({ name: 'qr_data', ...text(500) })
  qrData!: string;

  @Column({ name: 'label', ...text(120) })
  label!: string;

  @Column({ name: 'scan_count', ...whole })
  scanCount!: number;

  /** A deleted code leaves the API, but what is printed goes on leading somewhere. */
  @Column({ name: 'deleted_at', nullable: true, ...moment })
  deletedAt!: string | null;
}
