import { Column, Index, PrimaryColumn } from 'typeorm';
import { uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { ContactEntity } from './contact.entity';

/** One sending of the contact form, as it was sent; the lead is what they add up to. */
@TenantTable('lead_enquiries')
@TenantReference('LeadEntity', 'leadId')
@TenantReference('ConversationEntity', 'conversationId')
@Index(['organizationId', 'leadId'])
@Index(['organizationId', 'conversationId'])
export class LeadEnquiryEntity extends ContactEntity {
  @PrimaryColumn({ name: 'enquiry_id', ...uuid })
  id!: string;

  @Column({ name: 'lead_id', ...uuid })
  leadId!: string;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;
}
