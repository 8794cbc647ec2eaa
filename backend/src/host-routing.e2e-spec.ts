import { ByHost } from '../test/by-host';
import { fill, type Operation, operationsOf, sampleBody } from '../test/contract/operations';
import { type SignedIn, startApp, type TestApp } from '../test/harness';
import { startDnsStub } from '../test/stubs/dns.stub';
import { aWorld, type World } from '../test/world';

const platformHost = 'app.platform.example.com';
const settings = { PUBLIC_URL: `https://${platformHost}`, TRUSTED_PROXIES: '192.0.2.1' };
const production = {
  ...settings,
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
};
const phone = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148',
  accept: 'text/html',
};
const branding = '/api/organizations/me/branding';
const isPublicSide = (path: string) => /^\/(chat|chat-assets|q|api\/public)\/|^\/widget\.js$/.test(path);

let dns: Awaited<ReturnType<typeof startDnsStub>>;
beforeAll(async () => {
  dns = await startDnsStub();
});
afterAll(() => dns.close());

const prove = async (who: SignedIn, host: string) => {
  await who.post(branding, { custom_domain: host });
  const [record] = (await who.get('/api/organizations/me/domain')).body.records;
  dns.set(record.name, { TXT: [record.value] });
  expect((await who.post('/api/organizations/me/domain/check')).body.status).toBe('verified');
};

