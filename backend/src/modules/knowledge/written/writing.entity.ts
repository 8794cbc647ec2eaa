import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, longText, text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/** What a person wrote, as it was written; its source's passages are cut from it. */
@TenantTable('knowledge_writings')
@TenantReference('SourceEntity', 'sourceId')
@Index(['organizationId', 'sourceId'])
export class WritingEntity extends TenantEntity {
  @PrimaryColumn({ name: 'writing_id', ...uuid })
  id!: string;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;

  /** Null of a free note. */
  @Column({ name: 'question', ...text(500), nullable: true })
  question!: string | null;

  /** Other ways in which it is asked; null of answers written before there were any, and of notes. */
  @Column({ name: 'wordings', ...json, nullable: true })
  wordings!: string[] | null;

  /** The answer, or the note. */
  @Column({ name: 'text', ...longText })
  text!: string;
}
