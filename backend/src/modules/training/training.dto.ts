import { FreeForm, Id, ListOf, Moment, Nested, OneOf, Text, WebUrl, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { type Recrawl, recrawls } from './recrawl/intervals';
import { type Reason, reasons } from './web/frontier';
import { TrainingFailedError } from './training.errors';
import {
  type JobError,
  jobStages,
  jobStatuses,
  type TrainingJobEntity,
  type JobStatus,
} from './training-job.entity';
import type { Trained } from './trained';

export class CrawlWish {
  @Whole({
    min: 1,
    max: 100,
    optional: true,
    description: 'Pages at most, the first one included; each further one costs a credit.',
    example: 10,
  })
  max_pages?: number;

  @ListOf('text', {
    max: 20,
    textMax: 200,
    optional: true,
    description: 'Read only pages whose path matches one of these, e.g. `/listings/*`.',
  })
  include?: string[];

  @ListOf('text', {
    max: 20,
    textMax: 200,
    optional: true,
    description: 'Leave out pages whose path matches one of these.',
  })
  exclude?: string[];
}

export class TrainUrl {
  @WebUrl({ example: 'https://homes.example.com/42-juniper-court' })
  url!: string;

  @Id({ optional: true, description: 'Only this chatbot learns it; without it every chatbot does.' })
  bot_id?: string;

  @Id({ optional: true, description: 'The listing it is about.' })
  property_id?: string;

  @Nested(CrawlWish, { optional: true, description: 'Follow links to further pages of the same site.' })
  crawl?: CrawlWish;

  @OneOf(recrawls, { optional: true, description: 'How often it is read again by itself (off).' })
  recrawl?: Recrawl;
}

/** The fields beside `file` in the multipart form. */
export class UploadFields {
  @Id({ optional: true })
  bot_id?: string;

  @Id({ optional: true })
  property_id?: string;
}

export class JobsQuery extends PageQuery {
  @OneOf(jobStatuses, { optional: true })
  status?: JobStatus;
}

export class LeftOutView {
  @Text({ max: 4000 })
  url!: string;

  @OneOf(reasons, {
    description:
      'Left out by your patterns or by robots.txt; not there any more; not reachable just now; without readable text; the same as another page; moved to another site.',
  })
  reason!: Reason;
}

export class ImageView {
  @WebUrl()
  url!: string;

  @Text()
  alt!: string;
}

export class ProcessedPageView {
  @Text({ nullable: true })
  title!: string | null;

  @ListOf('text', { description: 'Long pages are cut; everything is in the source’s chunks.' })
  paragraphs!: string[];

  @ListOf(ImageView)
  images!: ImageView[];

  @ListOf('text')
  features!: string[];

  @Text({ description: 'What was found, and what was left out and why.' })
  analysis!: string;

  @FreeForm({
    nullable: true,
    description:
      'The listing the page describes, ready for `POST /api/properties`; null when it describes none.',
  })
  proposed_property!: object | null;

  @ListOf('text', { description: 'Addresses that were read.' })
  pages!: string[];

  @ListOf(LeftOutView, { description: 'Pages that were found and not learned; at most 100.' })
  left_out!: LeftOutView[];
}

export class ProcessedFileView {
  @Text({ example: 'pdf' })
  file_type!: string;

  @Text()
  text!: string;

  @Text()
  analysis!: string;

  @ListOf('text')
  features!: string[];

  @FreeForm({ nullable: true })
  proposed_property!: object | null;
}

abstract class TrainedAnswer {
  @Text()
  message!: string;

  @Whole()
  credits_used!: number;

  @Id()
  source_id!: string;

  @Id()
  job_id!: string;
}

export class TrainedUrlView extends TrainedAnswer {
  @Nested(ProcessedPageView)
  processed_content!: ProcessedPageView;
}

export class TrainedFileView extends TrainedAnswer {
  @Nested(ProcessedFileView)
  processed_content!: ProcessedFileView;
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

/** The answer to the request that ordered a job that is over. Throws when it did not complete. */
export function viewTrained(job: TrainingJobEntity): TrainedUrlView | TrainedFileView {
  if (!job.result)
    throw new TrainingFailedError(
      job.id,
      job.sourceId,
      job.error ?? { code: 'internal_error', message: 'The training did not complete.' },
    );
  return {
    message: `“${job.result.title}” has been learned.`,
    processed_content: processedContent(job.result),
    credits_used: job.creditsUsed,
    source_id: job.sourceId,
    job_id: job.id,
  } as TrainedUrlView | TrainedFileView;
}

function processedContent({
  kind,
  title,
  fileType,
  paragraphs,
  images,
  features,
  analysis,
  proposedProperty,
  pages,
  leftOut = [],
}: Trained): ProcessedPageView | ProcessedFileView {
  const shared = { features, analysis, proposed_property: proposedProperty };
  return kind === 'page'
    ? {
        title,
        paragraphs,
        images: images.map(({ url, alt }) => ({ url, alt })),
        pages: pages.map(({ url }) => url),
        left_out: leftOut.map(({ url, reason }) => ({ url, reason })),
        ...shared,
      }
    : { file_type: fileType, text: paragraphs.join('\n\n'), ...shared };
}
