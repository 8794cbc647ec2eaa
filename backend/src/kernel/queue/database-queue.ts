import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@nestjs/common';
import { Database } from '../database/database';
import type { JobType } from './job';
import { JobHandlers, messageOf } from './job-handlers';
import { crashLimit, poisonReason, Queue, type QueueSettings } from './queue';
import type { QueueJobEntity } from './queue-job.entity';
import { type Backlog, QueueJobsRepository } from './queue-jobs.repository';

const usedUp = 1_000_000;
const failedJobsKeptMs = 30 * 24 * 3600 * 1000;

interface Running {
  job: QueueJobEntity;
  stopping: AbortController;
  finished: Promise<void>;
}

/**
 * The queue without Redis: jobs in the database, worked off under leases by any number of processes.
 *
 * Organizations take turns: next is the one with the fewest running jobs, of those the one served
 * longest ago. A job that was running when its process died is a suspect: it runs alone, so that a
 * poison job takes nobody else's job down with it again.
 */
export class DatabaseQueue extends Queue {
  private readonly log = new Logger('Queue');
  private readonly running = new Map<string, Running>();
  private readonly lastServed = new Map<string, number>();
  private readonly timers: NodeJS.Timeout[] = [];
  // Jobs start from whatever request ordered one; they must not run in that request's context.
  private readonly outside = AsyncLocalStorage.snapshot();
  private working = false;
  private alone = false;
  private turn = 0;
  private pumping: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: QueueJobsRepository,
    private readonly handlers: JobHandlers,
    private readonly settings: QueueSettings,
  ) {
    super();
  }

  override async add<P extends object>(type: JobType<P>, payload: P, { delayMs = 0 } = {}): Promise<void> {
    await this.database.transaction(async () => {
      await this.jobs.add(type.name, payload, delayMs);
      this.database.afterCommit(() => this.wake());
    });
  }

  override async start(): Promise<void> {
    this.working = true;
    const { leaseMs, pollMs } = this.settings;
    await this.recover();
    this.every(pollMs, () => this.wake());
    this.every(leaseMs / 3, () => this.outside(() => this.heartbeat()));
    this.every(leaseMs / 2, () => this.outside(() => this.recover()));
    this.wake();
  }

  override async stop(graceMs = 5000): Promise<void> {
    this.working = false;
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await this.pumping;
    const running = [...this.running.values()];
    for (const { stopping } of running) stopping.abort();
    let deadline: NodeJS.Timeout | undefined;
    const tooLong = new Promise((resolve) => (deadline = setTimeout(resolve, graceMs)));
    await Promise.race([Promise.all(running.map(({ finished }) => finished)), tooLong]);
    clearTimeout(deadline);
    if (this.running.size > 0) await this.jobs.release([...this.running.keys()]);
    this.running.clear();
  }

  private wake(): void {
    if (!this.working) return;
    if (this.pumping) this.again = true;
    else this.pumping = this.outside(() => this.pump()).finally(() => (this.pumping = undefined));
  }

  private async pump(): Promise<void> {
    do {
      this.again = false;
      try {
        for (let job = await this.next(); job; job = await this.next()) this.begin(job);
      } catch (error) {
        this.log.error(error instanceof Error ? error : messageOf(error));
      }
    } while (this.again && this.working);
  }

  private async next(): Promise<QueueJobEntity | null> {
    if (!this.working || this.alone || this.running.size >= this.settings.concurrency) return null;
    const backlogs = await this.jobs.backlogs();
    const suspect = backlogs.some(({ suspects }) => suspects > 0);
    if (suspect && this.running.size > 0) return null;
    const waiting = backlogs.filter(({ ready, suspects }) => (suspect ? suspects : ready) > 0);
    for (const { organizationId } of waiting.sort((a, b) => this.compare(a, b))) {
      const job = await this.jobs.claim(organizationId, suspect, this.settings.leaseMs);
      if (!job) continue;
      this.lastServed.set(organizationId, ++this.turn);
      this.alone = suspect;
      return job;
    }
    return null;
  }

  private compare(a: Backlog, b: Backlog): number {
    const served = ({ organizationId }: Backlog): number => this.lastServed.get(organizationId) ?? 0;
    return a.running - b.running || served(a) - served(b);
  }

  private begin(job: QueueJobEntity): void {
    const stopping = new AbortController();
    const finished = this.work(job, stopping.signal)
      .catch((error: unknown) => this.log.error(error instanceof Error ? error : messageOf(error)))
      .finally(() => {
        this.running.delete(job.lease!);
        this.alone = false;
        this.wake();
      });
    this.running.set(job.lease!, { job, stopping, finished });
  }

  private async work(job: QueueJobEntity, stopping: AbortSignal): Promise<void> {
    const type = this.handlers.typeOf(job);
    // During a rolling update another process may know this kind of work.
    if (!type) return this.jobs.retry(job, job.failures, 'Nobody here handles this kind of job.', 60_000);
    if (job.crashes >= crashLimit) return this.giveUp(job, poisonReason);
    if (job.failures >= type.attempts) return this.giveUp(job, job.error ?? 'It failed too often.');
    const attempt = job.failures + 1;
    try {
      await this.handlers.run(job, { attempt, isLast: attempt >= type.attempts, stopping });
    } catch (error) {
      const reason = messageOf(error);
      // Work that broke off because the process stops has not failed.
      if (stopping.aborted) return this.jobs.retry(job, job.failures, reason, 0);
      this.log.warn(`Job ${job.name} ${job.id} failed, attempt ${attempt}: ${reason}`);
      if (attempt >= type.attempts) return this.giveUp(job, reason);
      return this.jobs.retry(job, attempt, reason, type.backoffMs * 2 ** (attempt - 1));
    }
    await this.jobs.done(job);
  }

  private async giveUp(job: QueueJobEntity, reason: string): Promise<void> {
    try {
      await this.handlers.giveUp(job, reason);
    } catch (error) {
      this.log.error(error instanceof Error ? error : messageOf(error));
      // With its tries used up, the next run only gives up again.
      return this.jobs.retry(job, Math.max(job.failures, usedUp), reason, 60_000);
    }
    await this.jobs.fail(job, reason);
  }

  private async heartbeat(): Promise<void> {
    if (this.running.size === 0) return;
    try {
      const lost = await this.jobs.renew([...this.running.keys()], this.settings.leaseMs);
      for (const lease of lost) this.running.get(lease)?.stopping.abort();
    } catch (error) {
      this.log.error(error instanceof Error ? error : messageOf(error));
    }
  }

  private async recover(): Promise<void> {
    try {
      const recovered = await this.jobs.recover();
      if (recovered > 0) this.log.warn(`${recovered} jobs of a process that died are taken up again.`);
      await this.jobs.forgetFailed(failedJobsKeptMs);
    } catch (error) {
      this.log.error(error instanceof Error ? error : messageOf(error));
    }
    this.wake();
  }

  private every(ms: number, work: () => unknown): void {
    const timer = setInterval(() => void work(), ms);
    timer.unref();
    this.timers.push(timer);
  }
}
