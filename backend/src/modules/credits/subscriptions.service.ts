import { Injectable } from '@nestjs/common';
import type { PaymentEvent, PlanChanged, PlanPaid } from '../../ports/payments';
import type { CreditTransactionEntity } from './credit-transaction.entity';
import { Ledger } from './ledger';
import type { PlanSubscriptionEntity } from './plan-subscription.entity';
import { isPlan, plans } from './prices';
import { PurchasesRepository } from './purchases.repository';
import { SubscriptionsRepository } from './subscriptions.repository';

/** What the provider tells about plans: which one is in force, and its monthly grants. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly ledger: Ledger,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly purchases: PurchasesRepository,
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

  /**
   * A month's credits, once for each invoice.
   *
   * @param paymentId the payment that paid it, once that is known
   * @returns the purchase they are; null when there was no money in it or no credits
   */
  async paid(
    { invoiceId, paidCents, subscription }: PlanPaid,
    paymentId: string | null = null,
  ): Promise<string | null> {
    const plan = isPlan(subscription.plan)
      ? subscription.plan
      : (await this.subscriptions.own(subscription.subscriptionId))?.plan;
    const amount = plan ? plans[plan].monthlyCredits : 0;
    if (amount === 0) return null;
    return this.ledger.locked(async () => {
      const { transaction } = await this.ledger.enter({
        amount,
        type: 'plan_grant',
        key: `invoice:${invoiceId}`,
        description: `Monthly credits of the ${plan} plan`,
      });
      return paidCents > 0 ? this.bought(transaction, paidCents, paymentId) : null;
    });
  }

  /** As if the provider had sent them. */
  async tell(events: PaymentEvent[]): Promise<void> {
    for (const event of events) {
      if (event.kind === 'plan_changed') await this.changed(event);
      if (event.kind === 'plan_paid') await this.paid(event);
    }
  }

  private async bought(
    { id: transactionId, amount: credits }: CreditTransactionEntity,
    amountCents: number,
    paymentId: string | null,
  ): Promise<string> {
    const known = await this.purchases.ofTransaction(transactionId);
    if (known) {
      if (paymentId && !known.paymentId) await this.purchases.change(known.id, { paymentId });
      return known.id;
    }
    const facts = { status: 'succeeded' as const, reversalDue: 0, reversedCredits: 0 };
    return (await this.purchases.add({ credits, amountCents, paymentId, transactionId, ...facts })).id;
  }
}

function isNewer(known: PlanSubscriptionEntity, news: { ended: boolean; at: string }): boolean {
  if (known.ended) return false;
  return news.ended || news.at >= known.changedAt;
}
