import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { ChunkEntity } from './chunk.entity';
import { contentHashOf } from './embedding/content';
import { type IndexedChunk, indexVersion } from './indexing';

// SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; beyond a few hundred rows nothing is gained.
const rowsAtOnce = 400;
const largestNumber = 2 ** 48;

/** A chunk in the index, by its number there. */
type Indexed = Pick<IndexedChunk, 'language' | 'terms'> & { number: number };

@Injectable()
export class ChunksRepository extends TenantRepository<ChunkEntity> {
  constructor(database: Database) {
    super(database, ChunkEntity);
  }

  ofSource(sourceId: string): Promise<ChunkEntity[]> {
    return this.find({ where: { sourceId }, order: { position: 'ASC' } });
  }

  some(ids: string[]): Promise<ChunkEntity[]> {
    return this.find({ where: { id: In(ids) } });
  }

  /** Puts these chunks and their index in the place of what the source had; all or nothing. */
  async replace(sourceId: string, chunks: IndexedChunk[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.removeWhere({ sourceId });
      const numbered = chunks.map((chunk) => ({
        ...chunk,
        number: Math.floor(Math.random() * largestNumber),
      }));
      await this.insertChunks(sourceId, numbered);
      await this.insertPostings(numbered);
      await this.database.sql(
        'UPDATE knowledge_sources SET index_version = ? WHERE organization_id = ? AND source_id = ?',
        [indexVersion, currentOrganizationId(), sourceId],
      );
    });
  }

  /**
   * Puts another index in the place of what these chunks had; the chunks stay. All or nothing.
   * @param isWanted asked first, inside the unit of work: false when they are no longer what they were
   */
  async replaceIndex(chunks: Indexed[], isWanted: () => Promise<boolean>): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await isWanted())) return;
      for (const { number, language } of chunks) {
        await this.database.sql(
          'DELETE FROM knowledge_postings WHERE organization_id = ? AND chunk_number = ?',
          [currentOrganizationId(), number],
        );
        await this.changeWhere({ number }, { language });
      }
      await this.insertPostings(chunks);
    });
  }

  private async insertChunks(sourceId: string, chunks: (IndexedChunk & { number: number })[]): Promise<void> {
    const organizationId = currentOrganizationId();
    const createdAt = now();
    await this.insert(
      'knowledge_chunks (chunk_id, organization_id, created_at, number, source_id, position, page, heading, start_seconds, url, title, language, text, content_hash)',
      chunks.map((chunk) => [
        crypto.randomUUID(),
        organizationId,
        createdAt,
        chunk.number,
        sourceId,
        chunk.position,
        chunk.page ?? null,
        cut(chunk.heading, 500),
        chunk.startSeconds ?? null,
        chunk.url ?? null,
        cut(chunk.title, 500),
        chunk.language,
        chunk.text,
        contentHashOf(chunk),
      ]),
    );
  }

  private async insertPostings(chunks: Indexed[]): Promise<void> {
    const organizationId = currentOrganizationId();
    const postings: unknown[][] = [];
    for (const { number, terms } of chunks) {
      for (const [term, weight] of terms) postings.push([organizationId, term, number, weight]);
    }
    // In the order of the key the B-tree is written from left to right instead of all over.
    postings.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
    await this.insert('knowledge_postings (organization_id, term, chunk_number, weight)', postings);
  }

  private async insert(into: string, rows: unknown[][]): Promise<void> {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const batch = rows.slice(start, start + rowsAtOnce);
      const places = `(${batch[0]?.map(() => '?').join(', ')})`;
      // SQLite works in this thread: let requests be answered between two batches.
      if (start > 0) await new Promise((resolve) => setImmediate(resolve));
      await this.database.sql(
        `INSERT INTO ${into} VALUES ${batch.map(() => places).join(', ')}`,
        batch.flat(),
      );
    }
  }
}

function cut(text: string | null | undefined, length: number): string | null {
  return text ? [...text].slice(0, length).join('') : null;
}
