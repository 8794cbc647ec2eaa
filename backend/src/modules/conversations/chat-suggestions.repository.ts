import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { ChatSuggestionsEntity, type SuggestedQuestions } from './chat-suggestions.entity';

@Injectable()
export class ChatSuggestionsRepository extends TenantRepository<ChatSuggestionsEntity> {
  constructor(database: Database) {
    super(database, ChatSuggestionsEntity);
  }

  ofBot(botId: string): Promise<ChatSuggestionsEntity | null> {
    return this.findOne({ botId });
  }

  /** The chatbots among these that were not stale before. */
  async markStale(botIds: string[]): Promise<string[]> {
    const known = botIds.length === 0 ? [] : await this.find({ where: { botId: In(botIds) } });
    const fresh = known.filter(({ stale }) => !stale).map(({ botId }) => botId);
    if (fresh.length > 0) await this.changeWhere({ botId: In(fresh) }, { stale: true });
    const unknown = botIds.filter((botId) => !known.some((row) => row.botId === botId));
    await this.addMany(unknown.map((botId) => ({ botId, questions: null, stale: true })));
    return [...fresh, ...unknown];
  }

  /** False when they were tried since the last change. To be called before anything is read: what changes later marks it anew. */
  async takeStale(botId: string): Promise<boolean> {
    return (await this.changeWhere({ botId, stale: true }, { stale: false })) > 0;
  }

  async keep(botId: string, questions: SuggestedQuestions): Promise<void> {
    await this.changeWhere({ botId }, { questions });
  }
}
