import { Injectable } from '@nestjs/common';
import type { Candidate, Scope } from '../postings.repository';
import { EmbedKnowledge } from './embed-knowledge';
import { EmbeddingsRepository } from './embeddings.repository';
import { NearestPassages } from './nearest-passages';
import { QuestionVectors } from './question-vectors';
import { fromBytes } from './vectors';

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
    private readonly nearest: NearestPassages,
    private readonly embedding: EmbedKnowledge,
    private readonly questions: QuestionVectors,
  ) {}

  async near(text: string, scope: Scope): Promise<ByMeaning> {
    const model = await this.embedding.model();
    if (!model || text.trim() === '') return { state: 'off', candidates: [] };
    const extent = await this.embeddings.extent(model);
    if (extent.vectors === 0) {
      if (extent.passages > 0) await this.embedding.orderSometimes();
      return { state: 'off', candidates: [] };
    }
    const bytes = await this.questions.bytesOf(text, model);
    if (!bytes) return { state: 'failed', candidates: [] };
    const { hits, isComplete } = await this.nearest.to(
      fromBytes(bytes),
      model,
      extent,
      scope,
      lookedAtClosely,
    );
    if (!isComplete) await this.embedding.orderSometimes();
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
