import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../../test/harness';
import { booksOf, creditsOf, expectBooksToBalance } from '../../../test/money';
import type { WhichQueue } from '../../../test/which-queue';
import { HoldsSweep } from './holds-sweep';

const testFolder = join(__dirname, '../../../test');
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** What both queues promise of credits that a process held when it died. */
export function holdsContract(queue: WhichQueue): void {
  let app: TestApp;
  beforeAll(async () => {
    await queue.start();
    app = await startApp(queue.settings());
  });
  afterAll(async () => {
    await app.stop();
    await queue.stop();
  });

  it('are free again after a while: 50 charges under way, kill -9, nothing stuck', async () => {
    const anna = await app.signUp();
    const { DATABASE_URL, DATA_DIR, JWT_SECRET_KEY } = app.env;
    const settings = { DATA_DIR, JWT_SECRET_KEY, ...(DATABASE_URL && { DATABASE_URL }) };
    for (let death = 0; death < 5; death++) {
      const argument = JSON.stringify({ settings, organizationId: anna.organizationId, dieAfter: 10 });
      const victim = spawn(process.execPath, ['-r', './run-typescript.cjs', 'spend.ts', argument], {
        cwd: testFolder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(await once(victim, 'exit')).toEqual([null, 'SIGKILL']);
    }
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 1000, held: 50 });
    expect((await anna.get('/api/credits/balance')).body).toMatchObject({
      current_credits: 1000,
      credits_remaining: 950,
    });

    const sweep = app.nest.get(HoldsSweep);
    await sweep.sweep(inMinutes(1));
    expect((await booksOf(app, anna.organizationId)).held).toBe(50);
    expect(await sweep.sweep(inMinutes(16))).toBeGreaterThanOrEqual(50);
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 1000, held: 0 });
  });

  it('leave those of a long job alone for a day', async () => {
    const anna = await app.signUp();
    const { as } = creditsOf(app, anna.organizationId);
    await as((credits) => credits.hold({ for: 'training', key: 'job', upTo: 5 }));
    const sweep = app.nest.get(HoldsSweep);
    await sweep.sweep(inMinutes(23 * 60));
    expect((await booksOf(app, anna.organizationId)).held).toBe(5);
    await sweep.sweep(inMinutes(25 * 60));
    expect((await booksOf(app, anna.organizationId)).held).toBe(0);
    // The job ends after all: it is paid from what is there.
    await as((credits) => credits.settle('job', 5));
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(995);
  });
}
