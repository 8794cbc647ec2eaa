import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { type Scope, scopeCondition } from '../postings.repository';
import { fromBytes, type Near } from './vectors';

/**
 * Vectors that PostgreSQL compares itself, where it has pgvector (https://github.com/pgvector/pgvector). Each is kept
 * once: a row whose bytes were moved here has none left. Looks at all of the organization's vectors: an index over all
 * organizations would find the nearest of everybody's, of which few belong to the one that asks.
 */
@Injectable()
export class Pgvector {
  private present?: Promise<boolean>;

  constructor(private readonly database: Database) {}

  /** Whether the database has the column; asked once, for it comes at a start. */
  isPresent(): Promise<boolean> {
    this.present ??= this.look().catch((error: unknown) => {
      this.present = undefined;
      throw error;
    });
    return this.present;
  }

  /** Whether vectors of this model are still kept as bytes. */
  async hasMoreToMove(model: string): Promise<boolean> {
    const rows = await this.database.sql(
      `SELECT 1 FROM knowledge_embeddings
       WHERE organization_id = ? AND model = ? AND dimensions > 0 AND meaning IS NULL LIMIT 1`,
      [currentOrganizationId(), model],
    );
    return rows.length > 0;
  }

  /** Moves some vectors of any model here; false when none was left. */
  async moveSome(count: number): Promise<boolean> {
    const organizationId = currentOrganizationId();
    const rows = await this.database.sql<{ model: string; hash: string; vector: Buffer }>(
      `SELECT model, content_hash AS hash, vector FROM knowledge_embeddings
       WHERE organization_id = ? AND dimensions > 0 AND meaning IS NULL LIMIT ?`,
      [organizationId, count],
    );
    if (rows.length === 0) return false;
    await this.database.transaction(() =>
      this.database.sql(
        `UPDATE knowledge_embeddings e SET meaning = m.meaning::vector, vector = ''
         FROM (VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}) AS m (model, hash, meaning)
         WHERE e.organization_id = ? AND e.model = m.model AND e.content_hash = m.hash`,
        [
          ...rows.flatMap(({ model, hash, vector }) => [model, hash, literal(fromBytes(vector))]),
          organizationId,
        ],
      ),
    );
    return true;
  }

  /** The nearest passages in scope, nearest first. */
  nearest(model: string, asked: Float32Array, scope: Scope, count: number): Promise<Near[]> {
    const { condition, parameters } = scopeCondition(scope);
    // Vectors have the length one, so that minus their negative inner product, pgvector's <#>, is their cosine.
    return this.database.sql<Near>(
      `SELECT c.number, -(e.meaning <#> CAST(? AS vector)) AS similarity
       FROM knowledge_embeddings e
       JOIN knowledge_chunks c ON c.organization_id = e.organization_id AND c.content_hash = e.content_hash
       JOIN knowledge_sources s ON s.organization_id = c.organization_id AND s.source_id = c.source_id
       WHERE e.organization_id = ? AND e.model = ? AND e.dimensions = ? AND e.meaning IS NOT NULL AND ${condition}
       ORDER BY similarity DESC, c.number LIMIT ?`,
      [literal(asked), currentOrganizationId(), model, asked.length, ...parameters, count],
    );
  }

  private async look(): Promise<boolean> {
    if (this.database.engine !== 'postgres') return false;
    const rows = await this.database.sql(
      "SELECT 1 FROM pg_attribute WHERE attrelid = 'knowledge_embeddings'::regclass AND attname = 'meaning'",
    );
    return rows.length > 0;
  }
}

const literal = (vector: Float32Array): string => `[${vector.join(',')}]`;
