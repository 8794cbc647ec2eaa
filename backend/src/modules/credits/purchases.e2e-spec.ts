import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/harness';
import { expectBooksToBalance } from '../../../test/money';
import { stubCards, StripeStub } from '../../../test/stubs/stripe.stub';

describe('buying credits in the sandbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('works as the published example says', async () => {
    const anna = await app.signUp();
    const { status, body } = await anna.post('/api/credits/purchase', {
      amount: 500,
      payment_method_id: 'pm_stripe_id',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ message: expect.any(String), credits_added: 500, new_balance: 1500 });
    const { body: transactions } = await anna.get('/api/credits/transactions');
    expect(transactions[0]).toMatchObject({
      transaction_id: body.transaction_id,
      amount: 500,
      type: 'purchase',
      balance_after: 1500,
    });
    expect((await anna.get(`/api/credits/purchases/${body.purchase_id}`)).body).toMatchObject({
      status: 'succeeded',
      credits: 500,
      amount_cents: 4500,
    });
  });

  it.each([
    [
      'a declined card',
      { amount: 100, payment_method_id: 'pm_card_visa_chargeDeclined' },
      402,
      'card_declined',
    ],
    [
      'something that is no payment method',
      { amount: 100, payment_method_id: 'visa' },
      400,
      'validation_failed',
    ],
    ['half a credit', { amount: 10.5, payment_method_id: 'pm_stripe_id' }, 400, 'validation_failed'],
    [
      'fewer than can be paid by card',
      { amount: 1, payment_method_id: 'pm_stripe_id' },
      400,
      'validation_failed',
    ],
    ['less than nothing', { amount: -100, payment_method_id: 'pm_stripe_id' }, 400, 'validation_failed'],
    [
      'a price of one’s own',
      { amount: 100, payment_method_id: 'pm_stripe_id', amount_cents: 1 },
      400,
      'validation_failed',
    ],
  ])('adds nothing for %s', async (_, body, status, error) => {
    const anna = await app.signUp();
    expect(await anna.post('/api/credits/purchase', body)).toMatchObject({ status, body: { error } });
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1000);
  });

  it('has no payment page in the sandbox, and says so', async () => {
    const anna = await app.signUp();
    for (const path of ['checkout', 'plan/portal'])
      expect(
        (await anna.post(`/api/credits/${path}`, path === 'checkout' ? { amount: 100 } : {})).body,
      ).toMatchObject({
        error: path === 'checkout' ? 'not_configured' : 'conflict',
      });
  });

  it('waits for the bank when it wants to see the buyer', async () => {
    const anna = await app.signUp();
    const { status, body } = await anna.post('/api/credits/purchase', {
      amount: 100,
      payment_method_id: 'pm_card_authenticationRequired',
    });
    expect(status).toBe(202);
    expect(body).toEqual({
      status: 'requires_action',
      client_secret: expect.any(String),
      purchase_id: expect.any(String),
    });
    expect((await anna.get(`/api/credits/purchases/${body.purchase_id}`)).body.status).toBe(
      'requires_action',
    );
    expect((await anna.get('/api/credits/balance')).body.current_credits).toBe(1000);
  });

  it('takes no webhooks without a secret to check them', async () => {
    expect((await app.visitor.post('/api/webhooks/stripe', {})).status).toBe(503);
  });

  it('starts a plan with its monthly credits, and ends it', async () => {
    const anna = await app.signUp();
    const wish = { plan: 'professional' };
    const key = { 'idempotency-key': randomUUID() };
    expect(await anna.post('/api/credits/plan', wish, key)).toMatchObject({
      status: 200,
      body: { status: 'active', checkout_url: null, subscription_plan: 'professional' },
    });
    expect(await anna.post('/api/credits/plan', wish, key)).toMatchObject({
      status: 200,
      body: { subscription_plan: 'professional' },
    });
    expect((await anna.get('/api/credits/balance')).body).toMatchObject({
      current_credits: 3000,
      subscription_plan: 'professional',
    });
    expect((await anna.post('/api/credits/plan', wish)).status).toBe(409);
    expect((await anna.post('/api/credits/plan', { plan: 'enterprise' })).body).toMatchObject({
      status: 'active',
      subscription_plan: 'enterprise',
    });
    expect((await anna.get('/api/credits/plan')).body).toEqual({
      subscription_plan: 'enterprise',
      state: 'active',
      paid_until: null,
      has_portal: false,
    });
    expect((await anna.delete('/api/credits/plan')).status).toBe(204);
    expect((await anna.get('/api/credits/balance')).body).toMatchObject({
      current_credits: 3000,
      subscription_plan: 'starter',
    });
  });
});

