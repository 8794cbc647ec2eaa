import { DomainError, UpstreamUnavailable, ValidationFailed } from '../../kernel/errors/errors';

/** The bank said no; nothing was charged. `reason` is the provider's code where the buyer may know it. */
export class CardDeclined extends DomainError {
  /** The bank was asked: a replay of the request must not ask it again. */
  readonly isFinal = true;

  constructor(
    message: string,
    readonly reason: string,
    readonly paymentId: string | null = null,
  ) {
    super('payment_required', 'card_declined', message, [{ field: 'payment_method_id', message, reason }]);
  }
}

/** Nobody knows yet whether the card was charged. Asking again with the same purchase is safe. */
export class PaymentUnknown extends UpstreamUnavailable {
  constructor() {
    super(
      'The payment service did not answer. Nothing is lost: repeat the request with the same Idempotency-Key.',
    );
  }
}

/** 400: nothing was charged; the browser has to make another payment method. */
export class NoSuchPaymentMethod extends ValidationFailed {
  constructor() {
    super([{ field: 'payment_method_id', message: 'is not a payment method that can be charged' }]);
  }
}

/** A webhook call whose signature or time is wrong. Says no more, so as not to help a forger. */
export class WebhookRefused extends DomainError {
  constructor() {
    super('invalid', 'invalid_signature', 'The signature of this message is missing, wrong or too old.');
  }
}

const hiddenReasons = [
  'lost_card',
  'stolen_card',
  'fraudulent',
  'pickup_card',
  'restricted_card',
  'merchant_blacklist',
];

/** A buyer never learns that a card was reported lost or stolen (Stripe's rule for declines). */
export function declined(message: string, reason: string, paymentId: string | null): CardDeclined {
  return hiddenReasons.includes(reason)
    ? new CardDeclined('Your card was declined.', 'generic_decline', paymentId)
    : new CardDeclined(message, reason, paymentId);
}
