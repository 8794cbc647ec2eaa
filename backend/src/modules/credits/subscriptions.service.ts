import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { NotFound } from '../../kernel/errors/errors';
import { currentOperationId } from '../../kernel/http/idempotency';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type PaymentEvent, Payments, type PlanChanged, type PlanPaid } from '../../ports/payments';
import { Credits } from './credits';
import { PlanRunning } from './credits.errors';
import { Ledger } from './ledger';
import type { PlanSubscriptionEntity } from './plan-subscription.entity';
import { isPlan, type Plan, plans } from './prices';
import { SubscriptionsRepository } from './subscriptions.repository';

/** Plans with a monthly grant of credits. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly env: Env,
    private readonly payments: Payments,
    private readonly credits: Credits,
    private readonly ledger: Ledger,
    private readonly subscriptions: SubscriptionsRepository,
  ) {}

  plan(): Promise<string> {
    return this.subscriptions.planOfOrganization();
  }

  /** Where to pay for the plan, or null when it runs already. Throws {@link PlanRunning}. */
  async begin(plan: Plan): Promise<string | null> {
    if (await this.subscriptions.running()) throw new PlanRunning();
    const billing = `${this.env.PUBLIC_URL}/credits`;
    const result = await this.payments.subscribe({
      organizationId: currentOrganizationId(),
      plan,
      monthlyCents: plans[plan].monthlyCents,
      successUrl: `${billing}?plan=${plan}`,
      cancelUrl: billing,
      customerId: await this.subscriptions.customerId(),
      key: currentOperationId(),
    });
    if (result.status === 'checkout') return result.url;
    await this.tell(result.events);
    return null;
  }

  /** Ends the plan when the month that has been paid is over. */
  async end(): Promise<void> {
    const running = await this.subscriptions.running();
    if (!running) throw new NotFound();
    const { providerId: subscriptionId, customerId, organizationId, plan } = running;
    await this.tell(await this.payments.unsubscribe({ subscriptionId, customerId, organizationId, plan }));
  }

  async changed({ subscription, entitled, ended, at }: PlanChanged): Promise<void> {
    await this.ledger.locked(async () => {
      const known = await this.subscriptions.own(subscription.subscriptionId);
      const plan = isPlan(subscription.plan) ? subscription.plan : known?.plan;
      if (!plan) return;
      const state = { plan, entitled, ended, changedAt: at, customerId: subscription.customerId };
      if (!known) await this.subscriptions.add({ providerId: subscription.subscriptionId, ...state });
      else if (isNewer(known, { ended, at })) await this.subscriptions.change(known.id, state);
      await this.subscriptions.setPlanOfOrganization((await this.subscriptions.running())?.plan ?? 'starter');
    });
  }

  /** A month's credits, once for each invoice. */
  async paid({ invoiceId, subscription }: PlanPaid): Promise<void> {
    const plan = isPlan(subscription.plan)
      ? subscription.plan
      : (await this.subscriptions.own(subscription.subscriptionId))?.plan;
    const amount = plan ? plans[plan].monthlyCredits : 0;
    if (amount === 0) return;
    await this.credits.grant({
      amount,
      type: 'plan_grant',
      key: `invoice:${invoiceId}`,
      relatedEntityId: null,
      description: `Monthly credits of the ${plan} plan`,
    });
  }

  private async tell(events: PaymentEvent[]): Promise<void> {
    for (const event of events) {
      if (event.kind === 'plan_changed') await this.changed(event);
      if (event.kind === 'plan_paid') await this.paid(event);
    }
  }
}

function isNewer(known: PlanSubscriptionEntity, news: { ended: boolean; at: string }): boolean {
  if (known.ended) return false;
  return news.ended || news.at >= known.changedAt;
}