describe('a purchase with an Idempotency-Key', () => {
  let stripe: StripeStub;
  let app: TestApp;
  beforeAll(async () => {
    stripe = await StripeStub.start();
    app = await startApp({
      STRIPE_SECRET_KEY: stripe.secretKey,
      STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
      STRIPE_API_BASE: stripe.url,
    });
  });
  afterAll(async () => {
    await app.stop();
    await stripe.stop();
  });

  it('sent 50 times at once is one payment with 50 equal answers', async () => {
    const anna = await app.signUp();
    const before = stripe.charged.length;
    const headers = { 'idempotency-key': randomUUID() };
    const body = { amount: 100, payment_method_id: 'pm_card_visa' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => anna.post('/api/credits/purchase', body, headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(stripe.charged.length - before).toBe(1);
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1100);
  });

  it('cannot be used for another amount', async () => {
    const anna = await app.signUp();
    const headers = { 'idempotency-key': randomUUID() };
    await anna.post('/api/credits/purchase', { amount: 100, payment_method_id: 'pm_card_visa' }, headers);
    const other = await anna.post(
      '/api/credits/purchase',
      { amount: 200, payment_method_id: 'pm_card_visa' },
      headers,
    );
    expect(other).toMatchObject({ status: 422, body: { error: 'idempotency_key_reused' } });
  });

  it('does not ask the bank again about a card it declined', async () => {
    const anna = await app.signUp();
    const headers = { 'idempotency-key': randomUUID() };
    const buy = () =>
      anna.post(
        '/api/credits/purchase',
        { amount: 100, payment_method_id: 'pm_card_visa_chargeDeclinedInsufficientFunds' },
        headers,
      );
    const first = await buy();
    const asked = stripe.requests;
    const second = await buy();
    expect([first.status, second.status]).toEqual([402, 402]);
    expect(second.body).toMatchObject({
      error: 'card_declined',
      message: first.body.message,
      details: first.body.details,
    });
    expect(stripe.requests).toBe(asked);
  });

  it('can be corrected after a mistake in the form', async () => {
    const anna = await app.signUp();
    const headers = { 'idempotency-key': randomUUID() };
    expect(
      (
        await anna.post(
          '/api/credits/purchase',
          { amount: 100, payment_method_id: stubCards.unknown },
          headers,
        )
      ).status,
    ).toBe(400);
    expect(
      (await anna.post('/api/credits/purchase', { amount: 100, payment_method_id: 'pm_card_visa' }, headers))
        .status,
    ).toBe(200);
  });

  it('pays once although the first answer never came', async () => {
    const anna = await app.signUp();
    const headers = { 'idempotency-key': randomUUID() };
    const buy = () =>
      anna.post('/api/credits/purchase', { amount: 100, payment_method_id: stubCards.neverAnswers }, headers);
    const before = stripe.charged.length;
    expect(await buy()).toMatchObject({ status: 503, body: { error: 'upstream_unavailable' } });
    expect(await buy()).toMatchObject({ status: 503 });
    const payments = stripe.charged.slice(before);
    expect(payments).toHaveLength(1);
    // Stripe's own message settles what our request could not learn; the next try then finds it done.
    const { body, signature } = stripe.sign(stripe.event('payment_intent.succeeded', payments[0]));
    await app.visitor.post('/api/webhooks/stripe', body, { 'stripe-signature': signature });
    expect(await buy()).toMatchObject({ status: 200, body: { credits_added: 100, new_balance: 1100 } });
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1100);
  });

  it('belongs to one brokerage: another may use the same key', async () => {
    const headers = { 'idempotency-key': 'order-1' };
    for (const buyer of [await app.signUp(), await app.signUp()]) {
      const answer = await buyer.post(
        '/api/credits/purchase',
        { amount: 100, payment_method_id: 'pm_card_visa' },
        headers,
      );
      expect(answer).toMatchObject({ status: 200, body: { new_balance: 1100 } });
    }
  });

  it('has at most 255 characters', async () => {
    const anna = await app.signUp();
    const buy = (key: string) =>
      anna.post(
        '/api/credits/purchase',
        { amount: 100, payment_method_id: 'pm_card_visa' },
        { 'idempotency-key': key },
      );
    expect((await buy('k'.repeat(255))).status).toBe(200);
    expect((await buy('k'.repeat(256))).status).toBe(400);
  });

  it('sends a subscriber to Stripe’s page', async () => {
    const anna = await app.signUp();
    const { body } = await anna.post('/api/credits/plan', { plan: 'professional' });
    expect(body).toEqual({
      status: 'checkout',
      checkout_url: expect.stringMatching(/^https:/),
      subscription_plan: 'starter',
    });
  });
});
