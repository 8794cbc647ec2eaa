import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** An e-mail address or phone number and the one lead it belongs to: what makes two enquiries the same person's. */
@TenantTable('lead_addresses')
@TenantReference('LeadEntity', 'leadId')
@Index(['organizationId', 'leadId'])
@Unique(['organizationId', 'address'])
export class LeadAddressEntity extends TenantEntity {
  @PrimaryColumn({ name: 'address_id', ...uuid })
  id!: string;

  @Column({ name: 'lead_id', ...uuid })
  leadId!: string;

  /** Lower case, or E.164. */
  @Column({ name: 'address', ...text(254) })
  address!: string;
}
