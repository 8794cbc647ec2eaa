import { Column, PrimaryColumn } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { ContactMoment } from './contact-moments';

export const chatbotStatuses = ['active', 'paused', 'archived'] as const;
export type ChatbotStatus = (typeof chatbotStatuses)[number];

/** What a list of chatbots may be limited to; `in_use`: all but the archived ones. */
export const chatbotFilters = [...chatbotStatuses, 'in_use'] as const;
export type ChatbotFilter = (typeof chatbotFilters)[number];

@TenantTable('chatbots')
export class ChatbotEntity extends TenantEntity {
  @PrimaryColumn({ name: 'bot_id', ...uuid })
  id!: string;

  @Column({ name: 'name', ...text(80) })
  name!: string;

  @Column({ name: 'description', ...text(2000) })
  description!: string;

  @Column({ name: 'personality', ...text(2000) })
  personality!: string;

  @Column({ name: 'knowledge_base', ...longText })
  knowledgeBase!: string;

  @Column({ name: 'response_style', ...text(500) })
  responseStyle!: string;

  @Column({ name: 'greeting', ...text(500) })
  greeting!: string;

  /** BCP 47 tags, e.g. `en`, `es`. */
  @Column({ name: 'languages', ...json })
  languages!: string[];

  /** Sites that may show it in a frame or call it, as `readSite` makes them; null or empty: every secure site may frame it. */
  @Column({ name: 'allowed_sites', nullable: true, ...json })
  allowedSites!: string[] | null;

  /** Null: the usual ones, of a chatbot from before they could be chosen. */
  @Column({ name: 'contact_moments', nullable: true, ...json })
  contactMoments!: ContactMoment[] | null;

  @Column({ name: 'contact_after_answers', default: 3, ...whole })
  contactAfterAnswers!: number;

  /** Questions a minute for which a model may be asked; null: as many as the installation lets through. */
  @Column({ name: 'questions_per_minute', nullable: true, ...whole })
  questionsPerMinute!: number | null;

  /** For visitors' answers; null: only the organization's limit holds. */
  @Column({ name: 'credits_per_hour', nullable: true, ...whole })
  creditsPerHour!: number | null;

  @Column({ name: 'status', ...text(20) })
  status!: ChatbotStatus;

  @Column({ name: 'conversation_count', ...whole })
  conversationCount!: number;

  @Column({ name: 'last_active', nullable: true, ...moment })
  lastActive!: string | null;

  /** A deleted chatbot leaves the API, but its conversations, leads and printed codes stay. */
  @Column({ name: 'deleted_at', nullable: true, ...moment })
  deletedAt!: string | null;
}
