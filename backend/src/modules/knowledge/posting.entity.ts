import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { text, uuid, whole } from '../../kernel/database/columns';

/**
 * One term of one chunk: the inverted index. The key starts with the organization, so a search reads
 * only its own rows however many others there are; `weight` is the term's saturated frequency in
 * thousandths, so a query is one sum.
 */
@Entity('knowledge_postings', { withoutRowid: true })
@ForeignKey('ChunkEntity', ['organizationId', 'chunkNumber'], ['organizationId', 'number'], {
  onDelete: 'CASCADE',
})
@Index(['organizationId', 'chunkNumber'])
export class PostingEntity {
  @PrimaryColumn({ name: 'organization_id', ...uuid })
  organizationId!: string;

  @PrimaryColumn({ name: 'term', ...text(64) })
  term!: string;

  @PrimaryColumn({ name: 'chunk_number', type: 'bigint' })
  chunkNumber!: number;

  @Column({ name: 'weight', ...whole })
  weight!: number;
}
