import { randomUUID } from 'node:crypto';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { creditsOf, expectBooksToBalance } from '../../../test/money';
import { StripeStub } from '../../../test/stubs/stripe.stub';
import { AcrossTenants } from '../../kernel/database/across-tenants';

describe('messages from Stripe', () => {
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

  type Event = ReturnType<StripeStub['event']>;
  const post = (body: string, signature: string) =>
    app.visitor.post('/api/webhooks/stripe', body, { 'stripe-signature': signature });
  const deliver = async (...events: Event[]) => {
    for (const event of events) {
      const { body, signature } = stripe.sign(event);
      expect(await post(body, signature)).toMatchObject({ status: 200, body: { received: true } });
    }
  };

  /** A brokerage whose bank asks before it pays for 100 credits ($10.00). */
  async function aWaitingPurchase(anna?: SignedIn) {
    anna ??= await app.signUp();
    const { body } = await anna.post('/api/credits/purchase', {
      amount: 100,
      payment_method_id: 'pm_card_authenticationRequired',
    });
    const intent = [...stripe.intents.values()].find(
      ({ metadata }) => metadata['purchase_id'] === body.purchase_id,
    )!;
    return { anna, intent, purchaseId: body.purchase_id as string };
  }

  const created = Math.floor(Date.now() / 1000);
  const charge = (paymentId: string, cents: number, metadata = {}) => ({
    id: `ch_${paymentId}`,
    payment_intent: paymentId,
    amount_refunded: cents,
    metadata,
  });
  const balanceOf = async (anna: SignedIn) => (await expectBooksToBalance(app, anna.organizationId)).balance;
  const rows = async (): Promise<number> => {
    const tables = ['payment_events', 'payment_reversals', 'credit_transactions', 'plan_subscriptions'];
    const counts = await Promise.all(
      tables.map((table) =>
        app.nest.get(AcrossTenants).sql<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`),
      ),
    );
    return counts.reduce((total, [row]) => total + Number(row?.n), 0);
  };

  it('add the credits when the buyer has satisfied the bank', async () => {
    const { anna, intent, purchaseId } = await aWaitingPurchase();
    await deliver(stripe.event('payment_intent.succeeded', stripe.authenticate(intent.id)));
    expect(await balanceOf(anna)).toBe(1100);
    expect((await anna.get(`/api/credits/purchases/${purchaseId}`)).body.status).toBe('succeeded');
  });

  it('come in every order, each three times, to the same end', async () => {
    const orders = permutations(['requires_action', 'payment_failed', 'succeeded', 'refund'] as const);
    const anna = await app.signUp();
    let expected = 1000;
    for (const order of orders) {
      const { intent, purchaseId } = await aWaitingPurchase(anna);
      stripe.authenticate(intent.id);
      const events = order.map((kind) =>
        kind === 'refund'
          ? stripe.event('charge.refunded', charge(intent.id, 300, intent.metadata), created + 10)
          : stripe.event(`payment_intent.${kind}`, intent, created),
      );
      await deliver(...events, ...events, ...events);
      expected += 100 - 30;
      expect((await anna.get(`/api/credits/purchases/${purchaseId}`)).body.status).toBe('succeeded');
      expect(await balanceOf(anna)).toBe(expected);
    }
  });

  it('count once when two different messages tell of one payment, also at the same moment', async () => {
    const { anna, intent } = await aWaitingPurchase();
    stripe.authenticate(intent.id);
    const events = Array.from({ length: 5 }, () => stripe.event('payment_intent.succeeded', intent));
    await Promise.all([...events, ...events].map((event) => deliver(event)));
    expect(await balanceOf(anna)).toBe(1100);
  });

  it.each([
    ['signed by somebody else', { secret: 'whsec_forged' }],
    ['301 seconds old', { ageSeconds: 301 }],
    ['from the future', { ageSeconds: -400 }],
  ])('change nothing when %s', async (_, how) => {
    const { anna, intent } = await aWaitingPurchase();
    const before = await rows();
    const { body, signature } = stripe.sign(
      stripe.event('payment_intent.succeeded', { ...intent, amount_received: intent.amount }),
      how,
    );
    expect(await post(body, signature)).toMatchObject({ status: 400, body: { error: 'invalid_signature' } });
    expect(await rows()).toBe(before);
    expect(await balanceOf(anna)).toBe(1000);
  });

  it('change nothing when written anew, unsigned or empty', async () => {
    const { intent } = await aWaitingPurchase();
    const before = await rows();
    const { body, signature } = stripe.sign(stripe.event('payment_intent.succeeded', intent));
    expect((await post(JSON.stringify(JSON.parse(body), null, 2), signature)).status).toBe(400);
    expect((await post(body, '')).status).toBe(400);
    expect((await app.visitor.post('/api/webhooks/stripe', '{}')).status).toBe(400);
    expect(await rows()).toBe(before);
  });

  it('bring no credits for a payment of another sum or currency', async () => {
    const { anna, intent } = await aWaitingPurchase();
    await deliver(stripe.event('payment_intent.succeeded', { ...intent, amount_received: 1 }));
    await deliver(
      stripe.event('payment_intent.succeeded', {
        ...intent,
        amount_received: intent.amount,
        currency: 'jpy',
      }),
    );
    expect(await balanceOf(anna)).toBe(1000);
  });

  it('cannot credit one brokerage for another’s purchase', async () => {
    const { intent, purchaseId } = await aWaitingPurchase();
    const ben = await app.signUp();
    const metadata = { organization_id: ben.organizationId, purchase_id: purchaseId };
    await deliver(
      stripe.event('payment_intent.succeeded', { ...intent, amount_received: intent.amount, metadata }),
    );
    expect(await balanceOf(ben)).toBe(1000);
  });

  it('about things that are not ours are taken and forgotten', async () => {
    const before = await rows();
    const other = {
      id: `pi_${randomUUID()}`,
      amount_received: 100,
      currency: 'usd',
      metadata: { organization_id: "x'; --", purchase_id: '1' },
    };
    await deliver(
      stripe.event('payment_intent.succeeded', other),
      stripe.event('customer.created', {}),
      stripe.event('something.new', {}),
    );
    expect(await rows()).toBe(before);
  });

  describe('about a purchase on Stripe’s own page', () => {
    async function aCheckout() {
      const anna = await app.signUp();
      const { status, body } = await anna.post('/api/credits/checkout', { amount: 500 });
      expect([status, body.checkout_url]).toEqual([200, expect.stringMatching(/^https:/)]);
      const state = async () => (await anna.get(`/api/credits/purchases/${body.purchase_id}`)).body.status;
      return { anna, page: stripe.checkouts.at(-1)!, purchaseId: body.purchase_id as string, state };
    }
    const paidOn = (page: Record<string, string>) => {
      const id = `pi_${randomUUID()}`;
      const metadata = {
        organization_id: page['payment_intent_data[metadata][organization_id]'],
        purchase_id: page['payment_intent_data[metadata][purchase_id]'],
      };
      return {
        id,
        amount_received: Number(page['line_items[0][price_data][unit_amount]']),
        currency: 'usd',
        metadata,
      };
    };

    it('bring the credits once it is paid, also after a card that failed first', async () => {
      const { anna, page, purchaseId, state } = await aCheckout();
      expect(page).toMatchObject({
        mode: 'payment',
        'line_items[0][price_data][unit_amount]': '4500',
        success_url: expect.stringContaining(`/credits?purchase=${purchaseId}`),
      });
      const intent = paidOn(page);
      await deliver(stripe.event('payment_intent.payment_failed', { ...intent, amount_received: 0 }));
      expect([await state(), await balanceOf(anna)]).toEqual(['failed', 1000]);
      await deliver(stripe.event('payment_intent.succeeded', intent));
      expect([await state(), await balanceOf(anna)]).toEqual(['succeeded', 1500]);
      await deliver(stripe.event('charge.refunded', charge(intent.id, 4500), created + 10));
      expect(await balanceOf(anna)).toBe(1000);
    });

    it('close it when the page has expired unpaid', async () => {
      const { anna, page, state } = await aCheckout();
      const metadata = paidOn(page).metadata;
      await deliver(stripe.event('checkout.session.expired', { id: 'cs', payment_intent: null, metadata }));
      expect([await state(), await balanceOf(anna)]).toEqual(['canceled', 1000]);
    });
  });

  describe('take credits back', () => {
    async function aPaidPurchase(anna?: SignedIn) {
      const waiting = await aWaitingPurchase(anna);
      await deliver(stripe.event('payment_intent.succeeded', stripe.authenticate(waiting.intent.id)));
      return waiting;
    }

    it('in proportion to refunds, whose sums are totals', async () => {
      const { anna, intent } = await aPaidPurchase();
      await deliver(stripe.event('charge.refunded', charge(intent.id, 250), created + 1));
      expect(await balanceOf(anna)).toBe(1075);
      await deliver(
        stripe.event('charge.refunded', charge(intent.id, 1000), created + 3),
        stripe.event('charge.refunded', charge(intent.id, 600), created + 2),
      );
      expect(await balanceOf(anna)).toBe(1000);
    });

    it('and give them again when a refund fails', async () => {
      const { anna, intent } = await aPaidPurchase();
      const failed = { id: 're_1', payment_intent: intent.id, amount: 250 };
      await deliver(
        stripe.event('charge.refunded', charge(intent.id, 250), created + 1),
        stripe.event('refund.failed', failed, created + 5),
      );
      expect(await balanceOf(anna)).toBe(1100);
      await deliver(stripe.event('charge.refunded', charge(intent.id, 250), created + 9));
      expect(await balanceOf(anna)).toBe(1075);
    });

    it.each([
      ['won', 100],
      ['lost', 0],
    ])(
      'while a dispute runs; when it is %s, %s of 100 are left, whatever came first',
      async (status, left) => {
        const anna = await app.signUp();
        let expected = 1000;
        for (const order of [
          [0, 1],
          [1, 0],
        ]) {
          const { intent } = await aPaidPurchase(anna);
          const dispute = { id: `dp_${intent.id}`, payment_intent: intent.id, amount: 1000 };
          const events = [
            stripe.event('charge.dispute.created', { ...dispute, status: 'needs_response' }, created + 1),
            stripe.event('charge.dispute.closed', { ...dispute, status }, created + 2),
          ];
          await deliver(...order.map((index) => events[index]!));
          expect(await balanceOf(anna)).toBe((expected += left));
        }
      },
    );

    it('never below zero, and not what running work holds', async () => {
      const { anna, intent } = await aPaidPurchase();
      const { as, spend } = creditsOf(app, anna.organizationId);
      await spend(1050);
      await as((credits) => credits.hold({ for: 'training', key: 'job', upTo: 20 }));
      await deliver(stripe.event('charge.refunded', charge(intent.id, 1000), created + 1));
      expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 20, held: 20 });
      const [entry] = (await anna.get('/api/credits/transactions')).body;
      expect(entry).toMatchObject({
        amount: -30,
        type: 'reversal',
        description: expect.stringContaining('70 of 100'),
      });
    });
  });

  describe('about plans', () => {
    const subscription = (anna: SignedIn, status = 'active') => ({
      id: `sub_${anna.organizationId}`,
      customer: 'cus_1',
      status,
      metadata: { organization_id: anna.organizationId, plan: 'professional' },
    });
    const invoice = (anna: SignedIn, id: string, reason = 'subscription_cycle') => ({
      id,
      customer: 'cus_1',
      billing_reason: reason,
      status: 'paid',
      created,
      amount_paid: 9900,
      parent: {
        subscription_details: {
          subscription: `sub_${anna.organizationId}`,
          metadata: subscription(anna).metadata,
        },
      },
    });
    const planOf = async (anna: SignedIn) =>
      (await anna.get('/api/credits/balance')).body.subscription_plan as string;

    it('bring a month’s credits once for each invoice, also before the subscription itself', async () => {
      const anna = await app.signUp();
      const first = stripe.event('invoice.paid', invoice(anna, `in_${randomUUID()}`, 'subscription_create'));
      await deliver(first, first, stripe.event('customer.subscription.created', subscription(anna)), first);
      expect(await balanceOf(anna)).toBe(3000);
      expect(await planOf(anna)).toBe('professional');
      await deliver(stripe.event('invoice.paid', invoice(anna, `in_${randomUUID()}`)));
      expect(await balanceOf(anna)).toBe(5000);
      await deliver(stripe.event('invoice.paid', invoice(anna, `in_${randomUUID()}`, 'subscription_update')));
      expect(await balanceOf(anna)).toBe(5000);
    });

    /** A month of a plan ($99.00, 2000 credits) that Stripe knows the payment of, and has yet to tell us about. */
    async function aMonth(anna: SignedIn, reason?: string) {
      const paymentId = `pi_${randomUUID()}`;
      const object = invoice(anna, `in_${randomUUID()}`, reason);
      stripe.invoices.set(paymentId, object);
      return { paymentId, paid: stripe.event('invoice.paid', object) };
    }
    const historyOf = async (anna: SignedIn) =>
      ((await anna.get('/api/credits/transactions')).body as { amount: number; description: string }[]).map(
        ({ amount, description }) => [amount, description],
      );
    const deedsOf = async (anna: SignedIn) =>
      ((await anna.get('/api/audit?entity=billing')).body as { action: string; actor: string }[]).map(
        ({ action, actor }) => [action, actor],
      );

    it('take a month’s credits back in proportion to its refunds, in every order and three times each', async () => {
      const anna = await app.signUp();
      for (const order of permutations([0, 1, 2])) {
        const { paymentId, paid } = await aMonth(anna);
        const refund = (cents: number, seconds: number) =>
          stripe.event('charge.refunded', charge(paymentId, cents), created + seconds);
        const events = order.map((index) => [paid, refund(2475, 1), refund(4950, 2)][index]!);
        await deliver(...events, ...events, ...events);
        expect(await balanceOf(anna)).toBe(2000);
        await deliver(refund(9900, 3));
        expect(await balanceOf(anna)).toBe(1000);
        expect((await historyOf(anna))[0]).toEqual([
          -1000,
          'Payment refunded: Monthly credits of the professional plan',
        ]);
        expect(new Set((await deedsOf(anna)).flat())).toEqual(new Set(['Payment_refunded', 'system']));
      }
    });

    it.each([
      ['won', 2000, 'Payment_disputeWon'],
      ['lost', 0, 'Payment_disputeLost'],
    ])(
      'hold a month’s credits while its payment is disputed; when that is %s %s of them are back, whatever came first',
      async (status, more, deed) => {
        const anna = await app.signUp();
        let expected = 1000;
        for (const order of permutations([0, 1, 2])) {
          const { paymentId, paid } = await aMonth(anna);
          const dispute = { id: `dp_${paymentId}`, payment_intent: paymentId, amount: 9900 };
          const events = [
            paid,
            stripe.event('charge.dispute.created', { ...dispute, status: 'needs_response' }, created + 1),
            stripe.event('charge.dispute.closed', { ...dispute, status }, created + 2),
          ];
          const [first, second, last] = order.map((index) => events[index]!);
          await deliver(first!, second!, second!, last!, first!);
          expect(await balanceOf(anna)).toBe((expected += more));
          expect(await deedsOf(anna)).toContainEqual([deed, 'system']);
        }
      },
    );

    it('say in the history what a dispute did', async () => {
      const anna = await app.signUp();
      const { paymentId, paid } = await aMonth(anna);
      const dispute = { id: `dp_${paymentId}`, payment_intent: paymentId, amount: 9900 };
      const told = (type: string, status: string, seconds: number) =>
        stripe.event(`charge.dispute.${type}`, { ...dispute, status }, created + seconds);
      await deliver(paid, told('created', 'needs_response', 1));
      expect(await balanceOf(anna)).toBe(1000);
      await deliver(told('closed', 'won', 2));
      const month = 'Monthly credits of the professional plan';
      expect((await historyOf(anna)).slice(0, 3)).toEqual([
        [2000, `Dispute won, credits are back: ${month}`],
        [-2000, `Payment disputed at the bank: ${month}`],
        [2000, month],
      ]);
    });

    it('leave what a month’s credits were spent on, and the credits of the next month', async () => {
      const anna = await app.signUp();
      const { paymentId, paid } = await aMonth(anna);
      await deliver(paid);
      await creditsOf(app, anna.organizationId).spend(2400);
      await deliver(stripe.event('charge.refunded', charge(paymentId, 9900), created + 1));
      expect(await balanceOf(anna)).toBe(0);
      expect((await historyOf(anna))[0]).toEqual([-600, expect.stringContaining('1400 of 2000')]);
      await deliver(stripe.event('invoice.paid', invoice(anna, `in_${randomUUID()}`)));
      expect(await balanceOf(anna)).toBe(2000);
      const failed = { id: 're_1', payment_intent: paymentId, amount: 9900 };
      await deliver(stripe.event('refund.failed', failed, created + 5));
      expect(await balanceOf(anna)).toBe(2600);
    });

    it('take nothing back for a bill that brought no month, nor for somebody else’s', async () => {
      const anna = await app.signUp();
      const { paymentId } = await aMonth(anna, 'subscription_update');
      const stranger = `pi_${randomUUID()}`;
      const details = { subscription: 'sub_of_another_shop', metadata: {} };
      stripe.invoices.set(stranger, {
        ...invoice(anna, 'in_of_another_shop'),
        parent: { subscription_details: details },
      });
      const before = await rows();
      for (const id of [paymentId, stranger])
        await deliver(stripe.event('charge.refunded', charge(id, 9900), created + 1));
      expect([await rows(), await balanceOf(anna)]).toEqual([before, 1000]);
    });

    const stateOf = async (anna: SignedIn) => (await anna.get('/api/credits/plan')).body;
    const changed = (type: string, id: string, at: number) =>
      deliver(stripe.event(`customer.subscription.${type}`, stripe.subscriptions.get(id), at));

    it('tell of one that ends with its month, and takes that back when it is chosen again', async () => {
      const anna = await app.signUp();
      const id = `sub_${anna.organizationId}`;
      stripe.subscription(id, 'professional', anna.organizationId);
      await changed('created', id, created - 5);
      const paid_until = '2031-01-31T00:00:00.000Z';
      const now = { subscription_plan: 'professional', paid_until, has_portal: true };
      expect(await stateOf(anna)).toEqual({ ...now, state: 'active' });
      expect((await anna.delete('/api/credits/plan')).status).toBe(204);
      expect(await stateOf(anna)).toEqual({ ...now, state: 'ending' });
      expect((await anna.post('/api/credits/plan', { plan: 'professional' })).status).toBe(200);
      expect(await stateOf(anna)).toEqual({ ...now, state: 'active' });
      expect((await anna.post('/api/credits/plan/portal')).body.url).toContain(`cus_${anna.organizationId}`);
    });

    it('change it from the next month on: nothing is billed now, and the new month brings the new credits', async () => {
      const anna = await app.signUp();
      const id = `sub_${anna.organizationId}`;
      stripe.subscription(id, 'professional', anna.organizationId);
      await changed('created', id, created - 5);
      expect((await anna.post('/api/credits/plan', { plan: 'enterprise' })).body).toMatchObject({
        status: 'active',
        subscription_plan: 'enterprise',
      });
      expect(stripe.changes.get(id)).toMatchObject({
        proration_behavior: 'none',
        'items[0][id]': `si_${id}`,
        'items[0][price_data][unit_amount]': '39900',
      });
      const details = { subscription: id, metadata: stripe.subscriptions.get(id)!.metadata };
      await deliver(
        stripe.event('invoice.paid', {
          ...invoice(anna, `in_${randomUUID()}`),
          parent: { subscription_details: details },
        }),
      );
      expect(await balanceOf(anna)).toBe(11_000);
    });

    it('tell of a card that failed, and of a plan that was given up', async () => {
      const anna = await app.signUp();
      const id = `sub_${anna.organizationId}`;
      for (const [status, state, plan] of [
        ['past_due', 'past_due', 'professional'],
        ['unpaid', 'unpaid', 'starter'],
        ['active', 'active', 'professional'],
      ] as const) {
        stripe.subscription(id, 'professional', anna.organizationId, { status });
        await changed('updated', id, created);
        expect(await stateOf(anna)).toMatchObject({ state, subscription_plan: plan });
      }
    });

    it('of two that were paid count for the larger, and both are ended together', async () => {
      const anna = await app.signUp();
      const ids = ['a', 'b', 'c'].map((name) => `sub_${name}_${anna.organizationId}`);
      for (const [index, plan] of ['professional', 'enterprise', 'professional'].entries()) {
        stripe.subscription(ids[index]!, plan, anna.organizationId);
        await changed('created', ids[index]!, created + index);
      }
      expect(await planOf(anna)).toBe('enterprise');
      expect((await anna.delete('/api/credits/plan')).status).toBe(204);
      expect(ids.map((id) => stripe.changes.get(id)?.['cancel_at_period_end'])).toEqual([
        'true',
        'true',
        'true',
      ]);
    });

    it('have one page open at a time, so that nobody pays for two plans', async () => {
      const anna = await app.signUp();
      const choose = async (plan: string) => (await anna.post('/api/credits/plan', { plan })).body;
      const first = /cs_\d+/.exec((await choose('professional')).checkout_url)![0];
      const second = /cs_\d+/.exec((await choose('enterprise')).checkout_url)![0];
      expect([stripe.sessions.get(first), stripe.sessions.get(second)]).toEqual(['expired', 'open']);
      stripe.sessions.set(second, 'complete');
      expect(await choose('professional')).toMatchObject({ error: 'conflict' });
    });

    it('end a plan for good, whatever older news come late', async () => {
      const anna = await app.signUp();
      await deliver(
        stripe.event('customer.subscription.created', subscription(anna), created),
        stripe.event('customer.subscription.deleted', subscription(anna, 'canceled'), created + 10),
        stripe.event('customer.subscription.updated', subscription(anna), created + 5),
      );
      expect(await planOf(anna)).toBe('starter');
    });
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
