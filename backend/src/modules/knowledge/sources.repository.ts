import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import type { SourceFilter } from './knowledge.types';
import { SourceEntity } from './source.entity';

@Injectable()
export class SourcesRepository extends TenantRepository<SourceEntity> {
  constructor(database: Database) {
    super(database, SourceEntity);
  }

  listed(query: PageQuery, { botId, propertyId, kind, status }: SourceFilter): Promise<Page<SourceEntity>> {
    const where: FindOptionsWhere<SourceEntity> = {
      origin: 'training',
      ...(botId && { botId }),
      ...(propertyId && { propertyId }),
      ...(kind && { kind }),
      ...(status && { status }),
    };
    return this.page(query, where);
  }

  /** The text written into the chatbot's own form. */
  ofChatbot(botId: string): Promise<SourceEntity | null> {
    return this.findOne({ botId, origin: 'chatbot' });
  }

  /** Chunks of the whole organization. */
  async chunkTotal(): Promise<number> {
    const [row] = await this.rows<{ total: number | null }>(
      'SELECT SUM(chunk_count) AS total FROM knowledge_sources WHERE organization_id = ?',
      [currentOrganizationId()],
    );
    return row?.total ?? 0;
  }
}
