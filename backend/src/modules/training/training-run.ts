import { Injectable, Logger } from '@nestjs/common';
import { Handles, type JobRun, WhenGivenUp } from '../../kernel/queue';
import { chunkSections, type Source, Sources } from '../knowledge';
import { ExtractError } from './extract';
import { isOver, JobWatch } from './job-watch';
import type { Material } from './material';
import { TrainSource } from './orders';
import type { Progress, Report } from './report';
import { SourceReader } from './source-reader';
import { describeFailure, isPassing, SiteGone, TrainingCancelled } from './training.errors';
import { TrainingEnd } from './training-end';
import type { TrainingJobEntity } from './training-job.entity';
import { TrainingJobsRepository } from './training-jobs.repository';

/** So few passages are indexed before anybody could read that they are. */
const soonIndexed = 40;

/**
 * Works one job off. Reading changes nothing and can be repeated; the passages replace each other; and only
 * one end of the job can win, so that whatever dies in between, the effects are those of one run.
 * {@link TrainingEnd} writes the end.
 */
@Injectable()
export class TrainingRun {
  private readonly log = new Logger(TrainingRun.name);

  constructor(
    private readonly jobs: TrainingJobsRepository,
    private readonly sources: Sources,
    private readonly reader: SourceReader,
    private readonly end: TrainingEnd,
    private readonly watch: JobWatch,
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
    await this.end.completed(job, source, { indexed, trained, pageCount, paidPages, pages });
    this.watch.changed(job.id);
  }

  private async fail(...failure: Parameters<TrainingEnd['failed']>): Promise<void> {
    await this.end.failed(...failure);
    this.watch.changed(failure[0]);
  }
}
