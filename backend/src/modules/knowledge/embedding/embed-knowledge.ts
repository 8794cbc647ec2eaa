import { Injectable } from '@nestjs/common';
import { Listens } from '../../../kernel/events/events';
import { Handles, job, type JobRun, Queue } from '../../../kernel/queue';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { Ai, AiFailed } from '../../../ports/ai';
import { IntegrationChanged } from '../../integrations';
import { PassagesChanged } from '../knowledge.events';
import { contentOf } from './content';
import { EmbeddingsRepository, type Unembedded } from './embeddings.repository';
import { Pgvector } from './pgvector';

/** Makes vectors of all passages that have none. Tried for about ten minutes; after that the next question orders it anew. */
const EmbedPassages = job<object>('knowledge.embed', { attempts: 7, backoffMs: 10_000 });

const atOnce = 128;
/** Beyond this a model's name is cut where vectors are kept. */
const longestModel = 100;
/** How often questions may order the work that something kept from being done. */
const orderedEveryMs = 60_000;

/** Keeps vectors of what was taught, a while behind the passages themselves. */
@Injectable()
export class EmbedKnowledge {
  private readonly orderedAt = new Map<string, number>();
  /** By organization: two at once would pay for the same texts twice. */
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly ai: Ai,
    private readonly embeddings: EmbeddingsRepository,
    private readonly pgvector: Pgvector,
    private readonly queue: Queue,
  ) {}

  /** The name under which vectors of the current organization's model are kept; null without one. */
  async model(): Promise<string | null> {
    return (await this.ai.embeddingModel())?.slice(0, longestModel) ?? null;
  }

  @Listens(PassagesChanged)
  async passagesChanged(): Promise<void> {
    await this.order();
  }

  @Listens(IntegrationChanged)
  async integrationChanged({ service }: IntegrationChanged): Promise<void> {
    if (service === 'openai') await this.order();
  }

  /** Nothing is ordered where there is no model. */
  async order(): Promise<void> {
    if (await this.model()) await this.queue.add(EmbedPassages, {});
  }

  /** At most once a minute and process. */
  async orderSometimes(): Promise<void> {
    const organizationId = currentOrganizationId();
    if (Date.now() - (this.orderedAt.get(organizationId) ?? 0) < orderedEveryMs) return;
    this.orderedAt.set(organizationId, Date.now());
    await this.order();
  }

  @Handles(EmbedPassages)
  async embed(_: object, { stopping }: JobRun): Promise<void> {
    const organizationId = currentOrganizationId();
    const before = this.running.get(organizationId) ?? Promise.resolve();
    const own = before.catch(() => undefined).then(() => this.embedMissing(stopping));
    this.running.set(organizationId, own);
    try {
      await own;
    } finally {
      if (this.running.get(organizationId) === own) this.running.delete(organizationId);
    }
  }

  private async embedMissing(stopping: AbortSignal): Promise<void> {
    const model = await this.model();
    if (!model) return;
    while (await this.embeddings.hashSome(atOnce)) stopping.throwIfAborted();
    for (let after = -1; ;) {
      stopping.throwIfAborted();
      const passages = await this.embeddings.missing(model, after, atOnce);
      const last = passages.at(-1);
      if (!last) break;
      await this.embeddings.keep(model, await this.vectorsOf(passages, stopping));
      after = last.number;
    }
    await this.embeddings.removeUnused();
    if (!(await this.pgvector.isPresent())) return;
    while (await this.pgvector.moveSome(atOnce)) stopping.throwIfAborted();
  }

  private async vectorsOf(passages: Unembedded[], signal: AbortSignal): Promise<Map<string, number[]>> {
    const texts = new Map(passages.map((passage) => [passage.contentHash, contentOf(passage)]));
    const hashes = [...texts.keys()].filter((hash) => texts.get(hash) !== '');
    const nothing = [...texts.keys()].filter((hash) => texts.get(hash) === '');
    const vectors = new Map<string, number[]>(nothing.map((hash) => [hash, []]));
    try {
      const made = await this.ai.embed(
        hashes.map((hash) => texts.get(hash) ?? ''),
        { signal },
      );
      hashes.forEach((hash, at) => vectors.set(hash, made.vectors[at] ?? []));
      return vectors;
    } catch (error) {
      if (!(error instanceof AiFailed) || error.reason !== 'too_long') throw error;
      if (passages.length === 1) return new Map(hashes.map((hash) => [hash, []]));
    }
    // One text too many for the model must not keep the others from theirs.
    for (const passage of passages)
      for (const [hash, vector] of await this.vectorsOf([passage], signal)) vectors.set(hash, vector);
    return vectors;
  }
}
