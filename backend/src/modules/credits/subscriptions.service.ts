import { Injectable } from '@nestjs/common';
import type { PaymentEvent, PlanChanged, PlanPaid } from '../../ports/payments';
import { Credits } from './credits';
import { Ledger } from './ledger';
import type { PlanSubscriptionEntity } from './plan-subscription.entity';
import { isPlan, plans } from './prices';
import { SubscriptionsRepository } from './subscriptions.repository';

/** What the provider tells about plans: which one is in force, and its monthly grants. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly credits: Credits,
    private readonly ledger: Ledger,
    private readonly subscriptions: SubscriptionsRepository,
  ) {}

  plan(): Promise<string> {
    return this.subscriptions.planOfOrganization();
  }

  async changed({ subscription, at, ...news }: PlanChanged): Promise<void> {
    const { entitled, ended, state: howPaid, paidUntil, ending } = news;
    await this.ledger.locked(async () => {
      const known = await this.subscriptions.own(subscription.subscriptionId);
      const plan = isPlan(subscription.plan) ? subscription.plan : known?.plan;
      if (!plan) return;
      const state = {
        plan,
        entitled,
        ended,
        state: howPaid,
        paidUntil,
        ending,
        changedAt: at,
        customerId: subscription.customerId,
      };
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

  /** As if the provider had sent them. */
  async tell(events: PaymentEvent[]): Promise<void> {
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
