import { EventEmitter } from 'node:events';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Authenticator } from '../../kernel/access/access.guard';
import { currentActor } from '../../kernel/tenancy/context';
import { TrainingJobsRepository } from './training-jobs.repository';
import type { TrainingJobEntity } from './training-job.entity';

/** Another process may do the work, so the row is looked at even when nobody calls. */
const lookEveryMs = 1_000;

export const isOver = ({ status }: TrainingJobEntity): boolean => status !== 'queued' && status !== 'running';

/** Tells when something about a job has changed, to requests that wait for it and to streams. */
@Injectable()
export class JobWatch implements BeforeApplicationShutdown {
  private readonly signals = new EventEmitter().setMaxListeners(0);
  /** The server takes nothing more and lets go of those who wait. */
  stopping = false;

  constructor(
    private readonly jobs: TrainingJobsRepository,
    private readonly authenticator: Authenticator,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const name of this.signals.eventNames()) this.signals.emit(name);
  }

  /** To be called after every committed change of the job. */
  changed(jobId: string): void {
    this.signals.emit(jobId);
  }

  /** The job when it is over, or as it is when `milliseconds` have passed or the server stops. */
  async wait(jobId: string, milliseconds: number): Promise<TrainingJobEntity> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const next = this.next(jobId, Math.min(lookEveryMs, deadline - Date.now()));
      const job = await this.jobs.get(jobId);
      if (isOver(job) || this.stopping || Date.now() >= deadline) return job;
      await next;
    }
  }

  /** The job now, and again after every change until it is over, or who follows may no longer. */
  async *follow(jobId: string, left: AbortSignal): AsyncGenerator<TrainingJobEntity> {
    let last = '';
    for (;;) {
      const next = this.next(jobId, lookEveryMs, left);
      const job = await this.jobs.get(jobId);
      const state = JSON.stringify([job.status, job.stage, job.done, job.total]);
      if (state !== last) yield job;
      last = state;
      if (isOver(job) || this.stopping || left.aborted) return;
      await next;
      if (!(await this.authenticator.stands(currentActor()))) return;
    }
  }

  private next(jobId: string, milliseconds: number, left?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.signals.off(jobId, done);
        left?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, milliseconds));
      this.signals.on(jobId, done);
      left?.addEventListener('abort', done);
    });
  }
}
