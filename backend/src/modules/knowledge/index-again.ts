import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Handles, job, type JobRun, Queue } from '../../kernel/queue';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { ChunksRepository } from './chunks.repository';
import { indexInSteps, indexVersion } from './indexing';
import type { SourceEntity } from './source.entity';
import { SourcesRepository } from './sources.repository';
import { passagesOf } from './written/passages-of';
import { WritingsRepository } from './written/writings.repository';

/** Writes the index of the organization's passages anew where another release wrote it. */
export const IndexOutdated = job<object>('knowledge.index');

/**
 * After an upgrade that knows more words or cuts them in another way: what was taught before is found by its old terms
 * until these are written anew, in the background. It costs no credits, and the passages themselves stay.
 */
@Injectable()
export class IndexAgain implements OnApplicationBootstrap {
  constructor(
    private readonly across: AcrossTenants,
    private readonly queue: Queue,
    private readonly sources: SourcesRepository,
    private readonly chunks: ChunksRepository,
    private readonly writings: WritingsRepository,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const outdated = await this.across.sql<{ organization_id: string }>(
      `SELECT DISTINCT organization_id FROM knowledge_sources
       WHERE chunk_count > 0 AND (index_version IS NULL OR index_version <> ?)`,
      [indexVersion],
    );
    for (const { organization_id: organizationId } of outdated)
      await runAsOrganization(organizationId, () => this.queue.add(IndexOutdated, {}));
  }

  @Handles(IndexOutdated)
  async run(_: object, { stopping }: JobRun): Promise<void> {
    for (const source of await this.sources.outdated(indexVersion)) {
      stopping.throwIfAborted();
      await this.indexSource(source);
    }
  }

  private async indexSource(source: SourceEntity): Promise<void> {
    const chunks = await this.chunks.ofSource(source.id);
    const writing = await this.writings.ofAnySource(source.id);
    // A curated answer is one passage that is also found by the questions it answers.
    const indexed = writing?.question
      ? passagesOf({ ...writing, wordings: writing.wordings ?? [] })
      : await indexInSteps(chunks);
    const again = chunks.flatMap(({ number }, at) => {
      const passage = indexed[at];
      return passage ? [{ number, language: passage.language, terms: passage.terms }] : [];
    });
    await this.chunks.replaceIndex(again, () => this.sources.indexed(source, indexVersion));
  }
}
