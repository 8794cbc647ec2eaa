import type Stripe from 'stripe' with { 'resolution-mode': 'import' };
import type { PaymentEvent, SubscriptionReference } from './payment-events';
import { WebhookRefused } from './payments.errors';
import type { PurchaseReference } from './payments.port';

/** Seconds a signature may be old, or ahead of our clock. */
const tolerance = 300;

/**
 * Checks a Stripe signature over the raw body and reads the event. Throws {@link WebhookRefused}.
 *
 * @param isLive whether our key moves real money; an event of the other mode means nothing to us
 */
export async function readStripeEvent(
  rawBody: Buffer,
  signature: string | undefined,
  { webhookSecret, isLive = false }: { webhookSecret: string; isLive?: boolean },
): Promise<PaymentEvent> {
  const { default: StripeClient } = await import('stripe');
  // The library refuses old signatures but takes ones from the future, which could be replayed for years.
  if (!signature || secondsAhead(signature) > tolerance) throw new WebhookRefused();
  try {
    const event = StripeClient.webhooks.constructEvent(rawBody, signature, webhookSecret, tolerance);
    return event.livemode === isLive ? translate(event) : other(event);
  } catch (error) {
    if (error instanceof StripeClient.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
      throw new WebhookRefused();
    throw error;
  }
}

function secondsAhead(signature: string): number {
  const [, time] = /(?:^|,)\s*t=(\d+)/.exec(signature) ?? [];
  return time ? Number(time) - Date.now() / 1000 : 0;
}

const idOf = (thing: string | { id: string } | null | undefined): string =>
  typeof thing === 'string' ? thing : (thing?.id ?? '');

/** Our own ids, which Stripe copies from a payment to its charges. */
export function purchaseIn(metadata: Stripe.Metadata | null | undefined): PurchaseReference | null {
  const { organization_id: organizationId, purchase_id: purchaseId } = metadata ?? {};
  return organizationId && purchaseId ? { organizationId, purchaseId } : null;
}

const baseOf = ({ id, created }: Stripe.Event) => ({ id, at: new Date(created * 1000).toISOString() });

const other = (event: Stripe.Event): PaymentEvent => ({ ...baseOf(event), kind: 'other', type: event.type });

function translate(event: Stripe.Event): PaymentEvent {
  const base = baseOf(event);
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
    case 'payment_intent.processing':
    case 'payment_intent.requires_action': {
      const intent = event.data.object;
      const status =
        event.type === 'payment_intent.payment_failed'
          ? 'failed'
          : event.type.slice('payment_intent.'.length);
      return {
        ...base,
        kind: 'payment',
        paymentId: intent.id,
        status: status as 'succeeded' | 'failed' | 'canceled' | 'processing' | 'requires_action',
        receivedCents: intent.amount_received,
        currency: intent.currency,
        purchase: purchaseIn(intent.metadata),
      };
    }
    case 'charge.refunded': {
      const charge = event.data.object;
      return reversal(base, charge.payment_intent, charge.metadata, {
        reference: charge.id,
        reason: 'refund',
        cents: charge.amount_refunded,
        outcome: 'open',
      });
    }
    case 'refund.failed': {
      const refund = event.data.object;
      return reversal(base, refund.payment_intent, null, {
        reference: refund.id,
        reason: 'refund_failed',
        cents: refund.amount,
        outcome: 'lost',
      });
    }
    case 'charge.dispute.created':
    case 'charge.dispute.closed': {
      const dispute = event.data.object;
      // An inquiry (`warning_…`) and a prevented dispute take no money.
      const harmless =
        dispute.status.startsWith('warning_') || dispute.status === 'prevented' || dispute.status === 'won';
      const closed = event.type === 'charge.dispute.closed';
      const outcome = !closed ? 'open' : harmless ? 'won' : 'lost';
      return reversal(base, dispute.payment_intent, null, {
        reference: dispute.id,
        reason: 'dispute',
        cents: harmless ? 0 : dispute.amount,
        outcome,
      });
    }
    case 'invoice.paid': {
      const invoice = event.data.object;
      const details = invoice.parent?.subscription_details;
      // A change of plan in mid-month is billed too, but brings no further month of credits.
      const newMonth =
        invoice.billing_reason === 'subscription_create' || invoice.billing_reason === 'subscription_cycle';
      if (!details || !newMonth) return other(event);
      return {
        ...base,
        kind: 'plan_paid',
        invoiceId: invoice.id,
        subscription: subscriptionReference(
          idOf(details.subscription),
          idOf(invoice.customer),
          details.metadata,
        ),
      };
    }
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused': {
      const { id, customer, metadata, status } = event.data.object;
      return {
        ...base,
        kind: 'plan_changed',
        subscription: subscriptionReference(id, idOf(customer), metadata),
        // Stripe retries a failed card for days before it gives up; the plan stays meanwhile.
        entitled:
          event.type !== 'customer.subscription.deleted' &&
          ['active', 'trialing', 'past_due'].includes(status),
        ended: event.type === 'customer.subscription.deleted',
      };
    }
    default:
      return other(event);
  }
}

function subscriptionReference(
  subscriptionId: string,
  customerId: string,
  metadata: Stripe.Metadata | null,
): SubscriptionReference {
  return {
    subscriptionId,
    customerId,
    organizationId: metadata?.['organization_id'] ?? null,
    plan: metadata?.['plan'] ?? null,
  };
}

function reversal(
  base: { id: string; at: string },
  payment: string | Stripe.PaymentIntent | null,
  metadata: Stripe.Metadata | null,
  facts: {
    reference: string;
    reason: 'refund' | 'refund_failed' | 'dispute';
    cents: number;
    outcome: 'open' | 'won' | 'lost';
  },
): PaymentEvent {
  return { ...base, kind: 'reversal', paymentId: idOf(payment), purchase: purchaseIn(metadata), ...facts };
}
