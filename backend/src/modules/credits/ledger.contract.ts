import { randomInt } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/harness';
import { creditsOf, expectBooksToBalance } from '../../../test/money';
import type { WhichQueue } from '../../../test/which-queue';
import { Database } from '../../kernel/database/database';
import type { Credits } from './credits';
import { HoldsSweep } from './holds-sweep';

const operations = 10_000;
const seed = Number(process.env.LEDGER_SEED ?? randomInt(2 ** 31));

/** mulberry32: small, and the same numbers for the same seed everywhere. */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Crash extends Error {}

/** What both queues promise of the ledger. */
export function ledgerContract(queue: WhichQueue): void {
  let app: TestApp;
  beforeAll(async () => {
    await queue.start();
    app = await startApp({ SIGNUP_CREDITS: '50', ...queue.settings() });
  });
  afterAll(async () => {
    await app.stop();
    await queue.stop();
  });

  it(`adds up after each of ${operations} random operations with crashes (LEDGER_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    const pick = <T>(items: readonly T[]): T => items[upTo(items.length - 1)]!;
    const database = app.nest.get(Database);
    const sweep = app.nest.get(HoldsSweep);
    const brokerages = [];
    for (let n = 0; n < 20; n++) brokerages.push((await app.signUp()).organizationId);

    const crash = (credits: Promise<unknown>) => credits.then(() => Promise.reject(new Crash()));
    const works: ((credits: Credits, key: string) => Promise<unknown>)[] = [
      (credits, key) =>
        credits.grant({ amount: upTo(20), type: 'purchase', key: `grant ${key}`, description: 'credits' }),
      (credits, key) =>
        credits.charge({ for: 'answer', key, upTo: upTo(15) }, async (spent) => spent(upTo(20))),
      (credits, key) =>
        credits.charge({ for: 'answer', key, upTo: upTo(15) }, () => Promise.reject(new Crash())),
      (credits, key) => credits.hold({ for: 'training', key, upTo: upTo(10) }),
      (credits, key) => credits.settlePart(key, `part ${upTo(3)}`, upTo(4)),
      (credits, key) => credits.settle(key, upTo(12)),
      (credits, key) => credits.release(key),
      // A crash in the middle of a unit of work leaves nothing of it behind.
      (credits, key) =>
        database.transaction(() => crash(credits.hold({ for: 'training', key, upTo: upTo(10) }))),
      (credits, key) => database.transaction(() => crash(credits.settle(key, upTo(12)))),
      (credits, key) =>
        database.transaction(() =>
          crash(credits.grant({ amount: 5, type: 'purchase', key: `grant ${key}`, description: 'credits' })),
        ),
      () => sweep.sweep(new Date(Date.now() + pick([0, 20, 1500]) * 60_000)),
    ];

    for (let n = 0; n < operations; n++) {
      const brokerage = pick(brokerages);
      const { as } = creditsOf(app, brokerage);
      const key = `work ${upTo(40)}`;
      const work = pick(works);
      try {
        await as((credits) => work(credits, key));
      } catch (error) {
        const isExpected =
          error instanceof Crash || (error as { code?: string }).code === 'insufficient_credits';
        if (!isExpected) throw error;
      }
      await expectBooksToBalance(app, brokerage);
    }
  }, 900_000);
}