describe('under a custom domain', () => {
  const annasHost = 'chat.harbour-homes.com';
  const bensHost = 'talk.ben-realty.com';
  let app: TestApp;
  let anna: SignedIn;
  let ben: SignedIn;
  let mine: World;
  let theirs: World;
  let operations: Operation[];

  beforeAll(async () => {
    app = await startApp({ ...settings, DNS_SERVERS: dns.address });
    anna = await app.signUp();
    ben = await app.signUp({ first_name: 'Ben', org_name: 'Ben Realty' });
    mine = { ...(await aWorld(app, anna, 'markera')), ...(await publicIds(app, anna)) };
    theirs = { ...(await aWorld(app, ben, 'markerb')), ...(await publicIds(app, ben)) };
    await prove(anna, annasHost);
    await prove(ben, bensHost);
    operations = operationsOf(app).operations;
  });
  afterAll(() => app.stop());

  const at = (host: string) => new ByHost(app.url, { host });
  const publicOnes = () =>
    operations.filter(
      // A live stream has no end to wait for.
      ({ path, pathParameters }) =>
        isPublicSide(path) && !pathParameters.includes('file') && !path.endsWith('/events'),
    );
  const ask = async ({ method, path, body }: Operation, host: string, ids: World) => {
    const visitor = at(host).with({
      ...phone,
      authorization: path.includes('conversation_id') ? `Bearer ${ids.visitor_token}` : undefined,
    });
    const { status, text } = await visitor.send(method, fill(path, ids), bodyFor(path, body, ids));
    return { status, said: text.replace(/"request_id":"[^"]*"|nonce[-=]"?[\w-]+/g, '') };
  };

  it('the public side of its own organization is served, every part of it', async () => {
    const failing: unknown[] = [];
    for (const operation of publicOnes()) {
      const { status, said } = await ask(operation, annasHost, mine);
      if (status >= 400) failing.push([operation.id, status, said.slice(0, 300)]);
    }
    expect(publicOnes().length).toBeGreaterThan(11);
    expect(failing).toEqual([]);
  });

  it('nothing of another organization is served: the answer is that of an id that never existed', async () => {
    const leaks: unknown[] = [];
    for (const operation of publicOnes().filter(({ pathParameters }) => pathParameters.length > 0)) {
      const foreign = await ask(operation, annasHost, theirs);
      const never = await ask(operation, annasHost, { ...neverGiven, visitor_token: theirs.visitor_token! });
      const isRefused = foreign.status === 404 || foreign.said.includes('invitation_gone');
      if (!isRefused || JSON.stringify(foreign) !== JSON.stringify(never))
        leaks.push([operation.id, foreign, never]);
    }
    expect(leaks).toEqual([]);
    expect((await at(bensHost).get(`/api/public/chatbots/${theirs.bot_id}`)).status).toBe(200);
  });

  it('a scan of another organization’s code is not counted', async () => {
    const scans = async () => (await ben.get(`/api/qr-codes/${theirs.qr_id}`)).body.scan_count as number;
    const before = await scans();
    const elsewhere = await at(annasHost).with(phone).get(`/q/${theirs.code}`);
    expect([elsewhere.status, elsewhere.headers.location, await scans()]).toEqual([404, undefined, before]);
    const own = await at(bensHost).with(phone).get(`/q/${theirs.code}`);
    expect([own.status, await scans()]).toEqual([302, before + 1]);
    expect(own.headers.location).toContain(`/chat/${theirs.bot_id}`);
  });

  it('the API, whoever signs in, the console, the documentation and the measurements are not there', async () => {
    const others = operations.filter(({ path }) => !isPublicSide(path) && !path.startsWith('/health/'));
    const signedIn = at(annasHost).with({ authorization: `Bearer ${anna.accessToken}` });
    const served: unknown[] = [];
    for (const { id, method, path, body } of others) {
      const sent = method === 'GET' ? undefined : body ? sampleBody(body) : {};
      const { status } = await signedIn.send(method, fill(path, mine), sent);
      if (status !== 404) served.push([id, status]);
    }
    expect(others.length).toBeGreaterThan(60);
    for (const path of ['/', '/login', '/api/docs', '/api/openapi.json', '/metrics', '/index.html'])
      for (const accept of ['text/html', '*/*']) {
        const { status } = await at(annasHost).with({ accept }).get(path);
        if (status !== 404) served.push([path, accept, status]);
      }
    expect(served).toEqual([]);
  });

  it('no spelling of a path leads past that', async () => {
    const paths = [
      '/chat/../api/chatbots',
      '//api/chatbots',
      '/api/public/../chatbots',
      '/api/public/%2e%2e/chatbots',
      '/%61pi/chatbots',
      '/widget.js/../metrics',
      `http://${platformHost}/api/chatbots`,
    ];
    const signedIn = { authorization: `Bearer ${anna.accessToken}` };
    for (const path of paths)
      expect([path, (await at(annasHost).with(signedIn).get(path)).status]).toEqual([path, 404]);
    expect((await at(platformHost).with(signedIn).get('/api/chatbots')).status).toBe(200);
  });

  it('people get a page about a wrong address, programs the error', async () => {
    const page = await at(annasHost).with({ accept: 'text/html' }).get('/login');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('There is nothing here');
    expect(JSON.parse((await at(annasHost).get('/api/chatbots')).text)).toMatchObject({ error: 'not_found' });
  });

  it('addresses lead to the stored name, whatever the request was called', async () => {
    const evil = at('evil.example.net').with({ 'x-forwarded-host': 'evil.example.net' });
    const page = await evil.with(phone).get(`/chat/${mine.bot_id}`);
    expect(page.text).toContain(`https://${annasHost}/chat/${mine.bot_id}`);
    expect(page.text).not.toContain('evil.example.net');
    const signedIn = evil.with({ authorization: `Bearer ${anna.accessToken}` });
    const code = JSON.parse((await signedIn.send('POST', '/api/qr-codes', { bot_id: mine.bot_id })).text);
    expect(code.qr_data).toMatch(`https://${annasHost}/q/`);
  });

  it('a name that was given up stops at once, and one that was proved serves at once', async () => {
    const [first, second] = ['one.moving-homes.com', 'two.moving-homes.com'];
    const eva = await app.signUp();
    const { bot_id } = (await eva.post('/api/chatbots', { name: 'Mover' })).body.chatbot;
    const isAlone = async (host: string) => (await at(host).get('/metrics')).status === 404;
    expect([await isAlone(first), await isAlone(second)]).toEqual([false, false]);
    await prove(eva, first);
    expect([await isAlone(first), await isAlone(second)]).toEqual([true, false]);
    expect((await at(first).get(`/api/public/chatbots/${bot_id}`)).status).toBe(200);
    await prove(eva, second);
    expect([await isAlone(first), await isAlone(second)]).toEqual([false, true]);
  });
});

