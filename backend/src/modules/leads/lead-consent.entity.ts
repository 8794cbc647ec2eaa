import { Column, Index, PrimaryColumn } from 'typeorm';
import { longText, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** `phone` is calls and texts in one box, as forms of an earlier edition asked. */
export const consentChannels = ['email', 'call', 'sms', 'phone'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/**
 * The receipt of one ticked box: proof of what was agreed to, when and where. Never changed, but for the erasure of the person:
 * then the address gives way to its hash and nothing stays of the device.
 */
@TenantTable('lead_consents')
@TenantReference('LeadEntity', 'leadId')
@Index(['organizationId', 'leadId'])
export class LeadConsentEntity extends TenantEntity {
  @PrimaryColumn({ name: 'consent_id', ...uuid })
  id!: string;

  @Column({ name: 'lead_id', ...uuid })
  leadId!: string;

  @Column({ name: 'channel', ...text(16) })
  channel!: ConsentChannel;

  /** The address or number it was given for. */
  @Column({ name: 'address', ...text(254) })
  address!: string;

  /** Exactly what stood beside the box. */
  @Column({ name: 'wording', ...longText })
  wording!: string;

  @Column({ name: 'version', ...text(40) })
  version!: string;

  @Column({ name: 'page_url', nullable: true, ...text(2048) })
  pageUrl!: string | null;

  /** Keyed hash of the visitor's network address. */
  @Column({ name: 'ip_hash', ...text(64) })
  ipHash!: string;

  @Column({ name: 'user_agent', ...text(300) })
  userAgent!: string;
}
