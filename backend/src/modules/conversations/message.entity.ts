import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { flag, json, longText, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { Citation } from '../knowledge';

export const messageRoles = ['visitor', 'assistant', 'agent'] as const;
export type MessageRole = (typeof messageRoles)[number];

@TenantTable('messages')
@TenantReference('ConversationEntity', 'conversationId')
@Unique(['organizationId', 'conversationId', 'position'])
@Unique(['organizationId', 'conversationId', 'clientKey'])
@Index(['organizationId', 'answered', 'createdAt'])
export class MessageEntity extends TenantEntity {
  @PrimaryColumn({ name: 'message_id', ...uuid })
  id!: string;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  /** From 1, in the order of the conversation; moments may be equal. */
  @Column({ name: 'position', ...whole })
  position!: number;

  @Column({ name: 'role', ...text(16) })
  role!: MessageRole;

  @Column({ name: 'content', ...longText })
  content!: string;

  @Column({ name: 'citations', ...json })
  citations!: Citation[];

  /** Whether the material held the answer; null for what visitors write. */
  @Column({ name: 'answered', nullable: true, ...flag })
  answered!: boolean | null;

  /** What made the answer. */
  @Column({ name: 'engine', nullable: true, ...text(20) })
  engine!: string | null;

  /** The question as understood when nothing answered it. */
  @Column({ name: 'gap', nullable: true, ...longText })
  gap!: string | null;

  /** Of the person who wrote it, for messages of agents. */
  @Column({ name: 'author_name', nullable: true, ...text(170) })
  authorName!: string | null;

  /** Of `questionKey` or `answerKey`: at most one row each. */
  @Column({ name: 'client_key', nullable: true, ...text(64) })
  clientKey!: string | null;
}
