import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import type { Page, PageQuery } from '../../../kernel/http/page';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import { MessageCitationEntity } from './message-citation.entity';

@Injectable()
export class MessageCitationsRepository extends TenantRepository<MessageCitationEntity> {
  constructor(database: Database) {
    super(database, MessageCitationEntity);
  }

  ofSource(sourceId: string, query: PageQuery): Promise<Page<MessageCitationEntity>> {
    return this.page(query, { sourceId });
  }

  /** How many answers cite each source; sources that none cites are missing. */
  async counts(sourceIds: string[]): Promise<Map<string, number>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await this.rows<{ id: string; total: number }>(
      `SELECT source_id AS id, COUNT(*) AS total FROM message_citations
       WHERE organization_id = ? AND source_id IN (${sourceIds.map(() => '?').join(', ')}) GROUP BY source_id`,
      [currentOrganizationId(), ...sourceIds],
    );
    return new Map(rows.map(({ id, total }) => [id, total]));
  }
}
