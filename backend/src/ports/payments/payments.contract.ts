import { randomUUID } from 'node:crypto';
import { CardDeclined, NoSuchPaymentMethod, WebhookRefused } from './payments.errors';
import type { Payment, Payments } from './payments.port';

export const aPayment = (paymentMethodId = 'pm_stripe_id'): Payment => ({
  purchaseId: randomUUID(),
  organizationId: randomUUID(),
  credits: 100,
  amountCents: 1900,
  paymentMethodId,
});

interface Signer {
  sign(event: unknown, how?: { ageSeconds?: number; secret?: string }): { body: string; signature: string };
  event(type: string, object: unknown): { id: string };
}

/** What every payment adapter does alike. */
export function paymentsContract(payments: () => Payments, stub: () => Signer): void {
  it('takes any well-formed payment method', async () => {
    for (const method of ['pm_stripe_id', 'pm_card_visa', 'pm_1ABCdef']) {
      const result = await payments().charge(aPayment(method));
      expect(result).toMatchObject({ status: 'succeeded', paymentId: expect.stringMatching(/^pi_/) });
    }
  });

  it('gives one payment for one purchase, however often it is asked', async () => {
    const payment = aPayment();
    const results = await Promise.all(Array.from({ length: 5 }, () => payments().charge(payment)));
    expect(new Set(results.map((result) => result.paymentId)).size).toBe(1);
  });

  it.each([
    ['pm_card_visa_chargeDeclined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card'],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc'],
  ])('says why %s was declined', async (method, reason) => {
    const error: unknown = await payments()
      .charge(aPayment(method))
      .catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(CardDeclined);
    expect(error).toMatchObject({ kind: 'payment_required', code: 'card_declined', reason });
  });

  it.each([
    'pm_card_visa_chargeDeclinedLostCard',
    'pm_card_visa_chargeDeclinedStolenCard',
    'pm_card_radarBlock',
  ])('does not tell the holder of %s more than "declined"', async (method) => {
    const error: unknown = await payments()
      .charge(aPayment(method))
      .catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ reason: 'generic_decline', message: 'Your card was declined.' });
    expect(JSON.stringify(error)).not.toMatch(/lost|stolen|fraud/);
  });

  it('asks for authentication when the bank does, and hands out the secret for it', async () => {
    const result = await payments().charge(aPayment('pm_card_authenticationRequired'));
    expect(result).toMatchObject({
      status: 'requires_action',
      clientSecret: expect.stringContaining('_secret_'),
    });
  });

  it('refuses what is no payment method', async () => {
    await expect(payments().charge(aPayment('card_visa'))).rejects.toBeInstanceOf(NoSuchPaymentMethod);
  });

  it('knows whose purchase a payment is', async () => {
    const { purchaseId, organizationId, ...rest } = aPayment();
    const { paymentId } = await payments().charge({ purchaseId, organizationId, ...rest });
    expect(await payments().purchaseOf(paymentId)).toEqual({ purchaseId, organizationId });
  });

  it('reads a signed event', async () => {
    const metadata = { organization_id: 'o', purchase_id: 'p' };
    const event = stub().event('payment_intent.succeeded', {
      id: 'pi_1',
      amount_received: 1900,
      currency: 'usd',
      metadata,
    });
    const { body, signature } = stub().sign(event);
    expect(await payments().readEvent(Buffer.from(body), signature)).toMatchObject({
      id: event.id,
      kind: 'payment',
      status: 'succeeded',
      paymentId: 'pi_1',
      receivedCents: 1900,
      purchase: { organizationId: 'o', purchaseId: 'p' },
    });
  });

  it('accepts either of two signatures while a secret is being changed', async () => {
    const { body, signature } = stub().sign(stub().event('ping', {}));
    const two = signature.replace('v1=', `v1=${'0'.repeat(64)},v1=`);
    expect(await payments().readEvent(Buffer.from(body), two)).toMatchObject({ kind: 'other' });
  });

  it.each([
    ['signed with another secret', { secret: 'whsec_other' }],
    ['301 seconds old', { ageSeconds: 301 }],
    ['from 400 seconds in the future', { ageSeconds: -400 }],
  ])('refuses an event that is %s', async (_, how) => {
    const { body, signature } = stub().sign(stub().event('ping', {}), how);
    await expect(payments().readEvent(Buffer.from(body), signature)).rejects.toBeInstanceOf(WebhookRefused);
  });

  it('refuses an event that was written anew, or has no signature', async () => {
    const { body, signature } = stub().sign(stub().event('ping', {}));
    const anew = Buffer.from(JSON.stringify(JSON.parse(body), null, 1));
    await expect(payments().readEvent(anew, signature)).rejects.toBeInstanceOf(WebhookRefused);
    await expect(payments().readEvent(Buffer.from(body), undefined)).rejects.toBeInstanceOf(WebhookRefused);
    await expect(payments().readEvent(Buffer.from(body), 'nonsense')).rejects.toBeInstanceOf(WebhookRefused);
  });
}
