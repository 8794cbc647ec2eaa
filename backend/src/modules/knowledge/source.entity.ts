import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { SourceError, SourceKind, SourceOrigin, SourceStatus } from './knowledge.types';

@TenantTable('knowledge_sources')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId')
@TenantReference('TrainingJobEntity', 'latestJobId', 'NO ACTION')
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
@Index(['organizationId', 'latestJobId'])
export class SourceEntity extends TenantEntity {
  @PrimaryColumn({ name: 'source_id', ...uuid })
  id!: string;

  @Column({ name: 'kind', ...text(16) })
  kind!: SourceKind;

  @Column({ name: 'origin', ...text(16) })
  origin!: SourceOrigin;

  @Column({ name: 'title', ...text(500) })
  title!: string;

  @Column({ name: 'url', ...longText, nullable: true })
  url!: string | null;

  @Column({ name: 'filename', ...text(500), nullable: true })
  filename!: string | null;

  @Column({ name: 'bot_id', ...uuid, nullable: true })
  botId!: string | null;

  @Column({ name: 'property_id', ...uuid, nullable: true })
  propertyId!: string | null;

  @Column({ name: 'status', ...text(16) })
  status!: SourceStatus;

  @Column({ name: 'error', ...json, nullable: true })
  error!: SourceError | null;

  @Column({ name: 'chunk_count', ...whole })
  chunkCount!: number;

  @Column({ name: 'size_bytes', ...whole, nullable: true })
  sizeBytes!: number | null;

  @Column({ name: 'stored_as', ...text(500), nullable: true })
  storedAs!: string | null;

  @Column({ name: 'settings', ...json, nullable: true })
  settings!: Record<string, unknown> | null;

  @Column({ name: 'content_hash', ...text(64), nullable: true })
  contentHash!: string | null;

  @Column({ name: 'latest_job_id', ...uuid, nullable: true })
  latestJobId!: string | null;

  @Column({ name: 'trained_at', ...moment, nullable: true })
  trainedAt!: string | null;

  /** How the index of its passages was written; null by a release that did not say. */
  @Column({ name: 'index_version', ...text(16), nullable: true })
  indexVersion!: string | null;
}
