import type Stripe from 'stripe' with { 'resolution-mode': 'import' };
import { Conflict, NotConfigured } from '../../kernel/errors/errors';
import type { PaymentEvent, SubscriptionReference } from './payment-events';
import { declined, NoSuchPaymentMethod, PaymentUnknown } from './payments.errors';
import {
  Payments,
  type Payment,
  type PaymentResult,
  type PurchaseReference,
  type Subscription,
  type SubscriptionResult,
} from './payments.port';
import { purchaseIn, readStripeEvent } from './stripe-webhook';

/** From `STRIPE_SECRET_KEY`, `STRIPE_WEBHOOK_SECRET` and `STRIPE_API_BASE`. */
interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** Only for tests: a server that stands in for Stripe. Empty means Stripe itself. */
  apiBase?: string;
}

/** Stripe, API version as pinned by the package; see https://docs.stripe.com/api/payment_intents. */
export class StripePayments extends Payments {
  override readonly provider = 'stripe';
  private client?: Promise<Stripe>;

  constructor(private readonly settings: StripeSettings) {
    super();
  }

  override async charge(payment: Payment): Promise<PaymentResult> {
    const { purchaseId, organizationId, credits, amountCents, paymentMethodId } = payment;
    const intent = await this.ask((stripe) =>
      stripe.paymentIntents.create(
        {
          amount: amountCents,
          currency: 'usd',
          payment_method: paymentMethodId,
          confirm: true,
          // Without this, confirming here would need a return address for redirect methods.
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          description: `${credits} credits`,
          metadata: { organization_id: organizationId, purchase_id: purchaseId, credits: String(credits) },
        },
        { idempotencyKey: `purchase:${purchaseId}` },
      ),
    );
    return resultOf(intent);
  }

  override async subscribe(wish: Subscription): Promise<SubscriptionResult> {
    const metadata = { organization_id: wish.organizationId, plan: wish.plan };
    const session = await this.ask((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'subscription',
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: 'usd',
                unit_amount: wish.monthlyCents,
                recurring: { interval: 'month' },
                product_data: { name: `Plan ${wish.plan}` },
              },
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
    return { status: 'checkout', url: session.url };
  }

  override async unsubscribe({ subscriptionId }: SubscriptionReference): Promise<PaymentEvent[]> {
    await this.ask((stripe) => stripe.subscriptions.update(subscriptionId, { cancel_at_period_end: true }));
    return [];
  }

  override async readEvent(rawBody: Buffer, signature: string | undefined): Promise<PaymentEvent> {
    const { webhookSecret, secretKey } = this.settings;
    return readStripeEvent(rawBody, signature, { webhookSecret, isLive: /^[a-z]+_live_/.test(secretKey) });
  }

  override async purchaseOf(paymentId: string): Promise<PurchaseReference | null> {
    const intent = await this.ask((stripe) => stripe.paymentIntents.retrieve(paymentId));
    return purchaseIn(intent.metadata);
  }

  private async ask<T>(call: (stripe: Stripe) => Promise<T>): Promise<T> {
    this.client ??= connect(this.settings);
    try {
      return await call(await this.client);
    } catch (error) {
      throw await ourError(error);
    }
  }
}

/** The package is loaded with the first payment: most processes never take one. */
async function connect({ secretKey, apiBase }: StripeSettings): Promise<Stripe> {
  const { default: StripeClient } = await import('stripe');
  const base = apiBase ? new URL(apiBase) : undefined;
  return new StripeClient(secretKey, {
    // Retries repeat the same idempotency key, so a lost answer is asked for again, never charged again.
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === 'http:' ? '80' : '443'),
      protocol: base.protocol === 'http:' ? ('http' as const) : ('https' as const),
    }),
  });
}

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

async function ourError(error: unknown): Promise<unknown> {
  const { errors } = (await import('stripe')).default;
  if (!(error instanceof errors.StripeError)) return error;
  if (error instanceof errors.StripeCardError)
    return declined(
      error.message,
      error.decline_code ?? error.code ?? 'generic_decline',
      error.payment_intent?.id ?? null,
    );
  if (error instanceof errors.StripeIdempotencyError)
    return new Conflict('This purchase has already been sent with another card. Start a new one.');
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError)
    return new NotConfigured('The payment service refuses the key of this server. Nothing was charged.');
  if (error instanceof errors.StripeInvalidRequestError && error.param === 'payment_method')
    return new NoSuchPaymentMethod();
  if (error instanceof errors.StripeInvalidRequestError) return error;
  return new PaymentUnknown();
}
