import { Column, PrimaryColumn, Unique } from 'typeorm';
import { text, uuid, whole } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { PriceKind } from './prices';

export type EntryType =
  | PriceKind
  | 'signup_grant'
  | 'purchase'
  | 'plan_grant'
  /** Credits taken back because their payment was refunded or is disputed. */
  | 'reversal'
  /** Credits given back because a refund failed or a dispute was won. */
  | 'reversal_undone';

/** One movement of credits; never changed, never removed. Their sum is the settled balance. */
@TenantTable('credit_transactions')
@Unique(['organizationId', 'key'])
export class CreditTransactionEntity extends TenantEntity {
  @PrimaryColumn({ name: 'transaction_id', ...uuid })
  id!: string;

  /** Below zero: spent. */
  @Column({ name: 'amount', ...whole })
  amount!: number;

  @Column({ name: 'type', ...text(40) })
  type!: EntryType;

  @Column({ name: 'related_entity_id', nullable: true, ...text(100) })
  relatedEntityId!: string | null;

  @Column({ name: 'description', ...text(300) })
  description!: string;

  /** Makes a retry free: an organization has one entry for each. */
  @Column({ name: 'entry_key', ...text(300) })
  key!: string;

  @Column({ name: 'balance_after', ...whole })
  balanceAfter!: number;
}
