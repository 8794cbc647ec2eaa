import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Sources } from '../knowledge';
import { JobWatch } from './job-watch';
import { TrainingCredits } from './training-credits';
import { TrainingCancelled } from './training.errors';
import type { TrainingJobEntity } from './training-job.entity';
import { TrainingJobsRepository } from './training-jobs.repository';

/** Takes ordered trainings back; what was held for them is free again. */
@Injectable()
export class CancelTraining {
  constructor(
    private readonly database: Database,
    private readonly jobs: TrainingJobsRepository,
    private readonly sources: Sources,
    private readonly credits: TrainingCredits,
    private readonly watch: JobWatch,
  ) {}

  /** A job that is over stays as it is. Throws NotFound. */
  async cancel(jobId: string): Promise<TrainingJobEntity> {
    await this.database.transaction(async () => {
      const found = await this.jobs.get(jobId);
      const { code, message } = new TrainingCancelled();
      const stopped = await this.jobs.changeOpen(jobId, {
        status: 'cancelled',
        stage: 'finished',
        error: { code, message },
        finishedAt: now(),
      });
      if (!stopped) return;
      await this.credits.release(found);
      const source = await this.sources.get(found.sourceId);
      if (source.chunkCount === 0)
        await this.sources.change(source.id, { status: 'failed', error: { code, message } });
    });
    this.watch.changed(jobId);
    return this.jobs.get(jobId);
  }

  /** What is still open for a source that is about to go. */
  async cancelAll(sourceId: string): Promise<void> {
    for (const { id } of await this.jobs.openOf(sourceId)) await this.cancel(id);
  }
}
