import { type SignedIn, startApp, type TestApp } from '../harness';
import { aWorld, type World } from '../world';
import { fill, type Operation, operationsOf, sampleBody, type Schema } from './operations';

const oddTexts: Record<string, string> = {
  emoji: 'Sunny 🏡👩‍👩‍👧 kitchen',
  'right to left': 'بيت على البحر שלום',
  'direction marks': 'abc\u202Etxt.exe\u202C',
  'zero width': 'zero\u200Bwidth\uFEFF joined',
  'four bytes': '𠮷野家 𝒜 🜚',
  combining: 'Z͑ͫ̓a̴̵l̷g̸o é e\u0301',
  quotes: `'"\`\\ "; -- '' $$`,
  sql: "Robert'); DROP TABLE users;--",
  templates: '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} %s %n',
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  controls: 'tab\tnewline\r\nbell\u0007escape\u001b[31m',
};
const broken: Record<string, string> = { NUL: 'nul\u0000byte', 'half a character': 'half \ud83d character' };

/** Fields of answers that are the product's own words, not the caller's. */
const answers = ['message', 'content', 'language'];

describe('odd text', () => {
  let app: TestApp;
  let anna: SignedIn;
  let mine: World;
  let writes: Operation[];
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    mine = await aWorld(app, anna, 'mine');
    // Signing out or changing one's own password would end the test's session.
    writes = operationsOf(app).operations.filter(
      ({ id, body }) => body?.properties && !/^Auth_(logout|changePassword|refresh)$/.test(id),
    );
  });
  afterAll(() => app.stop());

  const isFreeText = (schema: Schema): boolean =>
    schema.type === 'string' && !schema.format && !schema.enum && !schema.pattern;

  const freeTexts = ({ body }: Operation): string[] =>
    Object.entries(body?.properties ?? {}).flatMap(([name, schema]) => (isFreeText(schema) ? [name] : []));

  const sendWith = (operation: Operation, odd: string) => {
    const caller = operation.path.startsWith('/api/public/conversations/')
      ? anna.as(mine.visitor_token)
      : anna;
    const own = Object.fromEntries(
      (operation.body?.required ?? []).filter((name) => mine[name]).map((name) => [name, mine[name]]),
    );
    const body = {
      ...sampleBody(operation.body!),
      ...own,
      ...Object.fromEntries(freeTexts(operation).map((name) => [name, odd])),
    };
    return caller[operation.method.toLowerCase() as 'post'](fill(operation.path, mine), body);
  };

  /** Values of these fields anywhere in an answer. */
  const valuesIn = (answer: unknown, names: string[]): string[] => {
    if (Array.isArray(answer)) return answer.flatMap((each) => valuesIn(each, names));
    if (!answer || typeof answer !== 'object') return [];
    return Object.entries(answer).flatMap(([name, value]) =>
      typeof value === 'string' && names.includes(name) ? [value] : valuesIn(value, names),
    );
  };

  it.each(Object.entries(oddTexts))(
    '%s: is kept byte for byte or refused with 400, by every form',
    async (_, odd) => {
      const wrong: unknown[] = [];
      for (const operation of writes) {
        const names = freeTexts(operation);
        if (names.length === 0) continue;
        const answer = await sendWith(operation, odd);
        const changed =
          answer.status < 300
            ? valuesIn(
                answer.body,
                names.filter((name) => !answers.includes(name)),
              ).filter((value) => value !== odd)
            : [];
        if (answer.status >= 500 || changed.length > 0) wrong.push([operation.id, answer.status, changed]);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(Object.entries(broken))('%s: is refused where a mail address belongs', async (_, odd) => {
    const wrong: unknown[] = [];
    for (const operation of writes)
      for (const [name, schema] of Object.entries(operation.body?.properties ?? {})) {
        if (schema.format !== 'email') continue;
        const caller = operation.path.startsWith('/api/public/') ? app.visitor : anna;
        const body = { ...sampleBody(operation.body!), [name]: `${odd}@example.com` };
        const { status } = await caller[operation.method.toLowerCase() as 'post'](
          fill(operation.path, mine),
          body,
        );
        if (status < 400 || status >= 500) wrong.push([operation.id, name, status]);
      }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(broken))('%s: is refused by every form and never crashes one', async (_, odd) => {
    const wrong: unknown[] = [];
    for (const operation of writes) {
      if (freeTexts(operation).length === 0) continue;
      const { status } = await sendWith(operation, odd);
      if (status < 400 || status >= 500) wrong.push([operation.id, status]);
    }
    expect(wrong).toEqual([]);
  });

  it('in an address finds nothing and breaks nothing', async () => {
    for (const id of [
      '%00',
      '%F0%9F%8F%A1',
      "'%20OR%201=1--",
      '..%2f..%2fetc%2fpasswd',
      '%ff',
      'a'.repeat(400),
    ]) {
      const { status } = await anna.get(`/api/chatbots/${id}`);
      expect([400, 404]).toContain(status);
    }
    for (const query of ['%00', '%ff', 'a%00b'])
      expect((await anna.get(`/api/properties?q=${query}`)).status).toBeLessThan(500);
  });
});

describe('broken requests', () => {
  let app: TestApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
  });
  afterAll(() => app.stop());

  const shape = {
    error: expect.any(String),
    message: expect.any(String),
    details: expect.any(Array),
    request_id: expect.any(String),
  };

  it.each([
    ['JSON that is not JSON', 400, () => anna.post('/api/chatbots', '{"name": ')],
    ['a list where an object belongs', 400, () => anna.post('/api/chatbots', [])],
    ['an empty body', 400, () => anna.post('/api/chatbots', {})],
    ['a body of two megabytes', 413, () => anna.post('/api/chatbots', { name: 'x'.repeat(2_000_000) })],
    [
      'a type that nobody knows',
      415,
      () => anna.post('/api/chatbots', 'name=x', { 'content-type': 'application/x-nothing' }),
    ],
    [
      'a form where no page has one',
      415,
      () => anna.post('/api/chatbots', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['an address that is not UTF-8', 404, () => anna.get('/api/chatbots/%ff')],
    ['an id longer than any', 404, () => anna.get(`/api/chatbots/${'x'.repeat(5_000)}`)],
    ['headers of 20 kilobytes', 431, () => anna.get('/api/chatbots', { 'x-much': 'x'.repeat(20_000) })],
    ['a route that does not exist', 404, () => anna.get('/api/nothing-here')],
    ['a method that does not exist', 404, () => anna.put('/api/chatbots')],
    ['no token', 401, () => app.visitor.get('/api/chatbots')],
    ['lists within lists, 3,000 deep', 400, () => anna.post('/api/chatbots', `{"name":${nest(3_000)}}`)],
    [
      'nothing but lists within lists',
      400,
      () => anna.post('/api/chatbots', nest(400_000), { 'idempotency-key': 'deep' }),
    ],
    ['a price too small to be one', 400, () => anna.post('/api/properties', { ...aHome, price: 1e-9 })],
    [
      'a price with three digits of cents',
      400,
      () => anna.post('/api/properties', { ...aHome, price: 0.125 }),
    ],
    ['prototype pollution', 400, () => anna.post('/api/chatbots', '{"name":"x","__proto__":{"admin":true}}')],
  ])('%s: gets an error in the one shape', async (_, status, send) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(shape);
    expect(answer.headers.get('x-request-id')).toBe((answer.body as { request_id: string }).request_id);
  });

  it('and all others are nobody’s to keep', async () => {
    for (const answer of [await anna.get('/api/chatbots'), await app.visitor.get('/api/nothing-here')])
      expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('are told how to sign in when nobody is (RFC 9110)', async () => {
    expect((await app.visitor.get('/api/chatbots')).headers.get('www-authenticate')).toBe('Bearer');
  });

  it('keep the caller’s request id when it is sane, and not otherwise', async () => {
    const kept = await anna.get('/api/chatbots', { 'x-request-id': 'trace-42' });
    const replaced = await anna.get('/api/chatbots', { 'x-request-id': 'a b<script>' });
    expect(kept.headers.get('x-request-id')).toBe('trace-42');
    expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

const nest = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const aHome = { address: '1 Example Court', city: 'Exampleville', state: 'CA', zip_code: '94999' };
