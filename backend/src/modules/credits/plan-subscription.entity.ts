import { Column, PrimaryColumn, Unique } from 'typeorm';
import { flag, moment, text, uuid } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { PlanState } from '../../ports/payments';
import type { Plan } from './prices';

/** A plan paid every month, as the provider last told. */
@TenantTable('plan_subscriptions')
@Unique(['providerId'])
export class PlanSubscriptionEntity extends TenantEntity {
  @PrimaryColumn({ name: 'plan_subscription_id', ...uuid })
  id!: string;

  /** `sub_…` */
  @Column({ name: 'provider_id', ...text(255) })
  providerId!: string;

  /** `cus_…` */
  @Column({ name: 'customer_id', ...text(255) })
  customerId!: string;

  @Column({ name: 'plan', ...text(40) })
  plan!: Plan;

  @Column({ name: 'entitled', ...flag })
  entitled!: boolean;

  /** Over for good: news that were made earlier and come later change nothing. */
  @Column({ name: 'ended', ...flag })
  ended!: boolean;

  @Column({ name: 'state', default: 'active', ...text(20) })
  state!: PlanState;

  /** Until when it is paid; null when the provider does not say. */
  @Column({ name: 'paid_until', nullable: true, ...moment })
  paidUntil!: string | null;

  /** Ends then; null in rows from before that was told. */
  @Column({ name: 'ending', nullable: true, ...flag })
  ending!: boolean | null;

  @Column({ name: 'changed_at', ...moment })
  changedAt!: string;
}
