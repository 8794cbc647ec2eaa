import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { ServiceKeys, type ServiceName } from '../../kernel/secrets';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { Ai } from '../../ports/ai';

const path = '/api/integrations';
const key = 'sk-planted-secret-0123456789';

const keysOf = (app: TestApp, who: SignedIn, service: ServiceName = 'openai') =>
  runAsOrganization(who.organizationId, () => app.nest.get(ServiceKeys, { strict: false }).find(service));
const item = async (who: SignedIn, service: string) =>
  (await who.get<{ service: string }[]>(path)).body.find((each) => each.service === service);

describe("an organization's own keys", () => {
  let app: TestApp;
  let stub: Awaited<ReturnType<typeof startOpenAiStub>>;
  let anna: SignedIn;
  beforeAll(async () => {
    stub = await startOpenAiStub();
    app = await startApp({ FETCH_ALLOW_HOSTS: stub.host, RENTCAST_API_KEY: 'rentcast-server-key' });
    anna = await app.signUp();
  });
  beforeEach(() => stub.reset());
  afterAll(async () => {
    await app.stop();
    stub.close();
  });

  it('are none at first; where the server has its own, those are used', async () => {
    const { status, body } = await anna.get(path);
    expect(status).toBe(200);
    expect(body.map(({ service, source }: { service: string; source: string }) => [service, source])).toEqual(
      [
        ['openai', 'none'],
        ['mls', 'none'],
        ['zillow', 'none'],
        ['rentcast', 'server'],
        ['walkscore', 'none'],
        ['schools', 'none'],
      ],
    );
    expect(await keysOf(app, anna)).toBeNull();
    expect(JSON.stringify(body)).not.toContain('rentcast-server-key');
  });

  it.each([
    ['openai', { api_key: key, chat_model: 'gpt-6-luna' }],
    ['mls', { base_url: 'https://mls.example.com/odata', token: key }],
    [
      'mls',
      {
        base_url: 'https://mls.example.com/odata',
        token_url: 'https://login.example.com/token',
        client_id: 'us',
        client_secret: key,
      },
    ],
    ['zillow', { token: key }],
    ['rentcast', { api_key: key }],
    ['walkscore', { api_key: key }],
    ['schools', { api_key: key }],
  ] as [ServiceName, Record<string, string>][])(
    'are stored for %s, used, and never shown again',
    async (service, values) => {
      await anna.delete(`${path}/${service}`);
      const { status, body } = await anna.put(`${path}/${service}`, { values });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        service,
        configured: true,
        source: 'organization',
        updated_at: expect.stringMatching(/Z$/),
      });
      expect(await item(anna, service)).toEqual(body);
      expect(JSON.stringify((await anna.get(path)).body)).not.toContain('planted');
      expect(await keysOf(app, anna, service)).toEqual(values);
    },
  );

  it('cannot be read in the database or its files', async () => {
    anna = await app.signUp();
    await anna.put(`${path}/openai`, { values: { api_key: key } });
    const [row] = await app.nest
      .get(AcrossTenants)
      .sql<{ sealed_values: string }>('SELECT * FROM integrations WHERE organization_id = ?', [
        anna.organizationId,
      ]);
    expect(JSON.stringify(row)).not.toContain('planted');
    const files = readdirSync(app.env.DATA_DIR, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const file of files)
      expect([file.name, readFileSync(join(file.parentPath, file.name)).includes('planted')]).toEqual([
        file.name,
        false,
      ]);
  });

  it('do not open in the row of another organization', async () => {
    anna = await app.signUp();
    const ben = await app.signUp();
    await anna.put(`${path}/openai`, { values: { api_key: key } });
    await ben.put(`${path}/openai`, { values: { api_key: 'sk-other' } });
    const across = app.nest.get(AcrossTenants);
    await across.transaction(() =>
      across.sql(
        'UPDATE integrations SET sealed_values = (SELECT sealed_values FROM integrations WHERE organization_id = ?) WHERE organization_id = ?',
        [anna.organizationId, ben.organizationId],
      ),
    );
    expect(await keysOf(app, ben)).toBeNull();
    expect(await keysOf(app, anna)).toEqual({ api_key: key });
  });

  it('belong to one organization', async () => {
    anna = await app.signUp();
    const ben = await app.signUp();
    await anna.put(`${path}/zillow`, { values: { token: key } });
    expect(await item(ben, 'zillow')).toMatchObject({ configured: false, source: 'none' });
    expect(await keysOf(app, ben, 'zillow')).toBeNull();
    expect((await ben.delete(`${path}/zillow`)).status).toBe(404);
    expect(await keysOf(app, anna, 'zillow')).toEqual({ token: key });
  });

  it('are forgotten when they are taken back', async () => {
    anna = await app.signUp();
    await anna.put(`${path}/rentcast`, { values: { api_key: key } });
    expect((await anna.delete(`${path}/rentcast`)).status).toBe(204);
    expect(await item(anna, 'rentcast')).toMatchObject({ source: 'server' });
    expect((await anna.delete(`${path}/rentcast`)).status).toBe(404);
  });

  it('may be kept while another value changes, but not while an address does', async () => {
    anna = await app.signUp();
    await anna.put(`${path}/openai`, { values: { api_key: key, chat_model: 'one' } });
    await anna.put(`${path}/openai`, { values: { chat_model: 'two' } });
    expect(await keysOf(app, anna)).toEqual({ api_key: key, chat_model: 'two' });
    const { status, body } = await anna.put(`${path}/openai`, {
      values: { base_url: 'https://collector.example.com/v1' },
    });
    expect([status, body.details]).toEqual([
      400,
      [{ field: 'values.api_key', message: expect.stringContaining('entered again') }],
    ]);
    await anna.put(`${path}/openai`, { values: { chat_model: '' } });
    expect(await keysOf(app, anna)).toEqual({ api_key: key });
  });

  let fresh: SignedIn;
  beforeAll(async () => void (fresh = await app.signUp()));
  it.each([
    ['openai', {}, 'values.api_key'],
    ['openai', { api_key: ' ' }, 'values.api_key'],
    ['openai', { api_key: 7 }, 'values.api_key'],
    ['openai', { api_key: 'a\r\nx-evil: 1' }, 'values.api_key'],
    ['openai', { api_key: 'a\u0000' }, 'values.api_key'],
    ['openai', { api_key: 'x'.repeat(2001) }, 'values.api_key'],
    ['openai', { api_key: key, organization_id: 'x' }, 'values.organization_id'],
    ['mls', { base_url: 'https://mls.example.com' }, 'values.token'],
    ['schools', {}, 'values.api_key'],
    ...[
      'http://api.example.com',
      'https://127.0.0.1/v1',
      'https://localhost/v1',
      'https://db.internal.:8443/',
      'https://10.0.0.5',
      'https://[::1]/',
      'http://169.254.169.254/latest',
      'https://user:pw@example.com',
      'https://example.com:6379',
      'file:///etc/passwd',
      'not an address',
      'https://0x7f.1/',
    ].map((address) => ['openai', { api_key: key, base_url: address }, 'values.base_url']),
  ] as [string, Record<string, unknown>, string][])(
    'are refused for %s: %j',
    async (service, values, field) => {
      const { status, body } = await fresh.put(`${path}/${service}`, { values });
      expect([status, body.error]).toEqual([400, 'validation_failed']);
      expect(body.details.map((detail: { field: string }) => detail.field)).toContain(field);
      expect(JSON.stringify(body)).not.toContain('planted');
    },
  );

  it('need a known service and a well-formed body', async () => {
    expect((await anna.put(`${path}/unknown`, { values: {} })).status).toBe(404);
    expect((await anna.put(`${path}/__proto__`, { values: {} })).status).toBe(404);
    expect((await anna.delete(`${path}/constructor`)).status).toBe(404);
    for (const body of [{}, { values: [] }, { values: 'x' }, { values: null }, { values: {}, more: 1 }])
      expect([body, (await anna.put(`${path}/openai`, body)).status]).toEqual([body, 400]);
  });

  it('are tried and given up by clients that name JSON with every request, body or not', async () => {
    const json = { 'content-type': 'application/json' };
    const [tried, given] = [
      await fresh.raw('POST', `${path}/openai/check`, undefined, json),
      await fresh.raw('DELETE', `${path}/openai`, undefined, json),
    ];
    expect([tried.status, given.status]).toEqual([503, 404]);
    expect((await fresh.raw('PUT', `${path}/openai`, undefined, json)).status).toBe(400);
  });

  it('are the business of admins', async () => {
    const agent = await app.signUpAgent(anna);
    const answers = [
      await agent.get(path),
      await agent.put(`${path}/openai`, { values: { api_key: key } }),
      await agent.delete(`${path}/openai`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await app.visitor.get(path)).status).toBe(401);
  });

  it('are tried before anybody relies on them: what is wrong with a key or a model is said', async () => {
    const cara = await app.signUp();
    const trial = async (values: Record<string, string>) => {
      await cara.put(`${path}/openai`, { values: { base_url: stub.url, ...values } });
      return (await cara.post(`${path}/openai/check`)).body as unknown;
    };
    expect((await cara.post(`${path}/openai/check`)).status).toBe(503);
    expect(await trial({ api_key: 'sk-wrong' })).toEqual({
      works: false,
      message: 'The AI service does not accept the configured key.',
    });
    const ours = { chat_model: 'stub-model', embedding_model: 'none', transcription_model: 'none' };
    expect(await trial({ ...ours, api_key: stub.key })).toMatchObject({ works: true });
    expect(await trial({ ...ours, api_key: stub.key, chat_model: 'gpt-0' })).toEqual({
      works: false,
      message: 'The service takes the key, but does not list gpt-0.',
    });
    // Some servers keep no list; they are not called broken for that.
    stub.next(openAiScenarios.noModel());
    expect(await trial({ ...ours, api_key: stub.key })).toMatchObject({ works: true });
    const agent = await app.signUpAgent(cara);
    expect((await agent.post(`${path}/openai/check`)).status).toBe(403);
  });

  it('make the AI answer with them, and only for their organization', async () => {
    const ben = await app.signUp();
    await anna.put(`${path}/openai`, {
      values: { api_key: stub.key, base_url: stub.url, chat_model: 'their-model' },
    });
    const ai = app.nest.get(Ai, { strict: false });
    stub.next(openAiScenarios.whole({ content: 'A kitchen.' }));
    const image = { data: Buffer.from('x'), contentType: 'image/png', question: 'What is it?' };
    expect((await runAsOrganization(anna.organizationId, () => ai.describe(image))).text).toBe('A kitchen.');
    expect(stub.chats()[0]?.model).toBe('their-model');
    await expect(runAsOrganization(ben.organizationId, () => ai.describe(image))).rejects.toMatchObject({
      code: 'not_configured',
    });
    expect((await runAsOrganization(ben.organizationId, () => ai.capabilities())).chat).toBe(false);
  });
});

