import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Database } from '../../../kernel/database/database';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { type Candidate, type Scope, scopeCondition } from '../postings.repository';
import { contentHashOf } from './content';
import { fromBytes, toBytes, type VectorTable } from './vectors';

export interface Unembedded {
  number: number;
  contentHash: string;
  heading: string | null;
  text: string;
}

export interface EmbeddingState {
  passages: number;
  embedded: number;
}

/** Counted without looking at a single vector. */
export interface Extent {
  passages: number;
  vectors: number;
  /** Changes whenever passages or vectors came or went. */
  stamp: string;
}

const rowsAtOnce = 2000;

/** Vectors by model and content. The organization is the current one, always. */
@Injectable()
export class EmbeddingsRepository {
  constructor(private readonly database: Database) {}

  /** Passages that were written before their content was hashed; false when there are none. */
  async hashSome(count: number): Promise<boolean> {
    const organizationId = currentOrganizationId();
    const rows = await this.database.sql<Unembedded>(
      `SELECT number, heading, text FROM knowledge_chunks
       WHERE organization_id = ? AND content_hash IS NULL LIMIT ?`,
      [organizationId, count],
    );
    await this.database.transaction(async () => {
      for (const row of rows)
        await this.database.sql(
          'UPDATE knowledge_chunks SET content_hash = ? WHERE organization_id = ? AND number = ?',
          [contentHashOf(row), organizationId, row.number],
        );
    });
    return rows.length > 0;
  }

  /** Passages without a vector of this model, in the order of their numbers. */
  missing(model: string, after: number, count: number): Promise<Unembedded[]> {
    return this.database.sql<Unembedded>(
      `SELECT c.number, c.content_hash AS "contentHash", c.heading, c.text FROM knowledge_chunks c
       WHERE c.organization_id = ? AND c.number > ? AND c.content_hash IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM knowledge_embeddings e
           WHERE e.organization_id = c.organization_id AND e.model = ? AND e.content_hash = c.content_hash)
       ORDER BY c.number LIMIT ?`,
      [currentOrganizationId(), after, model, count],
    );
  }

  /** An empty vector marks a text that the model cannot take. */
  async keep(model: string, vectors: Map<string, number[]>): Promise<void> {
    if (vectors.size === 0) return;
    const row = [currentOrganizationId(), model, now()];
    await this.database.transaction(() =>
      this.database.sql(
        `INSERT INTO knowledge_embeddings (organization_id, model, created_at, content_hash, dimensions, vector)
         VALUES ${[...vectors].map(() => '(?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT DO NOTHING`,
        [...vectors].flatMap(([hash, vector]) => [...row, hash, vector.length, toBytes(vector)]),
      ),
    );
  }

  async state(model: string): Promise<EmbeddingState> {
    const [row] = await this.database.sql<EmbeddingState>(
      `SELECT COUNT(*) AS passages, COUNT(e.content_hash) AS embedded FROM knowledge_chunks c
       LEFT JOIN knowledge_embeddings e
         ON e.organization_id = c.organization_id AND e.model = ? AND e.content_hash = c.content_hash
       WHERE c.organization_id = ?`,
      [model, currentOrganizationId()],
    );
    return { passages: row?.passages ?? 0, embedded: row?.embedded ?? 0 };
  }

  async extent(model: string): Promise<Extent> {
    const organizationId = currentOrganizationId();
    const [row] = await this.database.sql<{ passages: number; newest: string | null; vectors: number }>(
      `SELECT (SELECT COUNT(*) FROM knowledge_chunks WHERE organization_id = ?) AS passages,
         (SELECT MAX(created_at) FROM knowledge_chunks WHERE organization_id = ?) AS newest,
         (SELECT COUNT(*) FROM knowledge_embeddings WHERE organization_id = ? AND model = ?) AS vectors`,
      [organizationId, organizationId, organizationId, model],
    );
    const [passages, vectors] = [row?.passages ?? 0, row?.vectors ?? 0];
    return { passages, vectors, stamp: `${passages}/${row?.newest}/${vectors}` };
  }

  /** All vectors of one model and length that are kept as bytes; a page at a time, so that requests are answered in between. */
  async table(model: string, dimensions: number): Promise<VectorTable> {
    const numbers: number[] = [];
    const sources = new Map<string, number>();
    const sourceAt: number[] = [];
    const pages: Float32Array[] = [];
    for (let after = -1; ; after = numbers.at(-1) ?? 0) {
      const rows = await this.database.sql<{ number: number; sourceId: string; vector: Buffer }>(
        `SELECT c.number, c.source_id AS "sourceId", e.vector
         FROM knowledge_chunks c CROSS JOIN knowledge_embeddings e
         WHERE c.organization_id = ? AND c.number > ? AND e.organization_id = c.organization_id
           AND e.model = ? AND e.content_hash = c.content_hash AND e.dimensions = ? AND LENGTH(e.vector) > 0
         ORDER BY c.number LIMIT ?`,
        [currentOrganizationId(), after, model, dimensions, rowsAtOnce],
      );
      for (const { number, sourceId, vector } of rows) {
        if (!sources.has(sourceId)) sources.set(sourceId, sources.size);
        numbers.push(number);
        sourceAt.push(sources.get(sourceId) ?? 0);
        pages.push(fromBytes(vector));
      }
      if (rows.length < rowsAtOnce) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const values = new Float32Array(numbers.length * dimensions);
    pages.forEach((vector, row) => values.set(vector, row * dimensions));
    return {
      dimensions,
      numbers,
      sourceAt: Uint32Array.from(sourceAt),
      sources: [...sources.keys()],
      values,
    };
  }

  async sourcesIn(scope: Scope): Promise<Set<string>> {
    const { condition, parameters } = scopeCondition(scope);
    const rows = await this.database.sql<{ id: string }>(
      `SELECT s.source_id AS id FROM knowledge_sources s WHERE s.organization_id = ? AND ${condition}`,
      [currentOrganizationId(), ...parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Passages by their numbers, as the index would hand them over, in no order. */
  passages(numbers: number[]): Promise<(Candidate & { number: number })[]> {
    if (numbers.length === 0) return Promise.resolve([]);
    return this.database.sql(
      `SELECT c.number, c.chunk_id AS "chunkId", c.source_id AS "sourceId", s.title AS "sourceTitle",
         s.url AS "sourceUrl", s.kind AS "sourceKind", s.origin AS "sourceOrigin", c.title, c.url, c.heading,
         c.page, c.start_seconds AS "startSeconds", c.language, c.text, 0 AS score
       FROM knowledge_chunks c JOIN knowledge_sources s
         ON s.organization_id = c.organization_id AND s.source_id = c.source_id
       WHERE c.organization_id = ? AND c.number IN (${numbers.map(() => '?').join(', ')})`,
      [currentOrganizationId(), ...numbers],
    );
  }

  /** Vectors of texts that no passage holds any more; those of other models stay as long as their texts. */
  async removeUnused(): Promise<void> {
    await this.database.transaction(() =>
      this.database.sql(
        `DELETE FROM knowledge_embeddings WHERE organization_id = ? AND NOT EXISTS (
           SELECT 1 FROM knowledge_chunks c WHERE c.organization_id = knowledge_embeddings.organization_id
             AND c.content_hash = knowledge_embeddings.content_hash)`,
        [currentOrganizationId()],
      ),
    );
  }
}
