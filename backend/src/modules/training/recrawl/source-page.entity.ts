import { Column, Index, PrimaryColumn } from 'typeorm';
import { longText, moment, text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/** A web page a source was learned from, as it was when it was last read. */
@TenantTable('training_pages')
@TenantReference('SourceEntity', 'sourceId')
@Index(['organizationId', 'sourceId'])
export class SourcePageEntity extends TenantEntity {
  @PrimaryColumn({ name: 'page_id', ...uuid })
  id!: string;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;

  @Column({ name: 'url', ...longText })
  url!: string;

  @Column({ name: 'title', ...text(500) })
  title!: string;

  /** SHA-256 of what is learned of it. */
  @Column({ name: 'content_hash', ...text(64) })
  contentHash!: string;

  @Column({ name: 'read_at', ...moment })
  readAt!: string;
}
