import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { longText, real, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** A passage of a source as it is found and cited. */
@TenantTable('knowledge_chunks')
@TenantReference('SourceEntity', 'sourceId')
@Unique(['organizationId', 'sourceId', 'position'])
@Unique(['organizationId', 'number'])
@Index(['organizationId', 'contentHash'])
export class ChunkEntity extends TenantEntity {
  @PrimaryColumn({ name: 'chunk_id', ...uuid })
  id!: string;

  /** Stands for the chunk in the index: a random whole number takes a fifth of the room of a UUID, and the index has sixty rows a chunk. */
  @Column({ name: 'number', type: 'bigint' })
  number!: number;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;

  @Column({ name: 'position', ...whole })
  position!: number;

  @Column({ name: 'page', ...whole, nullable: true })
  page!: number | null;

  @Column({ name: 'heading', ...text(500), nullable: true })
  heading!: string | null;

  @Column({ name: 'start_seconds', ...real, nullable: true })
  startSeconds!: number | null;

  @Column({ name: 'url', ...longText, nullable: true })
  url!: string | null;

  @Column({ name: 'title', ...text(500), nullable: true })
  title!: string | null;

  /** The language it was indexed in. */
  @Column({ name: 'language', ...text(8) })
  language!: string;

  @Column({ name: 'text', ...longText })
  text!: string;

  /** Of what a vector is made from; null for passages written before vectors were known. */
  @Column({ name: 'content_hash', ...text(64), nullable: true })
  contentHash!: string | null;
}
