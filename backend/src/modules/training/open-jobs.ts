import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Queue } from '../../kernel/queue';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { TrainSource } from './orders';
import { TrainingJobsRepository } from './training-jobs.repository';

const lookEveryMs = 10 * 60 * 1000;
/** A job that shows no sign of life for this long has lost its place in the queue. */
const silentMs = 30 * 60 * 1000;

/** Orders again what the queue has lost; delivering twice is harmless. */
@Injectable()
export class OpenJobs implements OnApplicationBootstrap {
  constructor(
    private readonly across: AcrossTenants,
    private readonly jobs: TrainingJobsRepository,
    private readonly queue: Queue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.orderAgain();
  }

  @Interval(lookEveryMs)
  /** How many were ordered again. */
  async orderAgain(silentSince = new Date(Date.now() - silentMs).toISOString()): Promise<number> {
    const lost = await this.across.sql<{ job_id: string; organization_id: string }>(
      "SELECT job_id, organization_id FROM training_jobs WHERE status IN ('queued', 'running') AND touched_at < ?",
      [silentSince],
    );
    for (const { job_id: jobId, organization_id: organizationId } of lost)
      await runAsOrganization(organizationId, async () => {
        if (await this.jobs.changeOpen(jobId, { stage: 'waiting' }))
          await this.queue.add(TrainSource, { jobId });
      });
    return lost.length;
  }
}
