import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { longText, moment, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { ContactEntity } from './contact.entity';

export const leadStatuses = ['new', 'contacted', 'qualified', 'closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

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
export class LeadEntity extends ContactEntity {
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

  /** The code on the sign that brought the first conversation. */
  @Column({ name: 'qr_code', nullable: true, ...text(64) })
  qrCode!: string | null;

  /** The campaign of the first conversation. */
  @Column({ name: 'utm_source', nullable: true, ...text(300) })
  utmSource!: string | null;

  @Column({ name: 'utm_medium', nullable: true, ...text(300) })
  utmMedium!: string | null;

  @Column({ name: 'utm_campaign', nullable: true, ...text(300) })
  utmCampaign!: string | null;

  /** When the person's data were erased; what is left names nobody. */
  @Column({ name: 'erased_at', nullable: true, ...moment })
  erasedAt!: string | null;

  @Column({ name: 'status', ...text(16) })
  status!: LeadStatus;

  /** Of the brokerage's people; visitors never see them. */
  @Column({ name: 'notes', nullable: true, ...longText })
  notes!: string | null;
}
