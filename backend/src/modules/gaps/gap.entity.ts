import { Column, Index, PrimaryColumn } from 'typeorm';
import { longText, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const gapStates = ['open', 'answered', 'dismissed'] as const;
export type GapState = (typeof gapStates)[number];

export const gapOrders = ['newest', 'most_asked'] as const;
export type GapOrder = (typeof gapOrders)[number];

/** One thing visitors of a chatbot wanted to know and nothing told, in whatever words they asked. */
@TenantTable('gaps')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId')
@TenantReference('SourceEntity', 'sourceId')
@Index(['organizationId', 'botId', 'state'])
@Index(['organizationId', 'propertyId'])
@Index(['organizationId', 'sourceId'])
export class GapEntity extends TenantEntity {
  @PrimaryColumn({ name: 'gap_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** The listing that was looked at; null when none was. */
  @Column({ name: 'property_id', ...uuid, nullable: true })
  propertyId!: string | null;

  /** As it was asked first. */
  @Column({ name: 'question', ...longText })
  question!: string;

  @Column({ name: 'state', ...text(16) })
  state!: GapState;

  @Column({ name: 'asked_count', ...whole })
  askedCount!: number;

  @Column({ name: 'last_asked_at', ...moment })
  lastAskedAt!: string;

  @Column({ name: 'answer', ...longText, nullable: true })
  answer!: string | null;

  @Column({ name: 'answered_at', ...moment, nullable: true })
  answeredAt!: string | null;

  /** The knowledge the answer became; when that is deleted, the gap goes with it and opens anew when it is asked again. */
  @Column({ name: 'source_id', ...uuid, nullable: true })
  sourceId!: string | null;

  /** Direction of the question under `vectorModel`: 32-bit floats as Base64. */
  @Column({ name: 'vector', ...longText, nullable: true })
  vector!: string | null;

  @Column({ name: 'vector_model', ...text(100), nullable: true })
  vectorModel!: string | null;
}
