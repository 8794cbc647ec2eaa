import { Column, Index, PrimaryColumn } from 'typeorm';
import { moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { HandOverState } from './hand-over-states';

export const conversationStatuses = ['open', 'closed'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

/** `page`: the chat page itself; `widget`: the panel on the brokerage's site; `form`: the contact form without JavaScript. */
export const channels = ['page', 'widget', 'form'] as const;
export type Channel = (typeof channels)[number];

/** What one visitor and one chatbot said to each other. */
@TenantTable('conversations')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@TenantReference('LeadEntity', 'leadId', 'NO ACTION')
@TenantReference('UserEntity', 'agentId', 'NO ACTION')
@Index(['organizationId', 'botId', 'createdAt'])
@Index(['organizationId', 'propertyId'])
@Index(['organizationId', 'leadId'])
@Index(['organizationId', 'status', 'createdAt'])
@Index(['organizationId', 'state', 'createdAt'])
@Index(['organizationId', 'missedAt'])
@Index(['organizationId', 'agentId'])
export class ConversationEntity extends TenantEntity {
  @PrimaryColumn({ name: 'conversation_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** The listing it is about; null in general ones and when the listing is gone. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  /** Set by the leads module. */
  @Column({ name: 'lead_id', nullable: true, ...uuid })
  leadId!: string | null;

  @Column({ name: 'channel', ...text(16) })
  channel!: Channel;

  @Column({ name: 'language', ...text(16) })
  language!: string;

  /** The code on the sign that brought the visitor. */
  @Column({ name: 'qr_code', nullable: true, ...text(64) })
  qrCode!: string | null;

  /** The campaign of the address that brought the visitor. */
  @Column({ name: 'utm_source', nullable: true, ...text(300) })
  utmSource!: string | null;

  @Column({ name: 'utm_medium', nullable: true, ...text(300) })
  utmMedium!: string | null;

  @Column({ name: 'utm_campaign', nullable: true, ...text(300) })
  utmCampaign!: string | null;

  /** The answer with which the visitor was asked for an address; it is done once. */
  @Column({ name: 'contact_offered_by', nullable: true, ...text(36) })
  contactOfferedBy!: string | null;

  /** `closed` exactly when the state is. */
  @Column({ name: 'status', ...text(16) })
  status!: ConversationStatus;

  /** Who answers; only `HandOver` changes it, and with it everything down to `missedAt`. */
  @Column({ name: 'state', ...text(16), default: 'bot' })
  state!: HandOverState;

  /** Who was asked to come, or has come. */
  @Column({ name: 'agent_id', nullable: true, ...uuid })
  agentId!: string | null;

  @Column({ name: 'agent_name', nullable: true, ...text(170) })
  agentName!: string | null;

  /** Since when the visitor waits for a person. */
  @Column({ name: 'asked_at', nullable: true, ...moment })
  askedAt!: string | null;

  /** When the agent's hours begin again, for visitors who asked outside of them. */
  @Column({ name: 'back_at', nullable: true, ...moment })
  backAt!: string | null;

  /** When the visitor was told that nobody could come. */
  @Column({ name: 'missed_at', nullable: true, ...moment })
  missedAt!: string | null;

  /** Messages to a person that no person has looked at. */
  @Column({ name: 'unread_count', ...whole, default: 0 })
  unreadCount!: number;

  /** SHA-256 of the visitor's token. */
  @Column({ name: 'token_hash', ...text(64) })
  tokenHash!: string;

  @Column({ name: 'message_count', ...whole })
  messageCount!: number;

  @Column({ name: 'unanswered_count', ...whole })
  unansweredCount!: number;

  /** The beginning of the newest message. */
  @Column({ name: 'last_message', nullable: true, ...text(300) })
  lastMessage!: string | null;

  @Column({ name: 'last_message_at', nullable: true, ...moment })
  lastMessageAt!: string | null;
}
