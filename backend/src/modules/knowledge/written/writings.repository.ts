import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { NotFound } from '../../../kernel/errors/errors';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import { type Scope, scopeCondition } from '../postings.repository';
import { WritingEntity } from './writing.entity';

/** A curated answer whose question shares something with what is asked. */
export interface CuratedCandidate {
  sourceId: string;
  question: string;
  wordings: string[];
  answer: string;
  botId: string | null;
  propertyId: string | null;
}

type CuratedRow = Omit<CuratedCandidate, 'wordings'> & { wordings: string | null };

@Injectable()
export class WritingsRepository extends TenantRepository<WritingEntity> {
  constructor(database: Database) {
    super(database, WritingEntity);
  }

  /** Throws NotFound for a source that is not of this kind. */
  async ofSource(sourceId: string, kind: 'qa' | 'note'): Promise<WritingEntity> {
    const writing = await this.findOne({ sourceId });
    if (!writing || (writing.question === null) !== (kind === 'note')) throw new NotFound();
    return writing;
  }

  ofAnySource(sourceId: string): Promise<WritingEntity | null> {
    return this.findOne({ sourceId });
  }

  /** The curated answers in scope whose questions hold most of the terms, best first. */
  async curated(terms: Map<string, number>, scope: Scope, limit: number): Promise<CuratedCandidate[]> {
    const organizationId = currentOrganizationId();
    const inScope = scopeCondition(scope);
    const asked = [...terms].map(() => '(CAST(? AS varchar(64)), CAST(? AS double precision))').join(', ');
    // CROSS JOIN keeps SQLite to this order, from the few matching rows outwards.
    const rows = await this.rows<CuratedRow>(
      `WITH asked (term, worth) AS (VALUES ${asked}),
       matched AS (
         SELECT p.chunk_number, SUM(asked.worth) AS score
         FROM asked CROSS JOIN knowledge_postings p
         WHERE p.organization_id = ? AND p.term = asked.term
         GROUP BY p.chunk_number
       )
       SELECT s.source_id AS "sourceId", w.question, CAST(w.wordings AS text) AS wordings,
         w.text AS answer, s.bot_id AS "botId", s.property_id AS "propertyId"
       FROM matched m CROSS JOIN knowledge_chunks c CROSS JOIN knowledge_sources s CROSS JOIN knowledge_writings w
       WHERE c.organization_id = ? AND c.number = m.chunk_number
         AND s.organization_id = ? AND s.source_id = c.source_id AND ${inScope.condition}
         AND w.organization_id = ? AND w.source_id = s.source_id AND w.question IS NOT NULL
       ORDER BY m.score DESC, s.created_at DESC, s.source_id LIMIT ?`,
      [
        ...[...terms].flat(),
        ...[organizationId, organizationId, organizationId],
        ...[...inScope.parameters, organizationId, limit],
      ],
    );
    return rows.map(({ wordings, ...row }) => ({
      ...row,
      wordings: wordings === null ? [] : (JSON.parse(wordings) as string[]),
    }));
  }
}
