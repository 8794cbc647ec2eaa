import { Injectable, Logger } from '@nestjs/common';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { Ai } from '../../../ports/ai';
import type { Candidate, Scope } from '../postings.repository';
import { EmbedKnowledge } from './embed-knowledge';
import { EmbeddingsRepository } from './embeddings.repository';
import { VectorTables } from './vector-tables';
import { fromBytes, nearest, toBytes } from './vectors';

/** A visitor waits for the vector of a question no longer than this; words find without it. */
const patienceMs = 2500;
/** So long a service that failed is not asked again. */
const restMs = 30_000;
const lookedAtClosely = 50;
/** Passages much further from the question than the nearest one have nothing to do with it. */
const leastOfNearest = 0.75;
const remembered = 500;

/** `off`: there is no model, or no vector yet; `failed`: there is one, but it could not be asked. */
export interface ByMeaning {
  state: 'off' | 'used' | 'failed';
  /** Nearest first. */
  candidates: Candidate[];
}

/** Finds passages by the direction of their vectors. Never throws for want of a model or its service. */
@Injectable()
export class MeaningSearch {
  private readonly log = new Logger(MeaningSearch.name);
  private readonly resting = new Map<string, number>();
  private readonly asked = new Map<string, Float32Array>();

  constructor(
    private readonly ai: Ai,
    private readonly embeddings: EmbeddingsRepository,
    private readonly tables: VectorTables,
    private readonly embedding: EmbedKnowledge,
  ) {}

  async near(text: string, scope: Scope): Promise<ByMeaning> {
    const model = await this.embedding.model();
    if (!model || text.trim() === '') return { state: 'off', candidates: [] };
    const { passages, vectors, stamp } = await this.embeddings.extent(model);
    if (vectors === 0) {
      if (passages > 0) await this.embedding.orderSometimes();
      return { state: 'off', candidates: [] };
    }
    const asked = await this.vectorOf(text, model);
    if (!asked) return { state: 'failed', candidates: [] };
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

  private async vectorOf(text: string, model: string): Promise<Float32Array | null> {
    const organizationId = currentOrganizationId();
    const key = [organizationId, model, text].join('\n');
    const known = this.asked.get(key);
    if (known) return known;
    if ((this.resting.get(organizationId) ?? 0) > Date.now()) return null;
    try {
      const { vectors } = await this.ai.embed([text], { signal: AbortSignal.timeout(patienceMs) });
      const vector = fromBytes(toBytes(vectors[0] ?? []));
      if (this.asked.size >= remembered) this.asked.delete(this.asked.keys().next().value ?? '');
      this.asked.set(key, vector);
      return vector;
    } catch (error) {
      this.log.warn(`No vector of the question (${error instanceof Error ? error.name : 'unknown'}).`);
      this.resting.set(organizationId, Date.now() + restMs);
      return null;
    }
  }
}
