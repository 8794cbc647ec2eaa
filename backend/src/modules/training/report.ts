import type { JobStage } from './training-job.entity';

export interface Progress {
  stage: JobStage;
  done: number;
  total: number;
}

/** Writes down how far a job is. Throws TrainingCancelled when nobody wants it any more. */
export type Report = (progress: Progress) => Promise<void>;
