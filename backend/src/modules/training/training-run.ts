import { Injectable, Logger } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { Handles, type JobRun, WhenGivenUp } from '../../kernel/queue';
import { chunkSections, type Source, Sources } from '../knowledge';
import { ExtractError } from './extract';
import { isOver, JobWatch } from './job-watch';
import type { Material } from './material';
import { TrainSource } from './orders';
import type { Progress, Report } from './report';
import { SourceReader } from './source-reader';
import { settingsOf, type SourceSettings } from './source-settings';
import { TrainingCredits } from './training-credits';
import type { PageChange } from './recrawl/compare-pages';
import { describeFailure, isPassing, SiteGone, TrainingCancelled } from './training.errors';
import { PagesWereRead, SourceTrained, TrainingFailed } from './training.events';
import type { Trained } from './trained';
import type { JobError, TrainingJobEntity } from './training-job.entity';
import { TrainingJobsRepository } from './training-jobs.repository';

/** So few passages are indexed before anybody could read that they are. */
const soonIndexed = 40;

/**
 * Works one job off. Reading changes nothing and can be repeated; the passages replace each other; and only
 * one end of the job can win, so that whatever dies in between, the effects are those of one run.
 */
@Injectable()
export class TrainingRun {
  private readonly log = new Logger(TrainingRun.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: TrainingJobsRepository,
    private readonly sources: Sources,
    private readonly reader: SourceReader,
    private readonly credits: TrainingCredits,
    private readonly watch: JobWatch,
    private readonly events: Events,
  ) {}

  @Handles(TrainSource)
  async run({ jobId }: { jobId: string }, { isLast, stopping }: JobRun): Promise<void> {
    const job = await this.jobs.maybe(jobId);
    // Removed with its source, or over already: the queue may deliver twice.
    if (!job || isOver(job)) return;
    try {
      const source = await this.sources.get(job.sourceId);
      const report = this.reportOf(jobId);
      await report({ stage: 'reading', done: 0, total: job.total });
      const material = await this.reader.read(source, report);
      await this.keep(job, source, material);
    } catch (error) {
      if (error instanceof TrainingCancelled) return;
      if (stopping.aborted || (isPassing(error) && !isLast)) throw error;
      if (describeFailure(error).code === 'internal_error')
        this.log.error(error instanceof Error ? error : String(error));
      await this.fail(jobId, describeFailure(error), error instanceof SiteGone ? error.changes : undefined);
    }
  }

  /** The queue has given up: every try failed, or the process died each time. */
  @WhenGivenUp(TrainSource)
  async giveUp({ jobId }: { jobId: string }): Promise<void> {
    await this.fail(jobId, {
      code: 'given_up',
      message: 'The training was tried several times and could not be completed; nothing was charged.',
    });
  }

  private reportOf(jobId: string): Report {
    return async ({ stage, done, total }: Progress) => {
      if (!(await this.jobs.changeOpen(jobId, { status: 'running', stage, done, total })))
        throw new TrainingCancelled();
      this.watch.changed(jobId);
    };
  }

  private async keep(
    job: TrainingJobEntity,
    source: Source,
    { sections, trained, pageCount, paidPages, isUnchanged, pages }: Material,
  ): Promise<void> {
    const chunks = chunkSections(sections);
    if (chunks.length === 0) throw new ExtractError('no_text_found');
    if (chunks.length > soonIndexed)
      await this.reportOf(job.id)({ stage: 'indexing', done: pageCount, total: pageCount });
    const indexed = isUnchanged ? null : await this.sources.index(chunks);
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
    this.watch.changed(job.id);
  }

  /** Asked anew: they may have been changed while it was read. */
  private async settingsAfter(sourceId: string, { proposedProperty }: Trained): Promise<SourceSettings> {
    return { ...settingsOf(await this.sources.get(sourceId)), describesHome: proposedProperty !== null };
  }

  /** @param gone pages of a web source, all of which have left their site, so that what they taught goes too */
  private async fail(jobId: string, error: JobError, gone?: PageChange[]): Promise<void> {
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
      await this.events.publish(new TrainingFailed(source.id, jobId, source.title, error.code));
    });
    this.watch.changed(jobId);
  }
}
