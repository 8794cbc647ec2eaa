import { randomBytes } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/harness';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { ServerSecrets, Vault } from '../../kernel/secrets';

const encryptionKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const first = encryptionKey('k1');

describe('who said stop', () => {
  const started: TestApp[] = [];
  let app: TestApp;
  let house: OpenHouse;
  let leadId: string;
  /** Of a mail that was sent before anything changed. */
  let link: string;

  beforeEach(async () => {
    app = await startApp({ ENCRYPTION_KEYS: first });
    started.push(app);
    house = await openHouse(app);
    ({ leadId, link } = await leave(app));
  });
  afterEach(async () => {
    for (const each of started.splice(0).toReversed()) await each.stop();
  });

  /** Another server on the same data. */
  const startWith = async (settings: Record<string, string>): Promise<TestApp> => {
    const { DATA_DIR, DATABASE_URL, ENCRYPTION_KEYS } = app.env;
    const other = await startApp({
      DATA_DIR,
      ENCRYPTION_KEYS,
      ...(DATABASE_URL && { DATABASE_URL }),
      ...settings,
    });
    started.push(other);
    return other;
  };
  const lead = async (on: TestApp, id = leadId) =>
    (
      await (
        await on.signIn({ email: house.owner.email, password: 'securepassword' })
      ).get(`/api/leads/${id}`)
    ).body;
  const leave = async (on: TestApp) => {
    const visitor = await Visitor.of(on, house.botId);
    const { body } = await visitor.leaveContact({ email: 'maya@example.com', consent: { email: true } });
    const found = await lead(on, body.lead_id);
    return { leadId: body.lead_id, link: new URL(found.unsubscribe_url).pathname };
  };
  const stop = async (on: TestApp) => (await on.visitor.post(link)).status;
  const newSecret = { JWT_SECRET_KEY: 'another-secret-of-the-test-suite-0123456789' };

  it('is still known after the secret of sign-ins has changed', async () => {
    expect(await stop(app)).toBe(200);
    const later = await startWith(newSecret);
    expect(await lead(later)).toMatchObject({ consent: { email: false }, opt_outs: [{ channel: 'email' }] });
  });

  it('can say so by the link of an old mail after the secret of sign-ins has changed', async () => {
    const later = await startWith(newSecret);
    expect(await stop(later)).toBe(200);
    expect((await lead(later)).consent.email).toBe(false);
    expect((await later.visitor.post(`${link}x`)).status).toBe(404);
  });

  it('is known, too, where the secret of sign-ins was the key until now', async () => {
    const upgraded = async (settings: Record<string, string>) => {
      const across = app.nest.get(AcrossTenants);
      await across.transaction(() => across.sql('DELETE FROM server_secrets'));
      return startWith(settings);
    };
    const before = await upgraded(newSecret);
    link = new URL((await lead(before)).unsubscribe_url).pathname;
    expect(await stop(before)).toBe(200);
    expect((await lead(await upgraded(newSecret))).consent.email).toBe(false);
    expect((await lead(await startWith({}))).consent.email).toBe(false);
  });

  it('is known after a change of the encryption key, and the old one can go', async () => {
    expect(await stop(app)).toBe(200);
    const second = encryptionKey('k2');
    await startWith({ ENCRYPTION_KEYS: `${second},${first}` });
    const later = await startWith({ ENCRYPTION_KEYS: second });
    expect((await lead(later)).consent.email).toBe(false);
    const withOldKey = new ServerSecrets(later.nest.get(AcrossTenants), new Vault(first));
    await expect(withOldKey.keep('contacts', () => Promise.resolve('another'))).rejects.toThrow(
      /contacts.*ENCRYPTION_KEYS/,
    );
  });
});
