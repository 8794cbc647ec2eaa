import { Column, Index, PrimaryColumn } from 'typeorm';
import { uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/** An answer cites a source; the words are in the message. */
@TenantTable('message_citations')
@TenantReference('MessageEntity', 'messageId')
@TenantReference('SourceEntity', 'sourceId')
@Index(['organizationId', 'messageId'])
@Index(['organizationId', 'sourceId', 'createdAt'])
export class MessageCitationEntity extends TenantEntity {
  @PrimaryColumn({ name: 'citation_id', ...uuid })
  id!: string;

  @Column({ name: 'message_id', ...uuid })
  messageId!: string;

  @Column({ name: 'source_id', ...uuid })
  sourceId!: string;
}
