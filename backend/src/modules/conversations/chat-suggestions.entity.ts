import { Column, PrimaryColumn, Unique } from 'typeorm';
import { flag, json, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { ChatLanguage, ChatQuestion } from './chat-strings';

/** By listing (`''`: asked about none) and language of the page. */
export type SuggestedQuestions = Record<string, Partial<Record<ChatLanguage, ChatQuestion[]>>>;

/** The questions a chatbot was found to answer when its listings or its knowledge last changed; one row a chatbot. */
@TenantTable('chat_suggestions')
@TenantReference('ChatbotEntity', 'botId')
@Unique(['organizationId', 'botId'])
export class ChatSuggestionsEntity extends TenantEntity {
  @PrimaryColumn({ name: 'suggestion_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** Null until they were tried for the first time. */
  @Column({ name: 'questions', nullable: true, ...json })
  questions!: SuggestedQuestions | null;

  /** Something has changed since; a job is on its way. */
  @Column({ name: 'stale', ...flag })
  stale!: boolean;
}
