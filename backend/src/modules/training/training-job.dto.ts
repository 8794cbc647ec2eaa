import { FreeForm, Id, Moment, Nested, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { processedContent, type ProcessedFileView, type ProcessedPageView } from './processed.dto';
import {
  type JobError,
  jobStages,
  jobStatuses,
  type JobStatus,
  type TrainingJobEntity,
} from './training-job.entity';

export class JobsQuery extends PageQuery {
  @OneOf(jobStatuses, { optional: true })
  status?: JobStatus;
}

export class ProgressView {
  @Whole()
  done!: number;

  @Whole()
  total!: number;

  @OneOf(jobStages)
  stage!: string;
}

export class JobErrorView {
  @Text({ example: 'encrypted' })
  code!: string;

  @Text()
  message!: string;
}

export class JobView {
  @Id()
  job_id!: string;

  @Id()
  source_id!: string;

  @OneOf(jobStatuses)
  status!: JobStatus;

  @Nested(ProgressView)
  progress!: ProgressView;

  @Nested(JobErrorView, { nullable: true })
  error!: JobError | null;

  @Whole()
  credits_used!: number;

  @Moment()
  created_at!: string;

  @Moment({ nullable: true })
  finished_at!: string | null;
}

/** One job on its own also says what was understood. */
export class JobDetailView extends JobView {
  @FreeForm({
    nullable: true,
    description: 'As in the answer to the request that ordered it; null until it is completed.',
  })
  processed_content!: ProcessedPageView | ProcessedFileView | null;
}

export class AcceptedView {
  @Nested(JobView)
  job!: JobView;
}

export const viewJob = (job: TrainingJobEntity): JobView => ({
  job_id: job.id,
  source_id: job.sourceId,
  status: job.status,
  progress: { done: job.done, total: job.total, stage: job.stage },
  error: job.error && { code: job.error.code, message: job.error.message },
  credits_used: job.creditsUsed,
  created_at: job.createdAt,
  finished_at: job.finishedAt,
});

export const viewJobDetail = (job: TrainingJobEntity): JobDetailView => ({
  ...viewJob(job),
  processed_content: job.result && processedContent(job.result),
});
