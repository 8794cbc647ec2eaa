import { Column, Index, PrimaryColumn } from 'typeorm';
import { longText, text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';
import type { ChangeKind } from './compare-pages';

/** What reading a source again found to be different; `createdAt` says when. */
@TenantTable('training_page_changes')
@TenantReference('SourceEntity', 'sourceId')
@TenantReference('TrainingJobEntity', 'jobId')
@Index(['organizationId', 'sourceId', 'createdAt'])
@Index(['organizationId', 'jobId'])
export class PageChangeEntity extends TenantEntity {
  @PrimaryColumn({ name: 'change_id', ...uuid })
  id!: string;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;

  @Column({ name: 'job_id', ...uuid })
  jobId!: string;

  @Column({ name: 'kind', ...text(16) })
  kind!: ChangeKind;

  @Column({ name: 'url', ...longText })
  url!: string;

  @Column({ name: 'title', ...text(500) })
  title!: string;
}
