import { Column, PrimaryColumn, Unique } from 'typeorm';
import { text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const purchaseStatuses = [
  'pending',
  'requires_action',
  'processing',
  'failed',
  'canceled',
  'succeeded',
] as const;
export type PurchaseStatus = (typeof purchaseStatuses)[number];

/** Credits bought, or being bought, with one payment; a paid month of a plan is one, too. */
@TenantTable('purchases')
@TenantReference('CreditTransactionEntity', 'transactionId', 'NO ACTION')
@Unique(['paymentId'])
export class PurchaseEntity extends TenantEntity {
  @PrimaryColumn({ name: 'purchase_id', ...uuid })
  id!: string;

  @Column({ name: 'credits', ...whole })
  credits!: number;

  @Column({ name: 'amount_cents', ...whole })
  amountCents!: number;

  @Column({ name: 'status', ...text(20) })
  status!: PurchaseStatus;

  /** The provider's id, `pi_…`. */
  @Column({ name: 'payment_id', nullable: true, ...text(255) })
  paymentId!: string | null;

  /** The entry that added the credits. */
  @Column({ name: 'transaction_id', nullable: true, ...uuid })
  transactionId!: string | null;

  /** Credits that refunds and disputes ask back by now. */
  @Column({ name: 'reversal_due', ...whole })
  reversalDue!: number;

  /** Credits that were there to be taken back: less than due when they had been spent. */
  @Column({ name: 'reversed_credits', ...whole })
  reversedCredits!: number;
}
