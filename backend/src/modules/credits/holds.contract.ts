import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { MomentOfDeath } from '../../../test/die-holding';
import { startApp, type TestApp } from '../../../test/harness';
import { booksOf, creditsOf, expectBooksToBalance } from '../../../test/money';
import type { WhichQueue } from '../../../test/which-queue';
import { HoldsSweep } from './holds-sweep';

const testFolder = join(__dirname, '../../../test');
const moments: MomentOfDeath[] = ['working', 'partly paid', 'settling'];
const deaths = 50;
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

  /** Ends with the process that was told to die holding. */
  async function aDeath(organizationId: string, moment: MomentOfDeath): Promise<void> {
    const { DATABASE_URL, DATA_DIR, JWT_SECRET_KEY } = app.env;
    const settings = { DATA_DIR, JWT_SECRET_KEY, ...(DATABASE_URL && { DATABASE_URL }) };
    const argument = JSON.stringify({ settings, organizationId, moment });
    const victim = spawn(process.execPath, ['-r', './run-typescript.cjs', 'die-holding.ts', argument], {
      cwd: testFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(await once(victim, 'exit')).toEqual([null, 'SIGKILL']);
  }

  it(`are free again after a while: ${deaths} processes, kill -9 between hold and settle, nothing stuck`, async () => {
    const anna = await app.signUp();
    const left = Array.from({ length: deaths }, (_, death) => moments[death % moments.length]!);
    const parts = left.filter((moment) => moment === 'partly paid').length;
    const charges = left.filter((moment) => moment === 'working').length;
    const lane = async () => {
      for (let next = left.pop(); next; next = left.pop()) await aDeath(anna.organizationId, next);
    };
    await Promise.all([lane(), lane()]);
    const balance = 1000 - parts;
    const books = (held: number) => ({ balance, held });
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject(books(3 * deaths));
    expect((await anna.get('/api/credits/balance')).body).toMatchObject({
      current_credits: balance,
      credits_remaining: balance - 3 * deaths,
    });

    const sweep = app.nest.get(HoldsSweep);
    await sweep.sweep(inMinutes(1));
    expect((await booksOf(app, anna.organizationId)).held).toBe(3 * deaths);
    await sweep.sweep(inMinutes(16));
    // What a request held; a job has a day, for it is taken up again.
    expect((await booksOf(app, anna.organizationId)).held).toBe(3 * (deaths - charges));
    await sweep.sweep(inMinutes(25 * 60));
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject(books(0));
  }, 300_000);

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
