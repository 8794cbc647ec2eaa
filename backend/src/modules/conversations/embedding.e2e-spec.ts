import { startApp, type TestApp } from '../../../test/harness';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

describe('embedding a chatbot', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  const allow = (allowed_sites: string[], bot = house) =>
    bot.owner.patch(`/api/chatbots/${bot.botId}`, { allowed_sites });
  const ancestors = async () => {
    const policy = (await app.visitor.raw('GET', `/chat/${house.botId}`)).headers.get(
      'content-security-policy',
    );
    return /frame-ancestors ([^;]*)/.exec(policy ?? '')?.[1]?.split(' ');
  };
  const call = (origin: string, method = 'GET', path = `/api/public/chatbots/${house.botId}`) =>
    app.visitor.raw(method, path, undefined, { origin, 'access-control-request-method': 'POST' });

  it('is free to every secure site at first, and to the listed ones alone from the moment there is a list', async () => {
    expect(await ancestors()).toEqual(expect.arrayContaining(["'self'", 'https:']));
    const { body } = await allow(['https://Agency.com/', '*.agency.com', 'agency.com']);
    expect(body.allowed_sites).toEqual(['agency.com', '*.agency.com']);
    const listed = await ancestors();
    expect(listed).toEqual(expect.arrayContaining(["'self'", 'https://agency.com', 'https://*.agency.com']));
    expect(listed).not.toContain('https:');
    expect((await allow([])).body.allowed_sites).toEqual([]);
    expect(await ancestors()).toContain('https:');
  });

  it('names each entry of a list that is no site, and keeps the former list', async () => {
    await allow(['agency.com']);
    const refused = await allow(['good.com', "'none'; script-src *", '10.0.0.1']);
    expect(refused.status).toBe(400);
    expect(refused.body.details).toEqual([
      expect.objectContaining({ field: 'allowed_sites' }),
      expect.objectContaining({ field: 'allowed_sites' }),
    ]);
    expect((await house.owner.get(`/api/chatbots/${house.botId}`)).body.allowed_sites).toEqual([
      'agency.com',
    ]);
  });

  it('lets scripts of listed sites call the public API, by name and without cookies', async () => {
    await allow(['agency.com']);
    const answer = await call('https://agency.com');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://agency.com');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toMatch(/origin/i);
    const asked = await call(
      'https://agency.com',
      'OPTIONS',
      `/api/public/chatbots/${house.botId}/conversations`,
    );
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization, content-type, x-proof',
    ]);
    const visitor = await Visitor.of(app, house.botId);
    expect((await call('https://agency.com', 'OPTIONS', `${visitor.path}/messages`)).status).toBe(204);
  });

  it.each([
    'https://evilagency.com',
    'https://agency.com.evil.io',
    'http://agency.com',
    'https://www.agency.com',
    'https://agency.com:8443',
    'null',
  ])('refuses %s, which is not on the list, without a word to its script', async (origin) => {
    await allow(['agency.com']);
    const visitor = await Visitor.of(app, house.botId);
    for (const path of [`/api/public/chatbots/${house.botId}`, visitor.path]) {
      const answer = await call(origin, 'GET', path);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      expect(await answer.json()).toMatchObject({ error: 'forbidden' });
      expect((await call(origin, 'OPTIONS', path)).status).toBe(403);
    }
  });

  it('never shuts out the chat page itself, and no other chatbot', async () => {
    await allow(['agency.com']);
    expect((await call(app.url)).status).toBe(200);
    const other = await openHouse(app);
    const elsewhere = await call('https://elsewhere.com', 'GET', `/api/public/chatbots/${other.botId}`);
    expect([elsewhere.status, elsewhere.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });
});
