import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { wordsIn } from '../../kernel/database/word-search';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import {
  type Limits,
  type Looked,
  type Patch,
  TenantRepository,
} from '../../kernel/tenancy/tenant.repository';
import { ChatbotEntity, type ChatbotFilter } from './chatbot.entity';
import { ChatbotPropertyEntity } from './chatbot-property.entity';

const kept = { deletedAt: IsNull() };

/** Chatbots that were not deleted, but for the methods that say otherwise. */
@Injectable()
export class ChatbotsRepository extends TenantRepository<ChatbotEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, ChatbotEntity);
  }

  override maybe(id: string): Promise<ChatbotEntity | null> {
    return this.findOne({ id, ...kept });
  }

  override page(
    query: PageQuery,
    where: Limits<ChatbotEntity> = {},
    looked: Looked<ChatbotEntity> = {},
  ): Promise<Page<ChatbotEntity>> {
    return super.page(query, { ...where, ...kept }, looked);
  }

  /** @param q words that all stand in name or description */
  matching(
    query: PageQuery,
    { q, status }: { q?: string; status?: ChatbotFilter },
  ): Promise<Page<ChatbotEntity>> {
    return this.page(query, status ? { status: status === 'in_use' ? Not('archived') : status } : {}, {
      found: [wordsIn(q, { columns: ['name', 'description'] })],
    });
  }

  override count(where: FindOptionsWhere<ChatbotEntity> = {}): Promise<number> {
    return super.count({ ...where, ...kept });
  }

  override async change(id: string, patch: Patch<ChatbotEntity>): Promise<void> {
    if ((await this.changeWhere({ id, ...kept }, patch)) === 0) throw new NotFound();
  }

  all(): Promise<ChatbotEntity[]> {
    return this.find({ where: kept, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Also deleted ones: old conversations still name their chatbot. */
  some(ids: string[]): Promise<ChatbotEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids) } });
  }

  /** For public pages, which know the chatbot before the organization. Also deleted ones. */
  anywhere(id: string): Promise<ChatbotEntity | null> {
    return this.across.findOne(ChatbotEntity, { id });
  }

  async noteActivity(id: string, newConversations: 0 | 1): Promise<void> {
    await this.database.transaction(() =>
      this.database.sql(
        'UPDATE chatbots SET conversation_count = conversation_count + ?, last_active = ? WHERE organization_id = ? AND bot_id = ?',
        [newConversations, now(), currentOrganizationId(), id],
      ),
    );
  }
}

@Injectable()
export class ChatbotPropertiesRepository extends TenantRepository<ChatbotPropertyEntity> {
  constructor(database: Database) {
    super(database, ChatbotPropertyEntity);
  }

  /** Ids of the attached listings of each chatbot, in their order. */
  async ofBots(botIds: string[]): Promise<Map<string, string[]>> {
    const rows =
      botIds.length === 0
        ? []
        : await this.find({ where: { botId: In(botIds) }, order: { position: 'ASC' } });
    const byBot = new Map<string, string[]>(botIds.map((botId) => [botId, []]));
    for (const { botId, propertyId } of rows) byBot.get(botId)?.push(propertyId);
    return byBot;
  }

  async botsOf(propertyId: string): Promise<string[]> {
    return (await this.find({ where: { propertyId }, order: { createdAt: 'ASC' } })).map(
      ({ botId }) => botId,
    );
  }

  async replace(botId: string, propertyIds: string[]): Promise<void> {
    await this.removeWhere({ botId });
    await this.addMany(propertyIds.map((propertyId, position) => ({ botId, propertyId, position })));
  }
}
