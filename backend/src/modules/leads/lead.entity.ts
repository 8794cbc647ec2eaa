import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { flag, longText, moment, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const leadStatuses = ['new', 'contacted', 'qualified', 'closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** How a home would be paid for. */
export const financings = ['cash', 'preapproved', 'needs_loan', 'undecided'] as const;
export type Financing = (typeof financings)[number];

/** A person who wants to hear from the brokerage: one for all their conversations. */
@TenantTable('leads')
@TenantReference('ConversationEntity', 'conversationId')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@TenantReference('UserEntity', 'agentId', 'NO ACTION')
@Unique(['organizationId', 'conversationId'])
@Index(['organizationId', 'status', 'createdAt'])
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
@Index(['organizationId', 'agentId'])
export class LeadEntity extends TenantEntity {
  @PrimaryColumn({ name: 'lead_id', ...uuid })
  id!: string;

  /** The first one. */
  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** Null in general conversations and when the listing is gone. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  /** Whose lead it is; null: nobody's in particular, the organization's contact address is told. */
  @Column({ name: 'agent_id', nullable: true, ...uuid })
  agentId!: string | null;

  @Column({ name: 'name', ...text(120) })
  name!: string;

  @Column({ name: 'email', nullable: true, ...text(254) })
  email!: string | null;

  /** E.164. */
  @Column({ name: 'phone', nullable: true, ...text(24) })
  phone!: string | null;

  @Column({ name: 'message', nullable: true, ...longText })
  message!: string | null;

  @Column({ name: 'timeline', nullable: true, ...text(80) })
  timeline!: string | null;

  @Column({ name: 'financing', nullable: true, ...text(20) })
  financing!: Financing | null;

  /** Has an agent of their own; null: did not say. */
  @Column({ name: 'represented', nullable: true, ...flag })
  represented!: boolean | null;

  /** The code on the sign that brought the first conversation. */
  @Column({ name: 'qr_code', nullable: true, ...text(64) })
  qrCode!: string | null;

  /** When the person's data were erased; what is left names nobody. */
  @Column({ name: 'erased_at', nullable: true, ...moment })
  erasedAt!: string | null;

  @Column({ name: 'status', ...text(16) })
  status!: LeadStatus;

  /** Of the brokerage's people; visitors never see them. */
  @Column({ name: 'notes', nullable: true, ...longText })
  notes!: string | null;
}
