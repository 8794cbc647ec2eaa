import { Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import {
  type Source,
  type SourceError,
  type SourceKind,
  sourceKinds,
  type SourceStatus,
  sourceStatuses,
} from '../knowledge';
import { type Recrawl, recrawls } from './recrawl/intervals';
import type { ScheduleEntity } from './recrawl/schedule.entity';
import { settingsOf } from './source-settings';
import { JobErrorView } from './training-job.dto';
import { CrawlWish } from './training.dto';

export class SourcesQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words that all stand in title, address or file name.',
    example: 'inspection report',
  })
  q?: string;

  @Id({ optional: true, description: 'Only what this chatbot alone was taught.' })
  bot_id?: string;

  @Id({ optional: true, description: 'What this chatbot answers from: its own and what all were taught.' })
  learned_by?: string;

  @Id({ optional: true })
  property_id?: string;

  @OneOf(sourceKinds, { optional: true })
  kind?: SourceKind;

  @OneOf(sourceStatuses, { optional: true })
  status?: SourceStatus;
}

export class UpdateSource {
  @Text({ min: 1, max: 300, optional: true })
  title?: string;

  @Id({ optional: true, nullable: true, description: 'Null: every chatbot of the organization.' })
  bot_id?: string | null;

  @Id({ optional: true, nullable: true })
  property_id?: string | null;

  @OneOf(recrawls, { optional: true, description: 'How often a web source is read again by itself.' })
  recrawl?: Recrawl;

  @Nested(CrawlWish, {
    optional: true,
    description:
      'Which pages of a web source belong to it, from its next reading on; what is not named stays.',
  })
  crawl?: CrawlWish;
}

class CrawlView {
  @Whole()
  max_pages!: number;

  @ListOf('text')
  include!: string[];

  @ListOf('text')
  exclude!: string[];
}

export class SourceView {
  @Id()
  source_id!: string;

  @OneOf(sourceKinds)
  kind!: SourceKind;

  @Text()
  title!: string;

  @Text({ nullable: true })
  url!: string | null;

  @Text({ nullable: true })
  filename!: string | null;

  @Id({ nullable: true })
  bot_id!: string | null;

  @Text({ nullable: true, description: 'Null also when every chatbot learned it.' })
  bot_name!: string | null;

  @Id({ nullable: true })
  property_id!: string | null;

  @Text({ nullable: true })
  property_address!: string | null;

  @OneOf(sourceStatuses)
  status!: SourceStatus;

  @Nested(JobErrorView, { nullable: true, description: 'Why the last training failed.' })
  error!: SourceError | null;

  @Whole({ description: 'Passages it can be found by.' })
  chunk_count!: number;

  @Whole({ nullable: true })
  size_bytes!: number | null;

  @Moment()
  created_at!: string;

  @Moment({ nullable: true })
  trained_at!: string | null;

  @Id({ nullable: true })
  latest_job_id!: string | null;

  @Nested(CrawlView, {
    nullable: true,
    description: 'Of a web source: which pages of the site belong to it.',
  })
  crawl!: CrawlView | null;

  @Flag({ description: 'Whether it may describe a home, which `proposed-property` then tells.' })
  describes_home!: boolean;

  @OneOf(recrawls)
  recrawl!: Recrawl;

  @Moment({ nullable: true, description: 'When it is read again by itself.' })
  next_crawl_at!: string | null;

  @Text({ nullable: true, description: 'Why it was not read when it was last due.' })
  recrawl_problem!: string | null;

  @Whole({ description: 'Answers to visitors that cite it.' })
  citation_count!: number;
}

/** What is known of a source elsewhere; names by id. */
interface Around {
  bots: Map<string, string>;
  addresses: Map<string, string>;
  schedule: ScheduleEntity | undefined;
  cited: number;
}

export const viewSource = (source: Source, { bots, addresses, schedule, cited }: Around): SourceView => ({
  source_id: source.id,
  kind: source.kind,
  title: source.title,
  url: source.url,
  filename: source.filename,
  bot_id: source.botId,
  bot_name: bots.get(source.botId ?? '') ?? null,
  property_id: source.propertyId,
  property_address: addresses.get(source.propertyId ?? '') ?? null,
  status: source.status,
  error: source.error && { code: source.error.code, message: source.error.message },
  chunk_count: source.chunkCount,
  size_bytes: source.sizeBytes,
  created_at: source.createdAt,
  trained_at: source.trainedAt,
  latest_job_id: source.latestJobId,
  crawl: viewCrawl(source),
  describes_home: settingsOf(source).describesHome ?? source.url !== null,
  recrawl: schedule?.every ?? 'off',
  next_crawl_at: schedule?.dueAt ?? null,
  recrawl_problem: schedule?.problem ?? null,
  citation_count: cited,
});

function viewCrawl(source: Source): CrawlView | null {
  const { crawl } = settingsOf(source);
  return crawl ? { max_pages: crawl.maxPages, include: crawl.include, exclude: crawl.exclude } : null;
}
