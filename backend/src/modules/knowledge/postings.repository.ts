import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';

/** What part of the organization's knowledge may answer. Without a bot: everything. */
export interface Scope {
  botId?: string | undefined;
  /** Listings whose sources belong to the scope; with a bot, the ones it speaks for. */
  propertyIds?: string[] | undefined;
}

/** A passage that shares words with the question. */
export interface Candidate {
  chunkId: string;
  sourceId: string;
  sourceTitle: string;
  sourceUrl: string | null;
  sourceKind: string;
  sourceOrigin: string;
  title: string | null;
  url: string | null;
  heading: string | null;
  page: number | null;
  startSeconds: number | null;
  language: string;
  text: string;
  score: number;
}

interface WeightedTerm {
  term: string;
  /** What one thousandth of a posting's weight is worth. */
  worth: number;
}

const columns = `c.chunk_id AS "chunkId", c.source_id AS "sourceId", s.title AS "sourceTitle", s.url AS "sourceUrl",
         s.kind AS "sourceKind", s.origin AS "sourceOrigin", c.title, c.url, c.heading, c.page,
         c.start_seconds AS "startSeconds", c.language, c.text`;

const looksAt = 400;
const unlimited = 2_000_000_000;

/** Reads the inverted index; organization first, by the key itself. */
@Injectable()
export class PostingsRepository {
  constructor(private readonly database: Database) {}

  /** In how many chunks of the organization each term stands; absent terms are left out. */
  async frequencies(terms: string[]): Promise<Map<string, number>> {
    if (terms.length === 0) return new Map();
    const rows = await this.database.sql<{ term: string; frequency: number }>(
      `SELECT term, COUNT(*) AS frequency FROM knowledge_postings
       WHERE organization_id = CAST(? AS text) AND term IN (${terms.map(() => 'CAST(? AS text)').join(', ')}) GROUP BY term`,
      [currentOrganizationId(), ...terms],
    );
    return new Map(rows.map(({ term, frequency }) => [term, frequency]));
  }

  /**
   * The chunks in scope with the greatest sum of worth, best first.
   * @param holding at most so many chunks of the organization hold one of the terms
   */
  async candidates(
    terms: WeightedTerm[],
    scope: Scope,
    limit: number,
    holding = unlimited,
  ): Promise<Candidate[]> {
    if (terms.length === 0) return [];
    // Most often nearly everything is in scope: looking at the best few hundred saves joining thousands.
    const best = await this.scored(terms, scope, limit, looksAt);
    return best.length === limit || holding <= looksAt ? best : this.scored(terms, scope, limit, unlimited);
  }

  /** All there is of the bot's and the listings' own, with a score of 0; nothing where that is more than `atMost` chunks. */
  own({ botId, propertyIds }: Required<Scope>, atMost: number): Promise<Candidate[]> {
    const organizationId = currentOrganizationId();
    const ofListings = propertyIds.length > 0 ? `s.property_id IN (${places(propertyIds)})` : '1 = 0';
    const source =
      'SELECT s.source_id, s.title, s.url, s.kind, s.origin, s.chunk_count FROM knowledge_sources s';
    // Each half by its own index: together, or with a plain IS NULL, every source of the organization would be read.
    return this.database.sql<Candidate>(
      `WITH own AS (
         ${source} WHERE s.organization_id = ? AND s.bot_id = ? AND (s.property_id IS NULL OR ${ofListings})
         UNION ALL
         ${source} WHERE s.organization_id = ? AND ${ofListings} AND CASE WHEN s.bot_id IS NULL THEN 1 END = 1
       )
       SELECT ${columns}, 0 AS score FROM own s CROSS JOIN knowledge_chunks c
       WHERE (SELECT SUM(chunk_count) FROM own) <= ? AND c.organization_id = ? AND c.source_id = s.source_id
       ORDER BY c.number`,
      [organizationId, botId, ...propertyIds, organizationId, ...propertyIds, atMost, organizationId],
    );
  }

  private scored(terms: WeightedTerm[], scope: Scope, limit: number, depth: number): Promise<Candidate[]> {
    const organizationId = currentOrganizationId();
    const inScope = scopeCondition(scope);
    // CROSS JOIN keeps SQLite to this order; left to itself it reads every chunk of the organization, nine times slower.
    const asked = terms.map(() => '(CAST(? AS varchar(64)), CAST(? AS double precision))').join(', ');
    return this.database.sql<Candidate>(
      `WITH asked (term, worth) AS (VALUES ${asked}),
       matched AS (
         SELECT p.chunk_number, SUM(p.weight * asked.worth) AS score
         FROM asked CROSS JOIN knowledge_postings p
         WHERE p.organization_id = ? AND p.term = asked.term
         GROUP BY p.chunk_number ORDER BY score DESC, p.chunk_number LIMIT ?
       ),
       chosen AS (
         SELECT c.number, m.score
         FROM matched m CROSS JOIN knowledge_chunks c CROSS JOIN knowledge_sources s
         WHERE c.organization_id = ? AND c.number = m.chunk_number
           AND s.organization_id = ? AND s.source_id = c.source_id AND ${inScope.condition}
         ORDER BY m.score DESC, c.number LIMIT ?
       )
       SELECT ${columns}, chosen.score
       FROM chosen CROSS JOIN knowledge_chunks c CROSS JOIN knowledge_sources s
       WHERE c.organization_id = ? AND c.number = chosen.number AND s.organization_id = ? AND s.source_id = c.source_id
       ORDER BY chosen.score DESC, c.number`,
      [
        ...terms.flatMap(({ term, worth }) => [term, worth]),
        ...[organizationId, depth, organizationId, organizationId],
        ...[...inScope.parameters, limit, organizationId, organizationId],
      ],
    );
  }
}

// A source without bot and listing belongs to everyone; with both, both must fit.
export function scopeCondition({ botId, propertyIds }: Scope): { condition: string; parameters: string[] } {
  const conditions = ['1 = 1'];
  const parameters: string[] = [];
  if (botId !== undefined) {
    conditions.push('(s.bot_id IS NULL OR s.bot_id = ?)');
    parameters.push(botId);
  }
  if (propertyIds !== undefined) {
    const listed = propertyIds.length > 0 ? ` OR s.property_id IN (${places(propertyIds)})` : '';
    conditions.push(`(s.property_id IS NULL${listed})`);
    parameters.push(...propertyIds);
  }
  return { condition: conditions.join(' AND '), parameters };
}

function places(values: unknown[]): string {
  return values.map(() => '?').join(', ');
}
