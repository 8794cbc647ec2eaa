import { Service, computed, inject, signal } from '@angular/core';
import { lastValueFrom, tap } from 'rxjs';
import { ApiError } from '../api/api-error';
import { FreshAnswers } from '../api/fresh.interceptor';
import { JobView, TrainUrl, TrainingApi } from './training-api';
import { progressShare, progressText } from './progress-text';

/** One thing being taught, from the first byte sent to the last passage found. */
export interface Work {
  readonly id: string;
  readonly title: string;
  readonly state: 'sending' | 'learning' | 'done' | 'failed' | 'cancelled';
  readonly text: string;
  /** From 0 to 1; null when it cannot be told. */
  readonly share: number | null;
  readonly jobId: string | null;
}

export interface Scope {
  readonly bot_id?: string;
  readonly property_id?: string;
}

const endings = { completed: 'done', failed: 'failed', cancelled: 'cancelled' } as const;

/**
 * Everything that is being taught from this browser. It lives as long as the console, so that a
 * page can be left while its work goes on.
 */
@Service()
export class TrainingDesk {
  private readonly api = inject(TrainingApi);
  private readonly fresh = inject(FreshAnswers);
  private readonly works = signal<readonly Work[]>([]);
  private readonly ended = signal(0);

  readonly all = this.works.asReadonly();
  readonly isBusy = computed(() =>
    this.works().some(({ state }) => state === 'sending' || state === 'learning'),
  );
  /** Counts the works that are over; lists of sources are out of date each time it changes. */
  readonly endings = this.ended.asReadonly();

  /** Never rejects: what goes wrong stands at the work. */
  async teachFiles(files: readonly File[], scope: Scope): Promise<void> {
    for (const file of files) {
      const id = this.begin(file.name, 'Sending');
      await this.run(id, () =>
        this.api.trainFile(file, scope, (share) => this.put(id, { share, text: 'Sending' })),
      );
    }
  }

  /** Rejects when the server refuses the wish, so that the form can say where. */
  async teachUrl(wish: TrainUrl): Promise<void> {
    const jobId = await this.api.trainUrl(wish);
    void this.run(this.begin(wish.url, 'Waiting for its turn'), () => Promise.resolve(jobId));
  }

  async teachAgain(sourceId: string, title: string): Promise<void> {
    const jobId = await this.api.retrain(sourceId);
    void this.run(this.begin(title, 'Waiting for its turn'), () => Promise.resolve(jobId));
  }

  /** Takes up jobs that were begun elsewhere or before a reload. */
  resume(jobs: readonly { readonly jobId: string; readonly title: string }[]): void {
    for (const { jobId, title } of jobs) {
      if (this.works().some((work) => work.jobId === jobId)) continue;
      void this.run(this.begin(title, 'Waiting for its turn', jobId), () => Promise.resolve(jobId));
    }
  }

  async cancel(work: Work): Promise<void> {
    if (work.jobId) this.show(work.id, await this.api.cancel(work.jobId));
  }

  dismiss(work: Work): void {
    this.works.update((works) => works.filter(({ id }) => id !== work.id));
  }

  private begin(title: string, text: string, jobId: string | null = null): string {
    const id = crypto.randomUUID();
    this.works.update((works) => [{ id, title, state: 'sending', text, share: null, jobId }, ...works]);
    return id;
  }

  private async run(id: string, send: () => Promise<string>): Promise<void> {
    try {
      const jobId = await send();
      this.put(id, { jobId, state: 'learning', text: 'Waiting for its turn', share: null });
      await lastValueFrom(this.api.follow(jobId).pipe(tap((job) => this.show(id, job))), {
        defaultValue: null,
      });
      // A stream may be cut off by a proxy; the job itself has the last word.
      this.show(id, await this.api.job(jobId));
    } catch (error) {
      this.put(id, {
        state: 'failed',
        text: error instanceof ApiError ? error.message : 'The connection was lost.',
        share: null,
      });
    } finally {
      this.fresh.forget();
      this.ended.update((count) => count + 1);
    }
  }

  private show(id: string, job: JobView): void {
    const state = job.status === 'queued' || job.status === 'running' ? 'learning' : endings[job.status];
    this.put(id, { state, text: job.error?.message ?? progressText(job), share: progressShare(job) });
  }

  private put(id: string, change: Partial<Work>): void {
    this.works.update((works) => works.map((work) => (work.id === id ? { ...work, ...change } : work)));
  }
}
