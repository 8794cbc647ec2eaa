import type { PaymentEvent, PlanPaid, SubscriptionReference } from './payment-events';

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

/** Credits to be paid on the provider's own page. */
export interface CheckoutWish {
  purchaseId: string;
  organizationId: string;
  credits: number;
  /** US cents. */
  amountCents: number;
  /** Where the provider's page sends the buyer afterwards. */
  successUrl: string;
  cancelUrl: string;
}

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
  /** An earlier page of this organization that may still be open: it is closed, so that nobody pays two plans. */
  replaces: string | null;
}

/** What became of asking for a plan. */
export type SubscriptionResult =
  /** Not started yet: the buyer pays on the provider's own page, the events tell the rest. */
  | { status: 'checkout'; url: string; checkoutId: string }
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

  /** The address of the provider's page on which a purchase is paid; events tell the rest. */
  abstract checkout(wish: CheckoutWish): Promise<string>;

  /** Throws `Conflict` when the page that this one replaces has just been paid. */
  abstract subscribe(subscription: Subscription): Promise<SubscriptionResult>;

  /**
   * Ends a plan at the close of the month already paid, or at once where no month passes.
   * Returns what the provider would have sent when nobody will send it.
   */
  abstract unsubscribe(subscription: SubscriptionReference): Promise<PaymentEvent[]>;

  /**
   * Another plan, or the same one after all, from the next month on; what is paid stays paid.
   * Returns what the provider would have sent.
   */
  abstract changePlan(
    subscription: SubscriptionReference,
    to: { plan: string; monthlyCents: number },
  ): Promise<PaymentEvent[]>;

  /** The address of the provider's page for cards, invoices and receipts. */
  abstract portal(wish: { customerId: string; returnUrl: string }): Promise<string>;

  /**
   * The event in a webhook call, once its signature over the raw bytes has been checked.
   * Throws `WebhookRefused` for a forged one, and for one signed more than 300 seconds ago or ahead.
   */
  abstract readEvent(rawBody: Buffer, signature: string | undefined): Promise<PaymentEvent>;

  /** Which purchase a payment belongs to, for events that do not carry our ids; null: not ours. */
  abstract purchaseOf(paymentId: string): Promise<PurchaseReference | null>;

  /** Which month of a plan a payment paid, as the provider tells when it is paid; null: none. */
  abstract monthPaidBy(paymentId: string): Promise<PlanPaid | null>;
}

/** Which purchase, and whose. */
export interface PurchaseReference {
  organizationId: string;
  purchaseId: string;
}
