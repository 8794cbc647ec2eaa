import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { longText, moment, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** Something the chatbot did not know and the visitor wants to hear from the agent. */
@TenantTable('agent_questions')
@TenantReference('ConversationEntity', 'conversationId')
@TenantReference('MessageEntity', 'messageId')
@TenantReference('UserEntity', 'agentId', 'NO ACTION')
@Unique(['organizationId', 'messageId'])
@Index(['organizationId', 'conversationId'])
@Index(['organizationId', 'agentId'])
export class AgentQuestionEntity extends TenantEntity {
  @PrimaryColumn({ name: 'question_id', ...uuid })
  id!: string;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  /** The answer that admitted not to know. */
  @Column({ name: 'message_id', ...uuid })
  messageId!: string;

  @Column({ name: 'agent_id', nullable: true, ...uuid })
  agentId!: string | null;

  @Column({ name: 'question', ...longText })
  question!: string;

  @Column({ name: 'answered_at', nullable: true, ...moment })
  answeredAt!: string | null;
}
