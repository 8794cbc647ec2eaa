import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { longText, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** One time it was asked. */
@TenantTable('gap_questions')
@TenantReference('GapEntity', 'gapId')
@TenantReference('ConversationEntity', 'conversationId')
@TenantReference('MessageEntity', 'messageId')
@Index(['organizationId', 'gapId'])
@Index(['organizationId', 'conversationId'])
@Unique(['organizationId', 'messageId'])
export class GapQuestionEntity extends TenantEntity {
  @PrimaryColumn({ name: 'gap_question_id', ...uuid })
  id!: string;

  /** Null until it was compared with the gaps there are. */
  @Column({ name: 'gap_id', ...uuid, nullable: true })
  gapId!: string | null;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  /** The answer that admitted not to know. */
  @Column({ name: 'message_id', ...uuid })
  messageId!: string;

  @Column({ name: 'question', ...longText })
  question!: string;
}
