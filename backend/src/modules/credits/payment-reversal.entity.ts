import { Column, PrimaryColumn, Unique } from 'typeorm';
import { moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** The latest news of one charge's refunds, one failed refund or one dispute. */
@TenantTable('payment_reversals')
@TenantReference('PurchaseEntity', 'purchaseId')
@Unique(['organizationId', 'purchaseId', 'reference'])
export class PaymentReversalEntity extends TenantEntity {
  @PrimaryColumn({ name: 'reversal_id', ...uuid })
  id!: string;

  @Column({ name: 'purchase_id', ...uuid })
  purchaseId!: string;

  @Column({ name: 'reference', ...text(255) })
  reference!: string;

  @Column({ name: 'reason', ...text(20) })
  reason!: 'refund' | 'refund_failed' | 'dispute';

  @Column({ name: 'cents', ...whole })
  cents!: number;

  @Column({ name: 'outcome', ...text(10) })
  outcome!: 'open' | 'won' | 'lost';

  /** When the provider said so. */
  @Column({ name: 'happened_at', ...moment })
  happenedAt!: string;
}
