import type { PaymentEvent, SubscriptionReference } from './payment-events';

/** One purchase of credits to be paid now. */
export interface Payment {
  /** Ours; also the idempotency key at the provider, so asking again can never charge twice. */
  purchaseId: string;
  organizationId: string;
  credits: number;
  /** US cents, from our own price table. */
  amountCents: number;
  /** `pm_…`, made by the provider's script in the buyer's browser. */
  paymentMethodId: string;
}

/** What became of asking for money; credits are granted on `succeeded` only, at once or by a later event. */
export type PaymentResult =
  | { status: 'succeeded' | 'processing'; paymentId: string }
  /** The buyer's bank wants to see the buyer; the secret goes to that browser and nowhere else. */
  | { status: 'requires_action'; paymentId: string; clientSecret: string };

/** A wish to pay a plan every month. */
export interface Subscription {
  organizationId: string;
  plan: string;
  monthlyCents: number;
  /** Where the provider's page sends the buyer afterwards. */
  successUrl: string;
  cancelUrl: string;
  /** The provider's id of this organization, once known. */
  customerId: string | null;
  /** Two requests with the same key are one subscription. */
  key: string;
}

/** What became of asking for a plan. */
export type SubscriptionResult =
  /** Not started yet: the buyer pays on the provider's own page, the events tell the rest. */
  | { status: 'checkout'; url: string }
  /** Started at once; `events` are what the provider would have sent. */
  | { status: 'active'; events: PaymentEvent[] };

/** Takes money for credits and tells later, by webhook, what became of it. */
export abstract class Payments {
  abstract readonly provider: 'stripe' | 'sandbox' | 'none';

  /**
   * Charges a card once per `purchaseId`, however often it is asked.
   * Errors: `CardDeclined` (nothing charged), `ValidationFailed` (no such payment method),
   * `PaymentUnknown` (ask again with the same `purchaseId`), `NotConfigured`.
   */
  abstract charge(payment: Payment): Promise<PaymentResult>;

  abstract subscribe(subscription: Subscription): Promise<SubscriptionResult>;

  /**
   * Ends a plan at the close of the month already paid.
   * Returns what the provider would have sent when nobody will send it.
   */
  abstract unsubscribe(subscription: SubscriptionReference): Promise<PaymentEvent[]>;

  /**
   * The event in a webhook call, once its signature over the raw bytes has been checked.
   * Throws `WebhookRefused` for a forged one, and for one signed more than 300 seconds ago or ahead.
   */
  abstract readEvent(rawBody: Buffer, signature: string | undefined): Promise<PaymentEvent>;

  /** Which purchase a payment belongs to, for events that do not carry our ids; null: not ours. */
  abstract purchaseOf(paymentId: string): Promise<PurchaseReference | null>;
}

/** Which purchase, and whose. */
export interface PurchaseReference {
  organizationId: string;
  purchaseId: string;
}
