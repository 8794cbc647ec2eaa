import { Injectable, Logger } from '@nestjs/common';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { Ai } from '../../../ports/ai';
import { EmbedKnowledge } from './embed-knowledge';
import { fromBytes, toBytes } from './vectors';

/** A visitor waits for the vector of a question no longer than this; words find without it. */
const patienceMs = 2500;
/** So long a service that failed is not asked again. */
const restMs = 30_000;
const remembered = 500;

/** Where a text points under one model. */
export interface Direction {
  model: string;
  /** 32-bit floats of length one, as Base64. */
  vector: string;
}

/** Vectors of what visitors ask. Never throws for want of a model or its service. */
@Injectable()
export class QuestionVectors {
  private readonly log = new Logger(QuestionVectors.name);
  private readonly resting = new Map<string, number>();
  private readonly asked = new Map<string, Buffer>();

  constructor(
    private readonly ai: Ai,
    private readonly embedding: EmbedKnowledge,
  ) {}

  /** Null without an embedding model, or while its service fails. */
  async of(text: string): Promise<Direction | null> {
    const model = await this.embedding.model();
    const bytes = model && (await this.bytesOf(text, model));
    return bytes ? { model, vector: bytes.toString('base64') } : null;
  }

  async bytesOf(text: string, model: string): Promise<Buffer | null> {
    const organizationId = currentOrganizationId();
    const key = [organizationId, model, text].join('\n');
    const known = this.asked.get(key);
    if (known) return known;
    if ((this.resting.get(organizationId) ?? 0) > Date.now()) return null;
    try {
      const { vectors } = await this.ai.embed([text], { signal: AbortSignal.timeout(patienceMs) });
      const bytes = toBytes(vectors[0] ?? []);
      if (this.asked.size >= remembered) this.asked.delete(this.asked.keys().next().value ?? '');
      this.asked.set(key, bytes);
      return bytes;
    } catch (error) {
      this.log.warn(`No vector of the question (${error instanceof Error ? error.name : 'unknown'}).`);
      this.resting.set(organizationId, Date.now() + restMs);
      return null;
    }
  }
}

/** Cosine of two directions: 1 for the same; 0 when they are of different models. */
export function likeness(a: Direction, b: Direction): number {
  const [one, other] = [a, b].map(({ vector }) => fromBytes(Buffer.from(vector, 'base64')));
  if (!one || !other || a.model !== b.model || one.length !== other.length) return 0;
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
