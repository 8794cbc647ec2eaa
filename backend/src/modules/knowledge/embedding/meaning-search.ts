import { Injectable } from '@nestjs/common';
import type { Candidate, Scope } from '../postings.repository';
import { EmbedKnowledge } from './embed-knowledge';
import { EmbeddingsRepository } from './embeddings.repository';
import { QuestionVectors } from './question-vectors';
import { VectorTables } from './vector-tables';
import { fromBytes, nearest } from './vectors';

const lookedAtClosely = 50;
/** Passages much further from the question than the nearest one have nothing to do with it. */
const leastOfNearest = 0.75;

/** `off`: there is no model, or no vector yet; `failed`: there is one, but it could not be asked. */
export interface ByMeaning {
  state: 'off' | 'used' | 'failed';
  /** Nearest first. */
  candidates: Candidate[];
}

/** Finds passages by the direction of their vectors. Never throws for want of a model or its service. */
@Injectable()
export class MeaningSearch {
  constructor(
    private readonly embeddings: EmbeddingsRepository,
    private readonly tables: VectorTables,
    private readonly embedding: EmbedKnowledge,
    private readonly questions: QuestionVectors,
  ) {}

  async near(text: string, scope: Scope): Promise<ByMeaning> {
    const model = await this.embedding.model();
    if (!model || text.trim() === '') return { state: 'off', candidates: [] };
    const { passages, vectors, stamp } = await this.embeddings.extent(model);
    if (vectors === 0) {
      if (passages > 0) await this.embedding.orderSometimes();
      return { state: 'off', candidates: [] };
    }
    const bytes = await this.questions.bytesOf(text, model);
    if (!bytes) return { state: 'failed', candidates: [] };
    const asked = fromBytes(bytes);
    const table = await this.tables.of(model, asked.length, stamp);
    if (table.numbers.length < passages) await this.embedding.orderSometimes();
    const hits = nearest(table, asked, await this.embeddings.sourcesIn(scope), lookedAtClosely);
    const least = leastOfNearest * (hits[0]?.similarity ?? 0);
    const numbers = hits.filter(({ similarity }) => similarity >= least).map(({ number }) => number);
    const found = await this.embeddings.passages(numbers);
    const rank = new Map(numbers.map((number, at) => [number, at]));
    return {
      state: 'used',
      candidates: found.sort((a, b) => (rank.get(a.number) ?? 0) - (rank.get(b.number) ?? 0)),
    };
  }
}
