import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { type IndexedChunk, type Source, Sources } from '../knowledge';
import type { Material } from './material';
import type { PageChange } from './recrawl/compare-pages';
import { settingsOf, type SourceSettings } from './source-settings';
import { TrainingCredits } from './training-credits';
import type { JobError, TrainingJobEntity } from './training-job.entity';
import { TrainingJobsRepository } from './training-jobs.repository';
import { PagesWereRead, SourceTrained, TrainingFailed } from './training.events';
import type { Trained } from './trained';

interface Learned extends Pick<Material, 'trained' | 'pageCount' | 'paidPages' | 'pages'> {
  /** Null: what was read before still holds. */
  indexed: IndexedChunk[] | null;
}

/** The end of a job, good or bad: job, source, passages and credits change together, and only the first end counts. */
@Injectable()
export class TrainingEnd {
  constructor(
    private readonly database: Database,
    private readonly jobs: TrainingJobsRepository,
    private readonly sources: Sources,
    private readonly credits: TrainingCredits,
    private readonly events: Events,
  ) {}

  /** The source teaches what was read. A job that is over already, cancelled for example, changes nothing. */
  async completed(
    job: TrainingJobEntity,
    source: Source,
    { indexed, trained, pageCount, paidPages, pages }: Learned,
  ): Promise<void> {
    const title = settingsOf(source).named ? source.title : trained.title;
    await this.database.transaction(async () => {
      const used = this.credits.priceOf(paidPages);
      const end = {
        status: 'completed',
        stage: 'finished',
        done: pageCount,
        total: pageCount,
        result: { ...trained, title },
        error: null,
        creditsUsed: used,
        finishedAt: now(),
      } as const;
      // Cancelled meanwhile: what is not paid for is not kept.
      if (!(await this.jobs.changeOpen(job.id, end))) return;
      if (indexed) await this.sources.replaceChunks(source.id, indexed);
      const settings = await this.settingsAfter(source.id, trained);
      await this.sources.change(source.id, { title, status: 'ready', error: null, settings });
      await this.credits.settle(job, used);
      if (pages) await this.events.publish(new PagesWereRead(source.id, job.id, pages));
      await this.events.publish(new SourceTrained(source.id, job.id, title));
    });
  }

  /**
   * Costs nothing. What the source taught before stays.
   * @param gone pages of a web source, all of which have left their site, so that what they taught goes too
   */
  async failed(jobId: string, error: JobError, gone?: PageChange[]): Promise<void> {
    await this.database.transaction(async () => {
      const job = await this.jobs.maybe(jobId);
      if (
        !job ||
        !(await this.jobs.changeOpen(jobId, {
          status: 'failed',
          stage: 'finished',
          error,
          finishedAt: now(),
        }))
      )
        return;
      await this.credits.release(job);
      const source = await this.sources.maybe(job.sourceId);
      if (!source) return;
      if (gone) {
        await this.sources.replaceChunks(source.id, []);
        await this.events.publish(new PagesWereRead(source.id, jobId, { read: [], kept: [], changes: gone }));
      }
      // What it taught before stays findable; only a source that teaches nothing is failed.
      const status = gone || source.chunkCount === 0 ? 'failed' : 'ready';
      await this.sources.change(source.id, { error, status });
      await this.events.publish(new TrainingFailed(source.id));
    });
  }

  /** Asked anew: they may have been changed while it was read. */
  private async settingsAfter(sourceId: string, { proposedProperty }: Trained): Promise<SourceSettings> {
    return { ...settingsOf(await this.sources.get(sourceId)), describesHome: proposedProperty !== null };
  }
}
