import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/harness';
import { creditsOf, expectBooksToBalance } from '../../../test/money';

describe('credits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('welcome a new brokerage with 1,000, on the record', async () => {
    const anna = await app.signUp();
    expect((await anna.get('/api/credits/balance')).body).toEqual({
      current_credits: 1000,
      subscription_plan: 'starter',
      usage_this_month: 0,
      credits_remaining: 1000,
    });
    const { body } = await anna.get('/api/credits/transactions');
    expect(body).toEqual([
      expect.objectContaining({ amount: 1000, type: 'signup_grant', balance_after: 1000 }),
    ]);
    await expectBooksToBalance(app, anna.organizationId);
  });

  it('are held while work runs, paid when it is done, and free again when it fails', async () => {
    const anna = await app.signUp();
    const { as } = creditsOf(app, anna.organizationId);
    const balance = async () => (await anna.get('/api/credits/balance')).body;
    await as((credits) =>
      credits.charge({ for: 'training', key: 'done', upTo: 5 }, async () => {
        expect(await balance()).toMatchObject({ current_credits: 1000, credits_remaining: 995 });
      }),
    );
    expect(await balance()).toMatchObject({
      current_credits: 995,
      credits_remaining: 995,
      usage_this_month: 5,
    });
    const failing = as((credits) =>
      credits.charge({ for: 'training', key: 'failed', upTo: 5 }, () => Promise.reject(new Error('broken'))),
    );
    await expect(failing).rejects.toThrow('broken');
    expect(await balance()).toMatchObject({ current_credits: 995, credits_remaining: 995 });
    await expectBooksToBalance(app, anna.organizationId);
  });

  it('pay what the work really cost, at most what was held', async () => {
    const anna = await app.signUp();
    const { as } = creditsOf(app, anna.organizationId);
    await as((credits) =>
      credits.charge({ for: 'training', key: 'cheaper', upTo: 50 }, async (spent) => spent(7)),
    );
    await as((credits) =>
      credits.charge({ for: 'training', key: 'dearer', upTo: 10 }, async (spent) => spent(90)),
    );
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1000 - 7 - 10);
  });

  it('are charged once for one piece of work, however often it is tried', async () => {
    const anna = await app.signUp();
    const { as } = creditsOf(app, anna.organizationId);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        as((credits) => credits.charge({ for: 'chatbot', key: 'same', upTo: 10 }, async () => undefined)),
      ),
    );
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(990);
  });

  it('of a long job are paid part by part, once for each part', async () => {
    const anna = await app.signUp();
    const { as } = creditsOf(app, anna.organizationId);
    await as(async (credits) => {
      await credits.hold({ for: 'training', key: 'job', upTo: 10 });
      await credits.hold({ for: 'training', key: 'job', upTo: 10 });
      await credits.settlePart('job', 'page 1', 5);
      await credits.settlePart('job', 'page 1', 5);
      await credits.settlePart('job', 'page 2', 1);
    });
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 994, held: 4 });
    await as((credits) => credits.release('job'));
    await as((credits) => credits.release('job'));
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 994, held: 0 });
  });

  it('that are not there stop the work before it starts, and say how many are needed', async () => {
    const anna = await app.signUp();
    const { as, spend } = creditsOf(app, anna.organizationId);
    await spend(997);
    let worked = false;
    const refusal: unknown = await as((credits) =>
      credits.charge({ for: 'training', key: 'dear', upTo: 5 }, async () => void (worked = true)),
    ).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      kind: 'payment_required',
      code: 'insufficient_credits',
      details: [{ needed: 5, available: 3 }],
    });
    expect(worked).toBe(false);
  });

  it('show what was spent by day and kind', async () => {
    const anna = await app.signUp();
    const { as } = creditsOf(app, anna.organizationId);
    await as((credits) =>
      credits.charge({ for: 'answer', key: randomUUID(), upTo: 1 }, async () => undefined),
    );
    await as((credits) =>
      credits.charge({ for: 'answer', key: randomUUID(), upTo: 1 }, async () => undefined),
    );
    await as((credits) =>
      credits.charge({ for: 'training', key: randomUUID(), upTo: 5 }, async () => undefined),
    );
    const day = new Date().toISOString().slice(0, 10);
    expect((await anna.get('/api/credits/usage?days=7')).body).toEqual([
      { day, kind: 'answer', credits: 2 },
      { day, kind: 'training', credits: 5 },
    ]);
  });

  it('cost less each in larger packs, and never less for more', async () => {
    const anna = await app.signUp();
    const { body } = await anna.get('/api/credits/prices');
    expect(body.payments).toBe('sandbox');
    expect(body.prices).toContainEqual({ kind: 'chatbot', credits: 10, description: expect.any(String) });
    expect(body.plans.map(({ plan }: { plan: string }) => plan)).toEqual([
      'starter',
      'professional',
      'enterprise',
    ]);
    const each = body.packs.map(
      ({ credits, amount_cents }: { credits: number; amount_cents: number }) => amount_cents / credits,
    );
    expect(each).toEqual([...each].sort((a: number, b: number) => b - a));
  });

  it('of one brokerage are nobody else’s business', async () => {
    const [anna, ben] = [await app.signUp(), await app.signUp()];
    const bought = await anna.post('/api/credits/purchase', {
      amount: 100,
      payment_method_id: 'pm_stripe_id',
    });
    expect((await ben.get(`/api/credits/purchases/${bought.body.purchase_id}`)).status).toBe(404);
    for (const id of ['%00', 'x', '%F0%9F%8F%A0', "'--"])
      expect((await anna.get(`/api/credits/purchases/${id}`)).status).toBe(404);
    expect((await ben.get('/api/credits/balance')).body.current_credits).toBe(1000);
    expect((await app.visitor.get('/api/credits/balance')).status).toBe(401);
  });

  it('can be seen by an agent, but not bought', async () => {
    const anna = await app.signUp();
    const agent = await app.signUpAgent(anna);
    expect((await agent.get('/api/credits/balance')).status).toBe(200);
    expect(
      (await agent.post('/api/credits/purchase', { amount: 100, payment_method_id: 'pm_stripe_id' })).status,
    ).toBe(403);
    expect((await agent.get('/api/credits/transactions')).status).toBe(403);
  });
});
