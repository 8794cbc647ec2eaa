import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { aTenant, SignedIn, startApp, type TestApp } from '../../../test/harness';
import { Database } from '../database/database';
import { currentOrganizationId, NoOrganization, runAsOrganization } from './context';

describe('tenancy', () => {
  let app: TestApp;
  let anna: SignedIn;
  let ben: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    [anna, ben] = [await app.signUp(), await app.signUp()];
  });
  afterAll(() => app.stop());

  it('fails closed without an organization', () => {
    expect(() => currentOrganizationId()).toThrow(NoOrganization);
  });

  it('lets the database itself refuse a row that mixes two organizations', async () => {
    const sessions = `SELECT session_id FROM sessions WHERE organization_id = '${anna.organizationId}'`;
    const mixed = app.nest
      .get(DataSource)
      .query(`UPDATE sessions SET user_id = '${ben.userId}' WHERE session_id IN (${sessions})`);
    await expect(mixed).rejects.toThrow(/foreign key/i);
  });

  it('keeps the context of work that runs at the same time apart', async () => {
    const database = app.nest.get(Database);
    const rows = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const mine = index % 2 ? anna.organizationId : ben.organizationId;
        return runAsOrganization(mine, async () => {
          const found = await database.sql<{ organization_id: string }>(
            'SELECT organization_id FROM users WHERE organization_id = ?',
            [currentOrganizationId()],
          );
          return found.length === 1 && found[0]?.organization_id === mine;
        });
      }),
    );
    expect(rows.every(Boolean)).toBe(true);
  });

  it('sees its own uncommitted writes, and nobody sees those that were rolled back', async () => {
    const database = app.nest.get(Database);
    const names = () =>
      database.sql<{ org_name: string }>('SELECT org_name FROM organizations WHERE org_id = ?', [
        anna.organizationId,
      ]);
    await runAsOrganization(anna.organizationId, async () => {
      const failed = database.transaction(async () => {
        await database.sql('UPDATE organizations SET org_name = ? WHERE org_id = ?', [
          'Changed',
          anna.organizationId,
        ]);
        expect((await names())[0]?.org_name).toBe('Changed');
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect((await names())[0]?.org_name).toBe('Harbour Homes');
    });
  });
});

const onPostgres = process.env.TEST_DATABASE_URL ? describe : describe.skip;

onPostgres('row-level security', () => {
  let app: TestApp;
  let pool: Pool;
  let people: SignedIn[];
  beforeAll(async () => {
    app = await startApp({ TRUSTED_PROXIES: '127.0.0.1' });
    pool = (app.nest.get(DataSource).driver as PostgresDriver).master;
    pool.options.max = 5;
    people = await Promise.all(
      Array.from({ length: 100 }, (_, person) => signUpFrom(`198.51.100.${person}`)),
    );
  });
  afterAll(() => app.stop());

  /** From an address of their own: so many from one would be too many. */
  async function signUpFrom(address: string): Promise<SignedIn> {
    const visitor = app.visitor.with({ 'x-forwarded-for': address });
    const tenant = aTenant();
    await visitor.post('/api/auth/register', { ...tenant });
    const { email, password } = tenant;
    const { body } = await visitor.post('/api/auth/login', { email, password });
    return new SignedIn(app.url, body.access_token, body.user_id, body.organization_id, email);
  }

  it('shows no row to anyone who names no organization', async () => {
    const database = app.nest.get(Database);
    expect(await database.sql('SELECT * FROM users')).toEqual([]);
    expect(await database.sql('SELECT * FROM organizations')).toEqual([]);
  });

  it('binds a role that is neither owner nor superuser', async () => {
    const database = app.nest.get(Database);
    const [role] = await database.sql<{ owns: boolean; super: boolean; bypass: boolean }>(
      `SELECT r.rolsuper AS super, r.rolbypassrls AS bypass, EXISTS (SELECT 1 FROM pg_tables t WHERE t.tableowner = current_user AND t.schemaname = 'public') AS owns FROM pg_roles r WHERE r.rolname = current_user`,
    );
    expect(role).toEqual({ owns: false, super: false, bypass: false });
  });

  it('covers every table that belongs to an organization', async () => {
    const open = await app.nest.get(DataSource).query(
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'
       AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity) AND c.relname <> 'migrations'`,
    );
    expect(open).toEqual([]);
  });

  it('never mixes up 100 organizations in 500 requests at once on a pool of 5', async () => {
    const asking = Array.from({ length: 500 }, (_, index) => people[index % people.length]!);
    const answers = await Promise.all(asking.map((person) => person.get('/api/organizations/me/members')));
    const seen = answers.map(({ body }) => body.map((member: { user_id: string }) => member.user_id));
    expect(seen).toEqual(asking.map(({ userId }) => [userId]));
    expect(pool.totalCount).toBeLessThanOrEqual(5);
  });

  it('hides the rows of others even from SQL that forgets the organization', async () => {
    const database = app.nest.get(Database);
    const rows = await runAsOrganization(people[0]!.organizationId, () =>
      database.sql<{ user_id: string }>('SELECT user_id FROM users'),
    );
    expect(rows.map(({ user_id }) => user_id)).toEqual([people[0]!.userId]);
  });
});
