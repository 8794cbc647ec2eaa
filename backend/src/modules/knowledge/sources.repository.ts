import { Injectable } from '@nestjs/common';
import { Equal, IsNull, MoreThan, Not, Or } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { wordsIn } from '../../kernel/database/word-search';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type Limits, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import type { SourceFilter } from './knowledge.types';
import { SourceEntity } from './source.entity';

/** Summing up the sources of so many chunks takes longer than the search; a large total may be a minute old. */
const largeTotal = 2000;
const goodForMs = 60_000;
const rememberedAtMost = 1000;

@Injectable()
export class SourcesRepository extends TenantRepository<SourceEntity> {
  private readonly totals = new Map<string, { total: number; until: number }>();

  constructor(database: Database) {
    super(database, SourceEntity);
  }

  listed(
    query: PageQuery,
    { q, botId, learnedBy, propertyId, kind, status }: SourceFilter,
  ): Promise<Page<SourceEntity>> {
    const where: Limits<SourceEntity> = {
      origin: 'training',
      ...(learnedBy && { botId: Or(Equal(learnedBy), IsNull()) }),
      ...(botId && { botId }),
      ...(propertyId && { propertyId }),
      ...(kind && { kind }),
      ...(status && { status }),
    };
    return this.page(query, where, { found: [wordsIn(q, { columns: ['title', 'url', 'filename'] })] });
  }

  async idsOf(scope: { botId: string } | { propertyId: string }): Promise<string[]> {
    return (await this.find({ where: scope })).map(({ id }) => id);
  }

  /** The text written into the chatbot's own form. */
  ofChatbot(botId: string): Promise<SourceEntity | null> {
    return this.findOne({ botId, origin: 'chatbot' });
  }

  /** Those with passages that another version of the index wrote. */
  outdated(version: string): Promise<SourceEntity[]> {
    const taught = { chunkCount: MoreThan(0) };
    return this.find({
      where: [
        { ...taught, indexVersion: IsNull() },
        { ...taught, indexVersion: Not(version) },
      ],
    });
  }

  /** Notes by which version its index is written; false when somebody else has just written it. */
  async indexed({ id, indexVersion }: SourceEntity, version: string): Promise<boolean> {
    const asRead = { id, indexVersion: indexVersion ?? IsNull() };
    return (await this.changeWhere(asRead, { indexVersion: version })) > 0;
  }

  /** Chunks of the whole organization; of a large one as of the last minute. */
  async chunkTotal(): Promise<number> {
    const organizationId = currentOrganizationId();
    const known = this.totals.get(organizationId);
    if (known && known.until > Date.now()) return known.total;
    const [row] = await this.rows<{ total: number | null }>(
      'SELECT SUM(chunk_count) AS total FROM knowledge_sources WHERE organization_id = ?',
      [organizationId],
    );
    const total = row?.total ?? 0;
    if (total < largeTotal) return total;
    if (this.totals.size >= rememberedAtMost) this.totals.clear();
    this.totals.set(organizationId, { total, until: Date.now() + goodForMs });
    return total;
  }
}
