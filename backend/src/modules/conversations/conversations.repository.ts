import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, Raw } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { ConversationEntity, type ConversationStatus } from './conversation.entity';

export interface ConversationFilter {
  botId?: string;
  status?: ConversationStatus;
  /** Words that stand in any of its messages, whatever their case. */
  text?: string;
}

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
    return this.across.query((manager) => manager.findOneBy(ConversationEntity, { id }));
  }

  filtered(query: PageQuery, { botId, status, text }: ConversationFilter): Promise<Page<ConversationEntity>> {
    const where: FindOptionsWhere<ConversationEntity> = {
      ...(botId && { botId }),
      ...(status && { status }),
      ...(text && { id: withMessageLike(text) }),
    };
    return this.page(query, where);
  }

  some(ids: string[]): Promise<ConversationEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids) } });
  }

  /** Makes other units of work that add to this conversation wait for the end of this one. */
  async lock(id: string): Promise<ConversationEntity> {
    await this.rows(
      'UPDATE conversations SET message_count = message_count WHERE organization_id = ? AND conversation_id = ?',
      [currentOrganizationId(), id],
    );
    return this.get(id);
  }

  /** Counts one more message and returns its position; `lock` first. */
  async grow(id: string, preview: string, unanswered: boolean): Promise<number> {
    await this.rows(
      `UPDATE conversations SET message_count = message_count + 1, unanswered_count = unanswered_count + ?,
        last_message = ?, last_message_at = ?, status = 'open' WHERE organization_id = ? AND conversation_id = ?`,
      [unanswered ? 1 : 0, preview, now(), currentOrganizationId(), id],
    );
    return (await this.get(id)).messageCount;
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}

// SQLite lowers ASCII letters only, so the words as they were typed are looked for too.
const withMessageLike = (text: string) =>
  Raw(
    (column) =>
      `${column} IN (SELECT conversation_id FROM messages WHERE organization_id = :searchedOrganization
        AND (lower(content) LIKE :searchedLower ESCAPE '\\' OR content LIKE :searched ESCAPE '\\'))`,
    {
      searchedOrganization: currentOrganizationId(),
      searchedLower: pattern(text.toLowerCase()),
      searched: pattern(text),
    },
  );

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
