import { Injectable } from '@nestjs/common';
import type { Scope } from '../postings.repository';
import { EmbeddingsRepository, type Extent } from './embeddings.repository';
import { Pgvector } from './pgvector';
import { VectorTables } from './vector-tables';
import { type Near, nearest } from './vectors';

export interface NearPassages {
  /** Nearest first. */
  hits: Near[];
  /** False when vectors are still to be made, or to be moved into pgvector. */
  isComplete: boolean;
}

/** Compares a question's vector with all in scope: in pgvector where there is one, else in memory. Both find the same. */
@Injectable()
export class NearestPassages {
  constructor(
    private readonly embeddings: EmbeddingsRepository,
    private readonly tables: VectorTables,
    private readonly pgvector: Pgvector,
  ) {}

  async to(
    asked: Float32Array,
    model: string,
    extent: Extent,
    scope: Scope,
    count: number,
  ): Promise<NearPassages> {
    if (!(await this.pgvector.isPresent())) return this.inMemory(asked, model, extent, scope, count);
    const hits = await this.pgvector.nearest(model, asked, scope, count);
    if (await this.pgvector.hasMoreToMove(model)) {
      const kept = await this.inMemory(asked, model, extent, scope, count);
      const found = new Set(hits.map(({ number }) => number));
      // A table that was read before the last move holds some of the same passages.
      const all = [...hits, ...kept.hits.filter(({ number }) => !found.has(number))];
      all.sort((a, b) => b.similarity - a.similarity);
      return { hits: all.slice(0, count), isComplete: false };
    }
    // Equal texts share a vector: fewer vectors than passages need not mean that one is missing.
    const mayLack = extent.vectors < extent.passages;
    return { hits, isComplete: !mayLack || (await this.embeddings.missing(model, -1, 1)).length === 0 };
  }

  private async inMemory(
    asked: Float32Array,
    model: string,
    { passages, stamp }: Extent,
    scope: Scope,
    count: number,
  ): Promise<NearPassages> {
    const table = await this.tables.of(model, asked.length, stamp);
    const hits = nearest(table, asked, await this.embeddings.sourcesIn(scope), count);
    return { hits, isComplete: table.numbers.length >= passages };
  }
}
