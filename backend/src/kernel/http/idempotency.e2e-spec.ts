import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/harness';
import { expectBooksToBalance } from '../../../test/money';
import { AcrossTenants } from '../database/across-tenants';
import { sha256 } from '../secrets';
import { runAsOrganization } from '../tenancy/context';
import { IdempotencyKeys } from './idempotency-keys';

const route = '/api/credits/purchase';
const order = { amount: 100, payment_method_id: 'pm_stripe_id' };

describe('an Idempotency-Key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** What a process leaves behind that was killed in the middle of the request. */
  async function dieWhileBuying(organizationId: string, key: string): Promise<void> {
    const hash = sha256(JSON.stringify([route, order]));
    await runAsOrganization(organizationId, () =>
      app.nest.get(IdempotencyKeys).claim(`POST ${route}`, key, hash),
    );
  }

  const setTime = (column: 'lease_until' | 'created_at', key: string, msAgo: number) => {
    const across = app.nest.get(AcrossTenants);
    const time = new Date(Date.now() - msAgo).toISOString();
    return across.transaction(() =>
      across.sql(`UPDATE idempotency_keys SET ${column} = ? WHERE idempotency_key = ?`, [time, key]),
    );
  };

  it('of a request that is still running is refused after a moment, without doing anything', async () => {
    const [anna, key] = [await app.signUp(), randomUUID()];
    await dieWhileBuying(anna.organizationId, key);
    const { status, body } = await anna.post(route, order, { 'idempotency-key': key });
    expect([status, body.error]).toEqual([409, 'idempotency_key_in_use']);
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1000);
  });

  it('of a process that died is taken up again, as the same purchase', async () => {
    const [anna, key] = [await app.signUp(), randomUUID()];
    await dieWhileBuying(anna.organizationId, key);
    await setTime('lease_until', key, 1000);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => anna.post(route, order, { 'idempotency-key': key })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.purchase_id}`)).size).toBe(1);
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1100);
  });

  it('says that an answer is a replay, and is forgotten after 24 hours', async () => {
    const [anna, key] = [await app.signUp(), randomUUID()];
    const buy = () => anna.post(route, order, { 'idempotency-key': key });
    const first = await buy();
    const again = await buy();
    expect(again.body).toEqual(first.body);
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    await setTime('created_at', key, 24 * 3600 * 1000 + 1000);
    expect((await buy()).body.purchase_id).not.toBe(first.body.purchase_id);
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(1200);
  });

  it('keeps its answer unreadable at rest', async () => {
    const [anna, key] = [await app.signUp(), randomUUID()];
    const { body } = await anna.post(
      route,
      { ...order, payment_method_id: 'pm_card_authenticationRequired' },
      { 'idempotency-key': key },
    );
    const [row] = await app.nest
      .get(AcrossTenants)
      .sql<{ answer: string }>('SELECT answer FROM idempotency_keys WHERE idempotency_key = ?', [key]);
    expect(body.client_secret).toEqual(expect.any(String));
    expect(row?.answer).not.toContain(body.client_secret);
  });
});
