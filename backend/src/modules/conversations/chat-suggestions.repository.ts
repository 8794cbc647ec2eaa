import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import type { ChatLanguage, ChatQuestion } from './chat-strings';
import { ChatSuggestionsEntity } from './chat-suggestions.entity';

/** What was found for one page of a chatbot. */
export interface Tried {
  /** Empty: asked about no listing. */
  propertyId: string;
  language: ChatLanguage;
  questions: ChatQuestion[];
}

@Injectable()
export class ChatSuggestionsRepository extends TenantRepository<ChatSuggestionsEntity> {
  constructor(database: Database) {
    super(database, ChatSuggestionsEntity);
  }

  ofBot(botId: string): Promise<ChatSuggestionsEntity | null> {
    return this.findOne({ botId, stale: false });
  }

  /** Where {@link keep} puts what is found from now on. */
  begin(botId: string): Promise<string> {
    return this.database.transaction(async () => {
      const known = await this.ofBot(botId);
      if (known) return known.id;
      await this.forget([botId]);
      return (await this.add({ botId, questions: {}, stale: false })).id;
    });
  }

  /** Nothing is kept when it was forgotten meanwhile. */
  async keep(rowId: string, { propertyId, language, questions }: Tried): Promise<void> {
    await this.database.transaction(async () => {
      const all = (await this.maybe(rowId))?.questions ?? {};
      const ofHome = { ...all[propertyId], [language]: questions };
      await this.changeWhere({ id: rowId }, { questions: { ...all, [propertyId]: ofHome } });
    });
  }

  async forget(botIds: string[]): Promise<void> {
    if (botIds.length > 0) await this.removeWhere({ botId: In(botIds) });
  }

  async forgetAll(): Promise<void> {
    await this.removeWhere({});
  }
}
