import { Column, Index, PrimaryColumn } from 'typeorm';
import { flag, longText, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { Financing } from './lead.entity';

/** One sending of the contact form, as it was sent; the lead is what they add up to. */
@TenantTable('lead_enquiries')
@TenantReference('LeadEntity', 'leadId')
@TenantReference('ConversationEntity', 'conversationId')
@Index(['organizationId', 'leadId'])
@Index(['organizationId', 'conversationId'])
export class LeadEnquiryEntity extends TenantEntity {
  @PrimaryColumn({ name: 'enquiry_id', ...uuid })
  id!: string;

  @Column({ name: 'lead_id', ...uuid })
  leadId!: string;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  @Column({ name: 'name', ...text(120) })
  name!: string;

  @Column({ name: 'email', nullable: true, ...text(254) })
  email!: string | null;

  @Column({ name: 'phone', nullable: true, ...text(24) })
  phone!: string | null;

  @Column({ name: 'message', nullable: true, ...longText })
  message!: string | null;

  @Column({ name: 'timeline', nullable: true, ...text(80) })
  timeline!: string | null;

  @Column({ name: 'financing', nullable: true, ...text(20) })
  financing!: Financing | null;

  @Column({ name: 'represented', nullable: true, ...flag })
  represented!: boolean | null;
}
