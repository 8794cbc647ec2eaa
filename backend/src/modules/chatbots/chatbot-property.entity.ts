import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** A listing a chatbot speaks for. */
@TenantTable('chatbot_properties')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId')
@Unique(['organizationId', 'botId', 'propertyId'])
@Index(['organizationId', 'propertyId'])
export class ChatbotPropertyEntity extends TenantEntity {
  @PrimaryColumn({ name: 'chatbot_property_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  @Column({ name: 'property_id', ...uuid })
  propertyId!: string;

  @Column({ name: 'position', ...whole })
  position!: number;
}
