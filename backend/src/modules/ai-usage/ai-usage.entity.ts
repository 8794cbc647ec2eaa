import { Column, Index, PrimaryColumn } from 'typeorm';
import { flag, real, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { AiTask } from '../../ports/ai';

/** One call of a model service. */
@TenantTable('ai_usage')
@TenantReference('ChatbotEntity', 'botId')
@Index(['organizationId', 'botId'])
export class AiUsageEntity extends TenantEntity {
  @PrimaryColumn({ name: 'usage_id', ...uuid })
  id!: string;

  /** Null for work that is no chatbot's: vectors, pictures, recordings. */
  @Column({ name: 'bot_id', ...uuid, nullable: true })
  botId!: string | null;

  @Column({ name: 'task', ...text(16) })
  task!: AiTask;

  @Column({ name: 'model', ...text(100) })
  model!: string;

  @Column({ name: 'input_tokens', ...whole })
  inputTokens!: number;

  @Column({ name: 'output_tokens', ...whole })
  outputTokens!: number;

  /** Length of a recording. */
  @Column({ name: 'seconds', ...real, nullable: true })
  seconds!: number | null;

  /** The service did not count; the tokens come from the length of the texts. */
  @Column({ name: 'estimated', ...flag })
  estimated!: boolean;

  /** The answer broke off. */
  @Column({ name: 'broken', ...flag })
  broken!: boolean;

  /** Millionths of a dollar, at the price set when it was used; null when none is set for the model. */
  @Column({ name: 'cost_micros', ...whole, nullable: true })
  costMicros!: number | null;
}
