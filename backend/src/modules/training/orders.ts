import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { job, Queue } from '../../kernel/queue';
import { type NewSource, type Source, Sources } from '../knowledge';
import { readCrawl } from './source-settings';
import { TrainingCredits } from './training-credits';
import { TrainingJobsRepository } from './training-jobs.repository';
import type { TrainingJobEntity } from './training-job.entity';

export const TrainSource = job<{ jobId: string }>('training.source', { attempts: 3, backoffMs: 1_000 });

/** Orders trainings. What a job may cost at most is held from the moment it is ordered. */
@Injectable()
export class Orders {
  constructor(
    private readonly database: Database,
    private readonly sources: Sources,
    private readonly jobs: TrainingJobsRepository,
    private readonly credits: TrainingCredits,
    private readonly queue: Queue,
  ) {}

  /** What an earlier try of the same request has ordered already. */
  known(jobId: string): Promise<TrainingJobEntity | null> {
    return this.jobs.maybe(jobId);
  }

  /** A new source and its first job. */
  addSource(wish: NewSource, jobId: string): Promise<TrainingJobEntity> {
    return this.database.transaction(async () => this.order(await this.sources.add(wish), jobId));
  }

  /** The source is read again; what it taught stays until that is done. */
  async train(sourceId: string, jobId: string): Promise<TrainingJobEntity> {
    return this.database.transaction(
      async () => (await this.known(jobId)) ?? this.order(await this.sources.get(sourceId), jobId),
    );
  }

  /** Whether the source is waiting or being read. */
  async isOpen(sourceId: string): Promise<boolean> {
    return (await this.jobs.openOf(sourceId)).length > 0;
  }

  private async order(source: Source, id: string): Promise<TrainingJobEntity> {
    const pages = readCrawl(source).maxPages;
    const added = await this.jobs.add({
      id,
      sourceId: source.id,
      status: 'queued',
      stage: 'waiting',
      done: 0,
      total: source.url === null ? 1 : pages,
      creditsHeld: this.credits.priceOf(pages),
      creditsUsed: 0,
      touchedAt: now(),
    });
    await this.credits.hold(added, source.title);
    await this.sources.change(source.id, {
      latestJobId: added.id,
      ...(source.chunkCount === 0 && { status: 'pending', error: null }),
    });
    await this.queue.add(TrainSource, { jobId: added.id });
    return added;
  }
}
