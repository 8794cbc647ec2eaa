import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { PlanSubscriptionEntity } from './plan-subscription.entity';
import { type Plan, plans } from './prices';

@Injectable()
export class SubscriptionsRepository extends TenantRepository<PlanSubscriptionEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, PlanSubscriptionEntity);
  }

  /** Of any organization: invoices name the subscription only. */
  withProviderId(providerId: string): Promise<PlanSubscriptionEntity | null> {
    return this.across.findOne(PlanSubscriptionEntity, { providerId });
  }

  own(providerId: string): Promise<PlanSubscriptionEntity | null> {
    return this.findOne({ providerId });
  }

  /** The one in force; the larger plan, should two have been paid. */
  async running(): Promise<PlanSubscriptionEntity | null> {
    const rows = await this.find({ where: { entitled: true }, order: { changedAt: 'DESC' } });
    return rows.reduce<PlanSubscriptionEntity | null>(
      (best, row) => (best && plans[best.plan].monthlyCredits >= plans[row.plan].monthlyCredits ? best : row),
      null,
    );
  }

  /** All that the provider may still ask money for, paid or not, newest first. */
  open(): Promise<PlanSubscriptionEntity[]> {
    return this.find({ where: { ended: false }, order: { changedAt: 'DESC' } });
  }

  /** The customer the provider knows this organization as. */
  async customerId(): Promise<string | null> {
    const [row] = await this.find({ order: { createdAt: 'DESC' }, take: 1 });
    return row?.customerId ?? null;
  }

  async planOfOrganization(): Promise<string> {
    const [row] = await this.rows<{ subscription_plan: string }>(
      'SELECT subscription_plan FROM organizations WHERE org_id = ?',
      [currentOrganizationId()],
    );
    return row?.subscription_plan ?? 'starter';
  }

  async setPlanOfOrganization(plan: Plan): Promise<void> {
    await this.database.transaction(() =>
      this.rows('UPDATE organizations SET subscription_plan = ? WHERE org_id = ?', [
        plan,
        currentOrganizationId(),
      ]),
    );
  }
}
