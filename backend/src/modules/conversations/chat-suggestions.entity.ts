import { Column, PrimaryColumn, Unique } from 'typeorm';
import { flag, json, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { ChatLanguage, ChatQuestion } from './chat-strings';

/** By listing (`''`: asked about none) and language of the page. */
export type SuggestedQuestions = Record<string, Partial<Record<ChatLanguage, ChatQuestion[]>>>;

/** The questions a chatbot was found to answer since its listings or its knowledge last changed; at most one row a chatbot. */
@TenantTable('chat_suggestions')
@TenantReference('ChatbotEntity', 'botId')
@Unique(['organizationId', 'botId'])
export class ChatSuggestionsEntity extends TenantEntity {
  @PrimaryColumn({ name: 'suggestion_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** A page that is missing was not visited since; null in rows of earlier releases. */
  @Column({ name: 'questions', nullable: true, ...json })
  questions!: SuggestedQuestions | null;

  /** Set by earlier releases where something has changed since. */
  @Column({ name: 'stale', ...flag })
  stale!: boolean;
}
