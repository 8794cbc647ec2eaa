import { Decimal, Id, Moment, Nested, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import {
  type Source,
  type SourceError,
  type SourceKind,
  sourceKinds,
  type SourceStatus,
  sourceStatuses,
} from '../knowledge';
import { JobErrorView } from './training.dto';

export class SourcesQuery extends PageQuery {
  @Id({ optional: true })
  bot_id?: string;

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

  @Id({ nullable: true })
  property_id!: string | null;

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
}

export class ChunkView {
  @Id()
  chunk_id!: string;

  @Whole()
  position!: number;

  @Whole({ nullable: true })
  page!: number | null;

  @Text({ nullable: true })
  heading!: string | null;

  @Decimal({ nullable: true, places: 3 })
  start_seconds!: number | null;

  @Text({ max: 100_000 })
  text!: string;
}

export const viewSource = (source: Source): SourceView => ({
  source_id: source.id,
  kind: source.kind,
  title: source.title,
  url: source.url,
  filename: source.filename,
  bot_id: source.botId,
  property_id: source.propertyId,
  status: source.status,
  error: source.error && { code: source.error.code, message: source.error.message },
  chunk_count: source.chunkCount,
  size_bytes: source.sizeBytes,
  created_at: source.createdAt,
  trained_at: source.trainedAt,
  latest_job_id: source.latestJobId,
});

export const viewChunk = (chunk: {
  id: string;
  position: number;
  page?: number | null;
  heading?: string | null;
  startSeconds?: number | null;
  text: string;
}): ChunkView => ({
  chunk_id: chunk.id,
  position: chunk.position,
  page: chunk.page ?? null,
  heading: chunk.heading ?? null,
  start_seconds: chunk.startSeconds ?? null,
  text: chunk.text,
});
