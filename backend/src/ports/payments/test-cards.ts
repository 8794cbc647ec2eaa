/**
 * Stripe's documented test payment methods that do something else than succeed
 * (https://docs.stripe.com/testing). Every other well-formed `pm_…` id pays.
 */
type TestCard = { decline: string; code?: string; message: string } | { action: true };

const generic = 'Your card was declined.';

/** By payment method id. */
export const testCards: Record<string, TestCard> = {
  pm_card_visa_chargeDeclined: { decline: 'generic_decline', message: generic },
  pm_card_chargeDeclined: { decline: 'generic_decline', message: generic },
  pm_card_visa_chargeDeclinedInsufficientFunds: {
    decline: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  pm_card_chargeDeclinedInsufficientFunds: {
    decline: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  pm_card_visa_chargeDeclinedLostCard: { decline: 'lost_card', message: generic },
  pm_card_visa_chargeDeclinedStolenCard: { decline: 'stolen_card', message: generic },
  pm_card_visa_chargeDeclinedVelocityLimitExceeded: {
    decline: 'card_velocity_exceeded',
    message:
      'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
  },
  pm_card_chargeDeclinedExpiredCard: {
    decline: 'expired_card',
    code: 'expired_card',
    message: 'Your card has expired.',
  },
  pm_card_chargeDeclinedIncorrectCvc: {
    decline: 'incorrect_cvc',
    code: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
  },
  pm_card_chargeDeclinedProcessingError: {
    decline: 'processing_error',
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  pm_card_chargeCustomerFail: { decline: 'generic_decline', message: generic },
  pm_card_radarBlock: { decline: 'fraudulent', message: generic },
  pm_card_authenticationRequired: { action: true },
  pm_card_authenticationRequiredOnSetup: { action: true },
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: { action: true },
  pm_card_threeDSecure2Required: { action: true },
};

/** Whether it is formed as the provider’s ids are. */
export const isPaymentMethodId = (text: string): boolean => /^pm_[A-Za-z0-9_]{1,250}$/.test(text);
