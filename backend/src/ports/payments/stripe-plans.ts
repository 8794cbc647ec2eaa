import type Stripe from 'stripe' with { 'resolution-mode': 'import' };
import { Conflict } from '../../kernel/errors/errors';
import type { PaymentEvent, PlanPaid, SubscriptionReference } from './payment-events';
import { PaymentUnknown } from './payments.errors';
import type { Subscription, SubscriptionResult } from './payments.port';
import { codeOf, type StripeConnection } from './stripe-connection';
import { paidMonth, planNews } from './stripe-webhook';

const monthly = (cents: number) =>
  ({ currency: 'usd', unit_amount: cents, recurring: { interval: 'month' } }) as const;

/** Plans as Stripe's subscriptions; see https://docs.stripe.com/billing/subscriptions/overview. */
export class StripePlans {
  constructor(private readonly connection: StripeConnection) {}

  async subscribe(wish: Subscription): Promise<SubscriptionResult> {
    if (wish.replaces) await this.close(wish.replaces);
    const metadata = { organization_id: wish.organizationId, plan: wish.plan };
    const session = await this.connection.ask((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'subscription',
          line_items: [
            {
              quantity: 1,
              price_data: { ...monthly(wish.monthlyCents), product_data: { name: `Plan ${wish.plan}` } },
            },
          ],
          ...(wish.customerId ? { customer: wish.customerId } : {}),
          client_reference_id: wish.organizationId,
          subscription_data: { metadata },
          success_url: wish.successUrl,
          cancel_url: wish.cancelUrl,
        },
        { idempotencyKey: `subscription:${wish.organizationId}:${wish.key}` },
      ),
    );
    if (!session.url) throw new PaymentUnknown();
    return { status: 'checkout', url: session.url, checkoutId: session.id };
  }

  unsubscribe({ subscriptionId }: SubscriptionReference): Promise<PaymentEvent[]> {
    return this.update(subscriptionId, { cancel_at_period_end: true });
  }

  async changePlan(
    { subscriptionId }: SubscriptionReference,
    { plan, monthlyCents }: { plan: string; monthlyCents: number },
  ): Promise<PaymentEvent[]> {
    const { items, metadata } = await this.connection.ask((stripe) =>
      stripe.subscriptions.retrieve(subscriptionId),
    );
    const item = items.data[0];
    if (!item) throw new PaymentUnknown();
    const isOther = metadata['plan'] !== plan;
    return this.update(subscriptionId, {
      cancel_at_period_end: false,
      metadata: { plan },
      // The next month costs, and brings, what the new plan says; the running one stays as it was paid.
      proration_behavior: 'none',
      ...(isOther && {
        items: [{ id: item.id, price_data: { ...monthly(monthlyCents), product: await this.product(plan) } }],
      }),
    });
  }

  async portal({ customerId, returnUrl }: { customerId: string; returnUrl: string }): Promise<string> {
    const { url } = await this.connection.ask((stripe) =>
      stripe.billingPortal.sessions.create({ customer: customerId, return_url: returnUrl }),
    );
    return url;
  }

  /** See https://docs.stripe.com/api/invoice-payment/list: a payment itself does not name its invoice. */
  async monthPaidBy(paymentId: string): Promise<PlanPaid | null> {
    const { data } = await this.connection.ask((stripe) =>
      stripe.invoicePayments.list({
        payment: { type: 'payment_intent', payment_intent: paymentId },
        expand: ['data.invoice'],
      }),
    );
    const invoice = data[0]?.invoice;
    if (!invoice || typeof invoice === 'string' || invoice.deleted || invoice.status !== 'paid') return null;
    return paidMonth(invoice, {
      id: `answer_${invoice.id}`,
      at: new Date(invoice.created * 1000).toISOString(),
    });
  }

  private async update(id: string, changes: Stripe.SubscriptionUpdateParams): Promise<PaymentEvent[]> {
    const changed = await this.connection.ask((stripe) => stripe.subscriptions.update(id, changes));
    // Whole seconds, as in Stripe's own events: one made in the same second counts as newer.
    const at = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
    return [planNews(changed, { id: `answer_${id}_${at}`, at })];
  }

  /** Stripe's product of a plan, made with the first change to it. */
  private async product(plan: string): Promise<string> {
    const id = `plan_${plan}`;
    try {
      await this.connection.ask((stripe) => stripe.products.create({ id, name: `Plan ${plan}` }));
    } catch (error) {
      if (codeOf(error) !== 'resource_already_exists') throw error;
    }
    return id;
  }

  private async close(checkoutId: string): Promise<void> {
    const { status } = await this.connection.ask((stripe) => stripe.checkout.sessions.retrieve(checkoutId));
    if (status === 'complete')
      throw new Conflict('A plan has just been paid and is being set up. Look again in a minute.');
    if (status === 'open') await this.connection.ask((stripe) => stripe.checkout.sessions.expire(checkoutId));
  }
}
