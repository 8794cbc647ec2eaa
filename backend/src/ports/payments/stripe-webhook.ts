import type Stripe from 'stripe' with { 'resolution-mode': 'import' };
import type {
  PaymentEvent,
  PaymentReversed,
  PlanChanged,
  PlanPaid,
  SubscriptionReference,
} from './payment-events';
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

type EventOf<T extends Stripe.Event['type']> = Extract<Stripe.Event, { type: T }>;

function translate(event: Stripe.Event): PaymentEvent {
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
    case 'payment_intent.processing':
    case 'payment_intent.requires_action':
      return payment(event);
    case 'checkout.session.expired':
      return checkoutExpired(event);
    case 'charge.refunded':
    case 'refund.failed':
      return refund(event);
    case 'charge.dispute.created':
    case 'charge.dispute.closed':
      return dispute(event);
    case 'invoice.paid':
      return planPaid(event);
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
      return planChanged(event);
    default:
      return other(event);
  }
}

const intentStatus = {
  'payment_intent.succeeded': 'succeeded',
  'payment_intent.payment_failed': 'failed',
  'payment_intent.canceled': 'canceled',
  'payment_intent.processing': 'processing',
  'payment_intent.requires_action': 'requires_action',
} as const;

function payment(event: EventOf<keyof typeof intentStatus>): PaymentEvent {
  const intent = event.data.object;
  return {
    ...baseOf(event),
    kind: 'payment',
    paymentId: intent.id,
    status: intentStatus[event.type],
    receivedCents: intent.amount_received,
    currency: intent.currency,
    purchase: purchaseIn(intent.metadata),
  };
}

/** Nobody paid on the page; those for plans leave nothing to close. */
function checkoutExpired(event: EventOf<'checkout.session.expired'>): PaymentEvent {
  const { metadata, payment_intent, currency } = event.data.object;
  const purchase = purchaseIn(metadata);
  if (!purchase) return other(event);
  const paymentId = idOf(payment_intent);
  const facts = { paymentId, status: 'canceled' as const, receivedCents: 0, currency: currency ?? 'usd' };
  return { ...baseOf(event), kind: 'payment', ...facts, purchase };
}

function refund(event: EventOf<'charge.refunded' | 'refund.failed'>): PaymentEvent {
  if (event.type === 'charge.refunded') {
    const { id, payment_intent, metadata, amount_refunded: cents } = event.data.object;
    return {
      ...reversal(event, payment_intent, { reference: id, reason: 'refund', cents, outcome: 'open' }),
      purchase: purchaseIn(metadata),
    };
  }
  const { id, payment_intent, amount: cents } = event.data.object;
  return reversal(event, payment_intent, { reference: id, reason: 'refund_failed', cents, outcome: 'lost' });
}

function dispute(event: EventOf<'charge.dispute.created' | 'charge.dispute.closed'>): PaymentEvent {
  const { id, payment_intent, amount, status } = event.data.object;
  // An inquiry (`warning_…`) and a prevented dispute take no money.
  const harmless = status.startsWith('warning_') || status === 'prevented' || status === 'won';
  const closed = event.type === 'charge.dispute.closed';
  return reversal(event, payment_intent, {
    reference: id,
    reason: 'dispute',
    cents: harmless ? 0 : amount,
    outcome: !closed ? 'open' : harmless ? 'won' : 'lost',
  });
}

const planPaid = (event: EventOf<'invoice.paid'>): PaymentEvent =>
  paidMonth(event.data.object, baseOf(event)) ?? other(event);

/** The month of a plan that an invoice was for; null: it was for something else. */
export function paidMonth(invoice: Stripe.Invoice, message: { id: string; at: string }): PlanPaid | null {
  const { id, customer, billing_reason: reason, parent, amount_paid: paidCents } = invoice;
  const details = parent?.subscription_details;
  // A change of plan in mid-month is billed too, but brings no further month of credits.
  const newMonth = reason === 'subscription_create' || reason === 'subscription_cycle';
  if (!details || !newMonth) return null;
  return {
    ...message,
    kind: 'plan_paid',
    invoiceId: id,
    paidCents,
    subscription: subscriptionReference(idOf(details.subscription), idOf(customer), details.metadata),
  };
}

function planChanged(
  event: EventOf<`customer.subscription.${'created' | 'updated' | 'deleted' | 'paused'}`>,
): PaymentEvent {
  return planNews(event.data.object, baseOf(event), event.type === 'customer.subscription.deleted');
}

/** What a subscription says about the plan. */
export function planNews(
  subscription: Stripe.Subscription,
  message: { id: string; at: string },
  isDeleted = false,
): PlanChanged {
  const { id, customer, metadata, status, items, cancel_at: endsAt } = subscription;
  const ended = isDeleted || status === 'canceled' || status === 'incomplete_expired';
  // Stripe retries a failed card for days before it gives up; the plan stays meanwhile.
  const entitled = !ended && ['active', 'trialing', 'past_due'].includes(status);
  const paidUntil = endsAt ?? items?.data[0]?.current_period_end ?? null;
  return {
    ...message,
    kind: 'plan_changed',
    subscription: subscriptionReference(id, idOf(customer), metadata),
    entitled,
    ended,
    state: !entitled ? 'unpaid' : status === 'past_due' ? 'past_due' : 'active',
    paidUntil: paidUntil === null ? null : new Date(paidUntil * 1000).toISOString(),
    ending: Boolean(subscription.cancel_at_period_end || endsAt),
  };
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
  event: Stripe.Event,
  paymentIntent: string | Stripe.PaymentIntent | null,
  facts: Pick<PaymentReversed, 'reference' | 'reason' | 'cents' | 'outcome'>,
): PaymentReversed {
  return { ...baseOf(event), kind: 'reversal', paymentId: idOf(paymentIntent), purchase: null, ...facts };
}
