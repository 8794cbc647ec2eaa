import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { wordsIn } from '../../kernel/database/word-search';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { GapEntity, type GapOrder, type GapState } from './gap.entity';
import { GapQuestionEntity } from './gap-question.entity';

interface GapFilter {
  /** Words that all stand in question, answer, the chatbot's name or the listing's address. */
  q?: string;
  state?: GapState;
  botId?: string;
  propertyId?: string;
  sort?: GapOrder;
}

const searched = {
  columns: ['question', 'answer'],
  named: [
    { key: 'bot_id', table: 'chatbots', columns: ['name'] },
    { key: 'property_id', table: 'properties', columns: ['search_text'] },
  ],
};

/** A new question is compared with this many gaps, those asked last. */
const compared = 300;

@Injectable()
export class GapsRepository extends TenantRepository<GapEntity> {
  constructor(database: Database) {
    super(database, GapEntity);
  }

  filtered(query: PageQuery, { q, state, botId, propertyId, sort }: GapFilter): Promise<Page<GapEntity>> {
    const where = {
      ...(state && { state }),
      ...(botId && { botId }),
      ...(propertyId && { propertyId }),
    };
    return this.page(query, where, {
      found: [wordsIn(q, searched)],
      ...(sort === 'most_asked' && { most: 'askedCount' }),
    });
  }

  /** What a question may belong to: not answered yet, of the same chatbot and listing. */
  unanswered(botId: string, propertyId: string | null): Promise<GapEntity[]> {
    const where: FindOptionsWhere<GapEntity> = {
      botId,
      state: In(['open', 'dismissed'] satisfies GapState[]),
      propertyId: propertyId ?? IsNull(),
    };
    return this.find({ where, order: { lastAskedAt: 'DESC' }, take: compared });
  }

  /** Until the current unit of work ends, no other one sorts questions of this chatbot. */
  async lock(botId: string): Promise<void> {
    await this.rows('UPDATE chatbots SET status = status WHERE organization_id = ? AND bot_id = ?', [
      currentOrganizationId(),
      botId,
    ]);
  }

  async askedAgain(gapId: string, at: string): Promise<void> {
    await this.rows(
      'UPDATE gaps SET asked_count = asked_count + 1, last_asked_at = ? WHERE organization_id = ? AND gap_id = ?',
      [at, currentOrganizationId(), gapId],
    );
  }

  openCount(): Promise<number> {
    return this.count({ state: 'open' });
  }
}

@Injectable()
export class GapQuestionsRepository extends TenantRepository<GapQuestionEntity> {
  constructor(database: Database) {
    super(database, GapQuestionEntity);
  }

  /** The newest first; at most two hundred of them. */
  ofGap(gapId: string): Promise<GapQuestionEntity[]> {
    return this.find({ where: { gapId }, order: { createdAt: 'DESC' }, take: 200 });
  }

  ofConversations(ids: string[]): Promise<GapQuestionEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { conversationId: In(ids) } });
  }

  ofMessage(messageId: string): Promise<GapQuestionEntity | null> {
    return this.findOne({ messageId });
  }

  /** All conversations in which it was asked. */
  async conversationsOf(gapId: string): Promise<string[]> {
    const rows = await this.rows<{ id: string }>(
      'SELECT DISTINCT conversation_id AS id FROM gap_questions WHERE organization_id = ? AND gap_id = ?',
      [currentOrganizationId(), gapId],
    );
    return rows.map(({ id }) => id);
  }
}
