import type { PurchaseReference } from './payments.port';

interface Base {
  /** The provider's id of this message; the same one may arrive several times. */
  id: string;
  /** When the provider made it, ISO 8601; messages arrive in any order. */
  at: string;
}

/** What became of one payment. */
export interface PaymentChanged extends Base {
  kind: 'payment';
  paymentId: string;
  status: 'succeeded' | 'failed' | 'canceled' | 'processing' | 'requires_action';
  receivedCents: number;
  currency: string;
  purchase: PurchaseReference | null;
}

/** Money went back to the buyer, or is being asked back. */
export interface PaymentReversed extends Base {
  kind: 'reversal';
  paymentId: string;
  purchase: PurchaseReference | null;
  /** The charge, the failed refund or the dispute this speaks of. */
  reference: string;
  /**
   * `refund`: cents refunded so far in total (cumulative, per charge);
   * `refund_failed`: cents of a refund that came back to us;
   * `dispute`: cents the buyer's bank holds.
   */
  reason: 'refund' | 'refund_failed' | 'dispute';
  cents: number;
  /** A dispute that is over; `won` means the money is ours again. */
  outcome: 'open' | 'won' | 'lost';
}

/** One month of a plan has been paid. */
export interface PlanPaid extends Base {
  kind: 'plan_paid';
  invoiceId: string;
  /** US cents of money, without what a coupon or an earlier credit note took off. */
  paidCents: number;
  subscription: SubscriptionReference;
}

export type PlanState = 'active' | 'past_due' | 'unpaid';

/** A plan started, changed or ended. */
export interface PlanChanged extends Base {
  kind: 'plan_changed';
  subscription: SubscriptionReference;
  entitled: boolean;
  /** `past_due`: a payment failed and is tried again; `unpaid`: given up, nothing is granted any more. */
  state: PlanState;
  /** When the month that has been paid is over, ISO 8601; null when the provider does not say. */
  paidUntil: string | null;
  /** It is not renewed then. */
  ending: boolean;
  /** For good: nothing that was said about it earlier matters any more. */
  ended: boolean;
}

/** Which subscription at the provider, and whose. */
export interface SubscriptionReference {
  subscriptionId: string;
  customerId: string;
  /** From our own metadata; null when somebody made the subscription by hand. */
  organizationId: string | null;
  plan: string | null;
}

/** Authentic, but nothing we act on. */
interface OtherEvent extends Base {
  kind: 'other';
  type: string;
}

/** What the provider tells by webhook: at least once, in any order. */
export type PaymentEvent = PaymentChanged | PaymentReversed | PlanPaid | PlanChanged | OtherEvent;
