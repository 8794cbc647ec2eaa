import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../../test/harness';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { creditsOf, expectBooksToBalance } from '../../../test/money';

const testFolder = join(__dirname, '../../../test');

describe('a balance of 100', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ SIGNUP_CREDITS: '100' });
  });
  afterAll(() => app.stop());

  it('pays for exactly 100 of 200 debits at once', async () => {
    const anna = await app.signUp();
    const { spend } = creditsOf(app, anna.organizationId);
    const results = await Promise.allSettled(Array.from({ length: 200 }, () => spend(1)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'insufficient_credits' });
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 0, held: 0 });
  });

  it('cannot be overspent, nor its book rewritten, past the ledger: the database refuses', async () => {
    const anna = await app.signUp();
    const across = app.nest.get(AcrossTenants);
    const write = (statement: string) =>
      across.transaction(() => across.sql(statement, [anna.organizationId]));
    await expect(write('UPDATE organizations SET current_credits = -1 WHERE org_id = ?')).rejects.toThrow(
      'overspent',
    );
    await expect(write('UPDATE organizations SET held_credits = 101 WHERE org_id = ?')).rejects.toThrow(
      'overspent',
    );
    await expect(
      write('UPDATE credit_transactions SET amount = 1000000 WHERE organization_id = ?'),
    ).rejects.toThrow('never changed');
    expect((await expectBooksToBalance(app, anna.organizationId)).balance).toBe(100);
  });

  it('pays for exactly 100 of 400 debits that two processes make at once', async () => {
    const anna = await app.signUp();
    const settings = {
      ...(process.env.TEST_DATABASE_URL && { DATABASE_URL: app.env.DATABASE_URL }),
      DATA_DIR: app.env.DATA_DIR,
      JWT_SECRET_KEY: app.env.JWT_SECRET_KEY,
    };
    const argument = JSON.stringify({ settings, organizationId: anna.organizationId, debits: 200 });
    const spent = await Promise.all([1, 2].map(() => outputOf(argument)));
    expect(spent.reduce((total, text) => total + Number(text), 0)).toBe(100);
    expect(await expectBooksToBalance(app, anna.organizationId)).toMatchObject({ balance: 0, held: 0 });
  });
});

async function outputOf(argument: string): Promise<string> {
  const process_ = spawn(process.execPath, ['-r', './run-typescript.cjs', 'spend.ts', argument], {
    cwd: testFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const piece of process_.stdout) text += String(piece);
  return text;
}
