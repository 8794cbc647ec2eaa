import { Id, ListOf, Nested, OneOf, Text, WebUrl, Whole } from '../../kernel/http/fields';
import { processedContent, ProcessedFileView, ProcessedPageView } from './processed.dto';
import { type Recrawl, recrawls } from './recrawl/intervals';
import { TrainingFailedError } from './training.errors';
import type { TrainingJobEntity } from './training-job.entity';

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
