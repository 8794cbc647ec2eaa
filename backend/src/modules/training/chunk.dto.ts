import { Decimal, Id, Text, Whole } from '../../kernel/http/fields';

/** A passage as it was understood. */
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

  @Text({ nullable: true, description: 'Of a further page of a site; null of the source’s own page.' })
  url!: string | null;

  @Text({ max: 100_000 })
  text!: string;
}

export const viewChunk = (chunk: {
  id: string;
  position: number;
  page?: number | null;
  heading?: string | null;
  startSeconds?: number | null;
  url?: string | null;
  text: string;
}): ChunkView => ({
  chunk_id: chunk.id,
  position: chunk.position,
  page: chunk.page ?? null,
  heading: chunk.heading ?? null,
  start_seconds: chunk.startSeconds ?? null,
  url: chunk.url ?? null,
  text: chunk.text,
});
