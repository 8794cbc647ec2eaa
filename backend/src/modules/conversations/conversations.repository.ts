import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { wordsIn } from '../../kernel/database/word-search';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type Limits, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { ConversationEntity, type ConversationStatus } from './conversation.entity';
import type { HandOverState } from './hand-over-states';

export interface ConversationFilter {
  botId?: string;
  status?: ConversationStatus;
  state?: HandOverState;
  /** Words that stand in one of its messages. */
  text?: string;
}

const inMessages = {
  columns: ['content'],
  within: { key: 'conversation_id', table: 'messages' },
};

@Injectable()
export class ConversationsRepository extends TenantRepository<ConversationEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, ConversationEntity);
  }

  /** For visitors, whose organization follows from their conversation. */
  anywhere(id: string): Promise<ConversationEntity | null> {
    return this.across.findOne(ConversationEntity, { id });
  }

  filtered(
    query: PageQuery,
    { botId, status, state, text }: ConversationFilter,
  ): Promise<Page<ConversationEntity>> {
    const where: Limits<ConversationEntity> = {
      ...(botId && { botId }),
      ...(status && { status }),
      ...(state && { state }),
    };
    return this.page(query, where, { found: [wordsIn(text, inMessages)] });
  }

  some(ids: string[]): Promise<ConversationEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids) } });
  }

  /** Oldest first. */
  ofLead(leadId: string): Promise<ConversationEntity[]> {
    return this.find({ where: { leadId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Whether its visitor is a lead by now, and how many answers there were. */
  async soFar(id: string): Promise<{ hasLead: boolean; answers: number }> {
    const [row] = await this.rows<{ leadId: string | null; answers: number }>(
      `SELECT lead_id AS "leadId", (SELECT COUNT(*) FROM messages WHERE organization_id = CAST(? AS text)
         AND conversation_id = CAST(? AS text) AND role = 'assistant') AS answers
       FROM conversations WHERE organization_id = CAST(? AS text) AND conversation_id = CAST(? AS text)`,
      [currentOrganizationId(), id, currentOrganizationId(), id],
    );
    if (!row) throw new NotFound();
    return { hasLead: row.leadId !== null, answers: row.answers };
  }

  /** True when this answer is the one that asks the visitor for an address: the first that wanted to. */
  async offerContactOnce(id: string, messageId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.rows(
        'UPDATE conversations SET contact_offered_by = ? WHERE organization_id = ? AND conversation_id = ? AND contact_offered_by IS NULL',
        [messageId, currentOrganizationId(), id],
      );
      return (await this.get(id)).contactOfferedBy === messageId;
    });
  }

  /** Makes other units of work that add to this conversation wait for the end of this one. */
  async lock(id: string): Promise<ConversationEntity> {
    const [row] = await this.changedRows(
      'UPDATE conversations SET message_count = message_count WHERE organization_id = ? AND conversation_id = ?',
      [currentOrganizationId(), id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Counts one more message and returns its position; `lock` first. */
  async grow(
    id: string,
    preview: string,
    { unanswered = false, unread = false }: { unanswered?: boolean; unread?: boolean },
  ): Promise<number> {
    const [row] = await this.changedRows(
      `UPDATE conversations SET message_count = message_count + 1, unanswered_count = unanswered_count + ?,
        unread_count = unread_count + ?, last_message = ?, last_message_at = ? WHERE organization_id = ? AND conversation_id = ?`,
      [Number(unanswered), Number(unread), preview, now(), currentOrganizationId(), id],
    );
    if (!row) throw new NotFound();
    return row.messageCount;
  }

  /** Whether anything was unread. */
  async read(id: string): Promise<boolean> {
    return (await this.changeWhere({ id, unreadCount: MoreThan(0) }, { unreadCount: 0 })) > 0;
  }

  /** Those that a person should look at: visitors who wait, longest first, then those nobody came to, then unread messages. */
  async needingAttention(limit: number): Promise<ConversationEntity[]> {
    const [waiting, missed, unread] = await Promise.all([
      this.find({ where: { state: 'waiting' }, order: { askedAt: 'ASC' }, take: limit }),
      this.find({
        where: { state: 'bot', missedAt: Not(IsNull()) },
        order: { missedAt: 'DESC' },
        take: limit,
      }),
      this.find({
        where: { state: 'human', unreadCount: MoreThan(0) },
        order: { lastMessageAt: 'ASC' },
        take: limit,
      }),
    ]);
    return [...waiting, ...missed, ...unread].slice(0, limit);
  }

  /** Those in which this person answers instead of the bot. */
  heldBy(agentId: string): Promise<ConversationEntity[]> {
    return this.find({ where: { agentId, state: 'human' } });
  }

  async letGoOfAgent(agentId: string): Promise<void> {
    await this.changeWhere({ agentId }, { agentId: null });
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}
