import type Stripe from 'stripe' with { 'resolution-mode': 'import' };
import type { PaymentEvent, PlanPaid, SubscriptionReference } from './payment-events';
import { declined, PaymentUnknown } from './payments.errors';
import {
  type CheckoutWish,
  Payments,
  type Payment,
  type PaymentResult,
  type PurchaseReference,
  type Subscription,
  type SubscriptionResult,
} from './payments.port';
import { codeOf, StripeConnection, type StripeSettings } from './stripe-connection';
import { StripePlans } from './stripe-plans';
import { purchaseIn, readStripeEvent } from './stripe-webhook';

interface Order {
  purchaseId: string;
  organizationId: string;
  credits: number;
}

/** Stripe, API version as pinned by the package; see https://docs.stripe.com/api/payment_intents. */
export class StripePayments extends Payments {
  override readonly provider = 'stripe';
  private readonly connection: StripeConnection;
  private readonly plans: StripePlans;

  constructor(private readonly settings: StripeSettings) {
    super();
    this.connection = new StripeConnection(settings);
    this.plans = new StripePlans(this.connection);
  }

  override async charge({ amountCents, paymentMethodId, ...order }: Payment): Promise<PaymentResult> {
    const intent = await this.connection.ask((stripe) =>
      stripe.paymentIntents.create(
        {
          amount: amountCents,
          currency: 'usd',
          payment_method: paymentMethodId,
          confirm: true,
          // Without this, confirming here would need a return address for redirect methods.
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          description: nameOf(order),
          metadata: metadataOf(order),
        },
        { idempotencyKey: `purchase:${order.purchaseId}` },
      ),
    );
    return resultOf(intent);
  }

  override async checkout({ amountCents, successUrl, cancelUrl, ...order }: CheckoutWish): Promise<string> {
    const metadata = metadataOf(order);
    const price_data = { currency: 'usd', unit_amount: amountCents, product_data: { name: nameOf(order) } };
    const session = await this.connection.ask((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'payment',
          line_items: [{ quantity: 1, price_data }],
          client_reference_id: order.organizationId,
          metadata,
          // The payment carries our ids too: its events are the ones that bring the credits.
          payment_intent_data: { metadata, description: nameOf(order) },
          success_url: successUrl,
          cancel_url: cancelUrl,
        },
        { idempotencyKey: `checkout:${order.purchaseId}` },
      ),
    );
    if (!session.url) throw new PaymentUnknown();
    return session.url;
  }

  override subscribe(wish: Subscription): Promise<SubscriptionResult> {
    return this.plans.subscribe(wish);
  }

  override unsubscribe(subscription: SubscriptionReference): Promise<PaymentEvent[]> {
    return this.plans.unsubscribe(subscription);
  }

  override changePlan(
    subscription: SubscriptionReference,
    to: { plan: string; monthlyCents: number },
  ): Promise<PaymentEvent[]> {
    return this.plans.changePlan(subscription, to);
  }

  override portal(wish: { customerId: string; returnUrl: string }): Promise<string> {
    return this.plans.portal(wish);
  }

  override async readEvent(rawBody: Buffer, signature: string | undefined): Promise<PaymentEvent> {
    const { webhookSecret, secretKey } = this.settings;
    return readStripeEvent(rawBody, signature, { webhookSecret, isLive: /^[a-z]+_live_/.test(secretKey) });
  }

  override purchaseOf(paymentId: string): Promise<PurchaseReference | null> {
    return nullIfMissing(async () => {
      const intent = await this.connection.ask((stripe) => stripe.paymentIntents.retrieve(paymentId));
      return purchaseIn(intent.metadata);
    });
  }

  override monthPaidBy(paymentId: string): Promise<PlanPaid | null> {
    return nullIfMissing(() => this.plans.monthPaidBy(paymentId));
  }
}

async function nullIfMissing<T>(look: () => Promise<T | null>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (codeOf(error) === 'resource_missing') return null;
    throw error;
  }
}

const nameOf = ({ credits }: Order): string => `${credits} credits`;

const metadataOf = ({ organizationId, purchaseId, credits }: Order) => ({
  organization_id: organizationId,
  purchase_id: purchaseId,
  credits: String(credits),
});

function resultOf(intent: Stripe.PaymentIntent): PaymentResult {
  switch (intent.status) {
    case 'succeeded':
      return { status: 'succeeded', paymentId: intent.id };
    case 'requires_action':
      if (!intent.client_secret) throw new PaymentUnknown();
      return { status: 'requires_action', paymentId: intent.id, clientSecret: intent.client_secret };
    case 'requires_payment_method':
    case 'canceled':
      throw declined(
        'Your card was declined.',
        intent.last_payment_error?.decline_code ?? 'generic_decline',
        intent.id,
      );
    default:
      return { status: 'processing', paymentId: intent.id };
  }
}
