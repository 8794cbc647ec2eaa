import { StripeStub, stubCards } from '../../../test/stubs/stripe.stub';
import { Conflict, NotConfigured } from '../../kernel/errors/errors';
import { aPayment, paymentsContract } from './payments.contract';
import { PaymentUnknown } from './payments.errors';
import { StripePayments } from './stripe-payments';

describe('payments at Stripe', () => {
  let stub: StripeStub;
  let payments: StripePayments;

  beforeAll(async () => {
    stub = await StripeStub.start();
    payments = new StripePayments({
      secretKey: stub.secretKey,
      webhookSecret: stub.webhookSecret,
      apiBase: stub.url,
    });
  });
  afterAll(() => stub.stop());

  paymentsContract(
    () => payments,
    () => stub,
  );

  const chargesOf = (purchaseId: string) =>
    stub.charged.filter((intent) => intent.metadata['purchase_id'] === purchaseId);

  it('sends our price and ids, and nothing that would send the buyer away', async () => {
    const payment = aPayment();
    const { paymentId } = await payments.charge(payment);
    expect(stub.intents.get(paymentId)).toMatchObject({
      amount: 1900,
      currency: 'usd',
      metadata: { organization_id: payment.organizationId, purchase_id: payment.purchaseId, credits: '100' },
    });
  });

  it.each([stubCards.answerLost, stubCards.failsOnce])('charges once although %s', async (method) => {
    const payment = aPayment(method);
    expect(await payments.charge(payment)).toMatchObject({ status: 'succeeded' });
    expect(chargesOf(payment.purchaseId)).toHaveLength(1);
  });

  it('says that the result is unknown when Stripe never answers', async () => {
    const payment = aPayment(stubCards.neverAnswers);
    await expect(payments.charge(payment)).rejects.toBeInstanceOf(PaymentUnknown);
    expect(chargesOf(payment.purchaseId)).toHaveLength(1);
  });

  it('says so when Stripe is busy, cannot be reached, or refuses our key', async () => {
    await expect(payments.charge(aPayment(stubCards.tooMany))).rejects.toBeInstanceOf(PaymentUnknown);
    const settings = { secretKey: stub.secretKey, webhookSecret: stub.webhookSecret, apiBase: stub.url };
    const away = new StripePayments({ ...settings, apiBase: 'http://127.0.0.1:1' });
    await expect(away.charge(aPayment())).rejects.toBeInstanceOf(PaymentUnknown);
    const stranger = new StripePayments({ ...settings, secretKey: 'sk_test_wrong' });
    await expect(stranger.charge(aPayment())).rejects.toBeInstanceOf(NotConfigured);
  });

  it('does not charge another card for a purchase that has been sent', async () => {
    const payment = aPayment();
    await payments.charge(payment);
    await expect(payments.charge({ ...payment, paymentMethodId: 'pm_other' })).rejects.toBeInstanceOf(
      Conflict,
    );
    expect(chargesOf(payment.purchaseId)).toHaveLength(1);
  });

  it('waits for the webhook when a payment is still being processed', async () => {
    expect(await payments.charge(aPayment(stubCards.processing))).toMatchObject({ status: 'processing' });
  });

  it('sends a subscriber to the checkout page with the plan noted on the subscription', async () => {
    const wish = {
      organizationId: 'o1',
      plan: 'professional',
      monthlyCents: 4900,
      successUrl: 'https://example.com/ok',
      cancelUrl: 'https://example.com/no',
      customerId: null,
      key: 'k1',
      replaces: null,
    };
    expect(await payments.subscribe(wish)).toMatchObject({
      status: 'checkout',
      url: expect.stringMatching(/^https:/),
    });
    expect(stub.checkouts.at(-1)).toMatchObject({
      mode: 'subscription',
      'subscription_data[metadata][organization_id]': 'o1',
      'subscription_data[metadata][plan]': 'professional',
      'line_items[0][price_data][unit_amount]': '4900',
    });
  });

  it('does not act on an event of live mode with a test key', async () => {
    const event = stub.event('payment_intent.succeeded', {
      id: 'pi_1',
      amount_received: 1900,
      currency: 'usd',
      metadata: {},
    });
    const { body, signature } = stub.sign({ ...event, livemode: true });
    expect(await payments.readEvent(Buffer.from(body), signature)).toMatchObject({ kind: 'other' });
  });

  it('reads refunds, disputes and paid months', async () => {
    const read = (type: string, object: unknown) => {
      const { body, signature } = stub.sign(stub.event(type, object));
      return payments.readEvent(Buffer.from(body), signature);
    };
    expect(
      await read('charge.refunded', {
        id: 'ch_1',
        payment_intent: 'pi_1',
        amount_refunded: 700,
        metadata: {},
      }),
    ).toMatchObject({
      kind: 'reversal',
      reason: 'refund',
      paymentId: 'pi_1',
      reference: 'ch_1',
      cents: 700,
    });
    expect(
      await read('charge.dispute.closed', {
        id: 'dp_1',
        payment_intent: 'pi_1',
        amount: 1900,
        status: 'won',
      }),
    ).toMatchObject({
      kind: 'reversal',
      reason: 'dispute',
      cents: 0,
      outcome: 'won',
    });
    const details = { subscription: 'sub_1', metadata: { organization_id: 'o1', plan: 'professional' } };
    const invoice = {
      id: 'in_1',
      customer: 'cus_1',
      billing_reason: 'subscription_cycle',
      parent: { subscription_details: details },
    };
    expect(await read('invoice.paid', invoice)).toMatchObject({
      kind: 'plan_paid',
      invoiceId: 'in_1',
      subscription: { subscriptionId: 'sub_1', organizationId: 'o1', plan: 'professional' },
    });
    expect(await read('invoice.paid', { ...invoice, billing_reason: 'subscription_update' })).toMatchObject({
      kind: 'other',
    });
  });
});