describe('in production', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ ...production, DNS_SERVERS: dns.address });
  });
  afterAll(() => app.stop());
  const at = (host: string) => new ByHost(app.url, { host });

  it.each([
    'nobody.example.net',
    `x.${platformHost}`,
    `${platformHost}.evil.example`,
    'NOBODY.example.net:8443',
    '127.1',
    "' OR 1=1 --",
  ])('a host name that is nobody’s is misdirected: %s', async (host) => {
    for (const path of ['/', '/api/chatbots', '/metrics', '/widget.js', '/api/docs', '/q/nosuchcode']) {
      const { status, text, headers } = await at(host).get(path);
      expect([path, status, headers['set-cookie']]).toEqual([path, 421, undefined]);
      expect(JSON.parse(text)).toMatchObject({ error: 'misdirected_request' });
    }
  });

  it('people get a page that says so, without a way on', async () => {
    const page = await at('nobody.example.net').with({ accept: 'text/html' }).get('/');
    expect([page.status, page.headers.location]).toEqual([421, undefined]);
    expect(page.text).toContain('No site by this name');
  });

  it.each([
    platformHost,
    'APP.Platform.example.com',
    `${platformHost}.`,
    `${platformHost}:8443`,
    'localhost',
    'app.localhost',
    '127.0.0.1:3000',
    '[::1]:3000',
    '10.1.2.3',
    'api:3000',
  ])('the platform answers to its name and to those of its own network: %s', async (host) => {
    expect((await at(host).get('/api/chatbots')).status).toBe(401);
    expect((await at(host).get('/metrics')).status).toBe(200);
  });

  it('load balancers and the TLS server are answered under any name', async () => {
    const nobody = at('nobody.example.net');
    expect((await nobody.get('/health/live')).status).toBe(200);
    expect((await nobody.get('/health/ready')).status).toBe(200);
    expect((await nobody.get(`/internal/tls-ask?domain=${platformHost}`)).status).toBe(200);
    expect((await nobody.get('/internal/tls-ask?domain=nobody.example.net')).status).toBe(404);
  });

  it('a forwarded name is believed from a trusted proxy only', async () => {
    const forged = at('nobody.example.net').with({ 'x-forwarded-host': platformHost });
    expect((await forged.get('/metrics')).status).toBe(421);
    const behindProxy = await startApp({
      ...production,
      TRUSTED_PROXIES: '127.0.0.1',
      DNS_SERVERS: dns.address,
    });
    const proxied = (host: string, name: string) =>
      new ByHost(behindProxy.url, { host, 'x-forwarded-host': name })
        .get('/metrics')
        .then(({ status }) => status);
    expect(await proxied('inside.example.net', platformHost)).toBe(200);
    expect(await proxied(platformHost, 'nobody.example.net')).toBe(421);
    await behindProxy.stop();
  });
});

/** The ids of public addresses that no JSON of the console names. */
async function publicIds(app: TestApp, who: SignedIn): Promise<World> {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const form = new FormData();
  form.append('file', new File([new Uint8Array(picture)], 'logo.png', { type: 'image/png' }));
  const logo = await who.post(`${branding}/logo`, form);
  const [code] = (await who.get('/api/qr-codes')).body;
  const [lead] = (await who.get('/api/leads')).body;
  const { unsubscribe_url } = (await who.get(`/api/leads/${lead.lead_id}`)).body;
  const email = `${crypto.randomUUID()}@example.com`;
  await who.post('/api/organizations/me/invitations', { email, role: 'agent' });
  const mails = (await who.get('/api/outbox')).body as { to: string; text: string }[];
  return {
    logo_id: logo.body.logo_url.split('/').at(-1),
    code: code.qr_data.split('/').at(-1),
    token: /invitations\/(\S+)/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[1] ?? '',
    unsubscribe_token: unsubscribe_url.split('/').at(-1),
  };
}

const neverGiven: World = { code: 'nosuchcode', token: 'no-such-token-0123456789' };

function bodyFor(path: string, body: Operation['body'], ids: World): Record<string, unknown> | undefined {
  if (path.endsWith('/lead'))
    return { name: 'Casey', email: 'casey@example.com', consent: { email: true, phone: false } };
  if (path.endsWith('/contact')) return { name: 'Casey', email: 'casey@example.com' };
  if (path.endsWith('/questions')) return { message_id: ids.message_id };
  return body && sampleBody(body);
}
