import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { moment, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** An address from a mail where one person may answer one conversation for a while, without signing in. */
@TenantTable('reply_links')
@TenantReference('ConversationEntity', 'conversationId')
@TenantReference('AgentQuestionEntity', 'questionId')
@TenantReference('UserEntity', 'userId')
@Unique(['tokenHash'])
@Index(['organizationId', 'conversationId'])
@Index(['organizationId', 'questionId'])
@Index(['organizationId', 'userId'])
export class ReplyLinkEntity extends TenantEntity {
  @PrimaryColumn({ name: 'link_id', ...uuid })
  id!: string;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  /** The one question it is about; null for a visitor who waits for a person. */
  @Column({ name: 'question_id', nullable: true, ...uuid })
  questionId!: string | null;

  /** Whose mail it stood in; null: the brokerage's own address. */
  @Column({ name: 'user_id', nullable: true, ...uuid })
  userId!: string | null;

  /** SHA-256 of the token in the address. */
  @Column({ name: 'token_hash', ...text(64) })
  tokenHash!: string;

  @Column({ name: 'expires_at', ...moment })
  expiresAt!: string;
}
