import type { JobType } from './job';

/** Work that outlives its request: in the database, or over Redis with Bull. Each job is done at least once. */
export abstract class Queue {
  /**
   * Orders work for the current organization. Inside a unit of work it is ordered only if that
   * commits; once this returns (or the unit commits) no crash and no lost Redis loses it.
   */
  abstract add<P extends object>(type: JobType<P>, payload: P, options?: { delayMs?: number }): Promise<void>;

  /** Starts to work off what is ordered. Only in processes that should. */
  abstract start(): Promise<void>;

  /** Takes nothing more, waits at most `graceMs` for what is running and hands the rest back. */
  abstract stop(graceMs?: number): Promise<void>;
}

/** Times in milliseconds. */
export interface QueueSettings {
  /** Jobs at the same time in this process. */
  concurrency: number;
  /** After this long without a sign of life a running job is taken to have died with its process. */
  leaseMs: number;
  /** How often to look for work that other processes ordered or that has become due. */
  pollMs: number;
}

/** In milliseconds; see {@link QueueSettings}. */
export const defaultSettings = { leaseMs: 30_000, pollMs: 1000 };

/** So often may a job take its process down with it before it is given up. */
export const crashLimit = 5;

/** What is written down of a job that {@link crashLimit} processes died of. */
export const poisonReason = `The process died ${crashLimit} times while it did this job.`;
