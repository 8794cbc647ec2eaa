import { Column, Index, PrimaryColumn } from 'typeorm';
import { text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const optOutChannels = ['email', 'call', 'sms'] as const;
export type OptOutChannel = (typeof optOutChannels)[number];

/** `link`: the person, by the link in a mail; `agent`: somebody of the brokerage wrote down that the person said so. */
export type OptOutSource = 'link' | 'agent';

/** Somebody said stop. Outlives the erasure of the person: it names the address by its hash only. */
@TenantTable('lead_opt_outs')
@TenantReference('LeadEntity', 'leadId')
@Index(['organizationId', 'leadId'])
@Index(['organizationId', 'addressHash'])
export class LeadOptOutEntity extends TenantEntity {
  @PrimaryColumn({ name: 'opt_out_id', ...uuid })
  id!: string;

  @Column({ name: 'lead_id', ...uuid })
  leadId!: string;

  @Column({ name: 'channel', ...text(16) })
  channel!: OptOutChannel;

  /** Keyed hash of the address or number. */
  @Column({ name: 'address_hash', ...text(64) })
  addressHash!: string;

  @Column({ name: 'source', ...text(16) })
  source!: OptOutSource;

  /** Name of who wrote it down. */
  @Column({ name: 'recorded_by', nullable: true, ...text(120) })
  recordedBy!: string | null;
}