// A restart keeps its SQLite file; on PostgreSQL the harness makes a fresh database for each start.
const onSqlite = process.env.TEST_DATABASE_URL ? it.skip : it;
onSqlite('after a change of the encryption key everything is readable, and the old key can go', async () => {
  const [first, second] = ['k1', 'k2'].map((id) => `${id}:${randomBytes(32).toString('base64')}`);
  const kept = mkdtempSync(join(tmpdir(), 'rotation-'));
  const restart = async (keys: string, work: (app: TestApp) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'rotation-'));
    cpSync(kept, folder, { recursive: true });
    const app = await startApp({ ENCRYPTION_KEYS: keys, DATA_DIR: folder });
    await work(app);
    await app.stop();
    rmSync(kept, { recursive: true });
    cpSync(folder, kept, { recursive: true });
    rmSync(folder, { recursive: true });
  };
  let anna!: SignedIn;
  await restart(first!, async (app) => {
    anna = await app.signUp();
    await anna.put(`${path}/openai`, { values: { api_key: key } });
  });
  await restart(`${second},${first}`, async (app) =>
    expect(await keysOf(app, anna)).toEqual({ api_key: key }),
  );
  await restart(second!, async (app) => {
    expect(await keysOf(app, anna)).toEqual({ api_key: key });
    const rows = await app.nest
      .get(AcrossTenants)
      .sql<{ sealed_values: string }>('SELECT sealed_values FROM integrations');
    expect(rows.map(({ sealed_values }) => sealed_values.split('.')[1])).toEqual(['k2']);
  });
  rmSync(kept, { recursive: true });
});
