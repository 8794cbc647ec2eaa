import { page } from '../../../../test/files/pages';
import { type Site, startSite } from '../../../../test/files/site';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { JobWatch } from '../job-watch';
import { runAsOrganization } from '../../../kernel/tenancy/context';
import { RecrawlSweep } from './recrawl-sweep';

let site: Site;
let app: TestApp;
let anna: SignedIn;

beforeAll(async () => {
  site = await startSite();
  app = await startApp({ FETCH_ALLOW_HOSTS: site.host });
  anna = await app.signUp();
});
afterAll(async () => {
  await app.stop();
  await site.stop();
});

/** A site of one start page that links to the others; each call is another folder of it. */
let folders = 0;
function aSite(pages: Record<string, string>) {
  const base = `/site${++folders}`;
  const put = (name: string, text: string) => (site.pages[`${base}/${name}`] = page(name, [text]));
  const link = (...names: string[]) =>
    (site.pages[base] = page(
      'Start',
      ['The start of it all.'],
      names.map((name) => `${base}/${name}`),
    ));
  for (const [name, text] of Object.entries(pages)) put(name, text);
  link(...Object.keys(pages));
  return {
    url: site.url + base,
    put,
    link,
    drop: (name: string) => Reflect.deleteProperty(site.pages, `${base}/${name}`),
    base,
  };
}

const learn = async (url: string, more: Record<string, unknown> = {}): Promise<string> => {
  const wish = { url, crawl: { max_pages: 20 }, ...more };
  const { status, body } = await anna.post('/api/training/url-content', wish);
  expect(status).toBe(200);
  return body.source_id;
};
const again = async (sourceId: string) => {
  const { status, body } = await anna.post(`/api/training/sources/${sourceId}/retrain`);
  expect(status).toBe(200);
  return body;
};
const textsOf = async (sourceId: string) =>
  ((await anna.get(`/api/training/sources/${sourceId}/chunks`)).body as { text: string }[])
    .map(({ text }) => text)
    .join('\n');
const changesOf = async (sourceId: string) =>
  ((await anna.get(`/api/training/sources/${sourceId}/changes`)).body as { kind: string; title: string }[])
    .map(({ kind, title }) => `${kind} ${title}`)
    .sort();

describe('A web source read again', () => {
  it('costs nothing and keeps its passages when nothing is different', async () => {
    const { url } = aSite({ roof: 'The roof is of slate.', pool: 'The pool is heated.' });
    const source = await learn(url);
    const chunks = () => anna.get(`/api/training/sources/${source}/chunks`);
    const before = (await chunks()).body;
    const { credits_used, processed_content } = await again(source);
    expect(credits_used).toBe(0);
    expect(processed_content.analysis).toContain('Since the last time: 3 unchanged.');
    expect((await chunks()).body).toEqual(before);
    expect(await changesOf(source)).toEqual([]);
  });

  it('pays for new and changed pages only, forgets removed ones, and lists all three', async () => {
    const it = aSite({
      roof: 'The roof is of slate.',
      pool: 'The pool is heated.',
      barn: 'The barn is red.',
    });
    const source = await learn(it.url);
    it.put('pool', 'The pool is cold.');
    it.put('sauna', 'The sauna seats four.');
    it.link('roof', 'pool', 'sauna');
    it.drop('barn');
    const { credits_used, job_id } = await again(source);
    // The start page's own text is the same; menus are not part of it.
    expect(credits_used).toBe(6);
    expect(await changesOf(source)).toEqual(['added sauna', 'changed pool', 'removed barn']);
    const [change] = (await anna.get(`/api/training/sources/${source}/changes`)).body;
    expect(change).toMatchObject({ job_id, at: expect.stringMatching(/^\d{4}-/) });
    const text = await textsOf(source);
    expect(text).toContain('The pool is cold.');
    expect(text).toContain('The sauna seats four.');
    expect(text).not.toContain('barn is red');
    const pages = (await anna.get(`/api/training/sources/${source}/pages`)).body as { title: string }[];
    expect(pages.map(({ title }) => title).sort()).toEqual(['Start', 'pool', 'roof', 'sauna']);
  });

  it('keeps what it knows of a page that is down for the moment', async () => {
    const it = aSite({ roof: 'The roof is of slate.', pool: 'The pool is heated.' });
    const source = await learn(it.url);
    site.pages[`${it.base}/pool`] = { status: 503, body: 'Later' };
    it.put('roof', 'The roof is of copper.');
    expect((await again(source)).credits_used).toBe(5);
    const text = await textsOf(source);
    expect(text).toContain('The pool is heated.');
    expect(text).toContain('The roof is of copper.');
    expect(await changesOf(source)).toEqual(['changed roof']);
  });

  it('goes on with the other pages when its first one is gone', async () => {
    const it = aSite({ roof: 'The roof is of slate.', pool: 'The pool is heated.' });
    const source = await learn(it.url);
    Reflect.deleteProperty(site.pages, it.base);
    it.put('pool', 'The pool is cold.');
    expect((await again(source)).credits_used).toBe(5);
    const text = await textsOf(source);
    expect(text).toContain('The roof is of slate.');
    expect(text).toContain('The pool is cold.');
    expect(text).not.toContain('The start of it all.');
    expect(await changesOf(source)).toEqual(['changed pool', 'removed Start']);
  });

  it('teaches nothing any more when the whole of it is gone, until it is back', async () => {
    const it = aSite({});
    const source = await learn(it.url, { crawl: { max_pages: 1 } });
    const start = site.pages[it.base]!;
    Reflect.deleteProperty(site.pages, it.base);
    const failed = await anna.post(`/api/training/sources/${source}/retrain`);
    expect(failed).toMatchObject({ status: 422, body: { error: 'http_error' } });
    const shown = (await anna.get(`/api/training/sources/${source}`)).body;
    expect(shown).toMatchObject({ status: 'failed', chunk_count: 0, error: { code: 'http_error' } });
    expect(await textsOf(source)).toBe('');
    expect(await changesOf(source)).toEqual(['removed Start']);
    site.pages[it.base] = start;
    expect((await again(source)).credits_used).toBe(5);
    expect(await textsOf(source)).toContain('The start of it all.');
  });

  it('teaches on while its first page is only down for the moment, and says so', async () => {
    const it = aSite({ roof: 'The roof is of slate.' });
    const source = await learn(it.url);
    site.pages[it.base] = { status: 403, body: 'Not you' };
    expect((await anna.post(`/api/training/sources/${source}/retrain`)).status).toBe(422);
    const shown = (await anna.get(`/api/training/sources/${source}`)).body;
    expect(shown).toMatchObject({ status: 'ready', error: { code: 'http_error' } });
    expect(await textsOf(source)).toContain('The roof is of slate.');
  });

  it('can be given other limits, which hold from the next reading on', async () => {
    const it = aSite({
      roof: 'The roof is of slate.',
      pool: 'The pool is heated.',
      barn: 'The barn is red.',
    });
    const source = await learn(it.url);
    const crawl = { exclude: ['*/pool'] };
    const changed = await anna.patch(`/api/training/sources/${source}`, { crawl });
    expect(changed.body.crawl).toEqual({ max_pages: 20, include: [], exclude: ['*/pool'] });
    await again(source);
    expect(await changesOf(source)).toEqual(['removed pool']);
    await anna.patch(`/api/training/sources/${source}`, { crawl: { max_pages: 2, exclude: [] } });
    await again(source);
    const pages = (await anna.get(`/api/training/sources/${source}/pages`)).body;
    expect(pages).toHaveLength(2);
  });
});

describe('A schedule', () => {
  const inAMonth = () => new Date(Date.now() + 32 * 24 * 3600 * 1000);
  const finished = async (sourceId: string) => {
    const { latest_job_id } = (await anna.get(`/api/training/sources/${sourceId}`)).body;
    await runAsOrganization(anna.organizationId, () => app.nest.get(JobWatch).wait(latest_job_id, 20_000));
    return latest_job_id as string;
  };

  it('is set with the source or later, shown, and taken off again', async () => {
    const { url } = aSite({});
    const source = await learn(url, { recrawl: 'weekly' });
    const shown = async () => (await anna.get(`/api/training/sources/${source}`)).body;
    expect(await shown()).toMatchObject({ recrawl: 'weekly', next_crawl_at: expect.any(String) });
    const changed = await anna.patch(`/api/training/sources/${source}`, { recrawl: 'daily' });
    expect(changed.body.recrawl).toBe('daily');
    await anna.patch(`/api/training/sources/${source}`, { recrawl: 'off' });
    expect(await shown()).toMatchObject({ recrawl: 'off', next_crawl_at: null });
  });

  it.each([
    ['recrawl', 'daily'],
    ['crawl', { max_pages: 3 }],
  ])('(%s) is for web pages only', async (field, value) => {
    const { body } = await anna.post('/api/knowledge/notes', { title: 'Keys', text: 'At the desk.' });
    expect(await anna.patch(`/api/training/sources/${body.source_id}`, { [field]: value })).toMatchObject({
      status: 400,
      body: { error: 'validation_failed', details: [{ field }] },
    });
  });

  it('orders what is due exactly once, however many processes sweep', async () => {
    const it = aSite({ roof: 'The roof is of slate.' });
    const source = await learn(it.url, { recrawl: 'monthly' });
    const first = await finished(source);
    it.put('roof', 'The roof is of copper.');
    const sweep = app.nest.get(RecrawlSweep);
    const at = inAMonth();
    const ordered = await Promise.all([sweep.sweep(at), sweep.sweep(at), sweep.sweep(at)]);
    expect(ordered.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await finished(source)).not.toBe(first);
    expect(await textsOf(source)).toContain('The roof is of copper.');
    const { next_crawl_at } = (await anna.get(`/api/training/sources/${source}`)).body;
    expect(Date.parse(next_crawl_at)).toBeGreaterThan(at.getTime());
  });

  it('that cannot be paid waits for its next turn and says why', async () => {
    const poor = await app.signUp();
    const { url } = aSite({});
    const wish = { url, crawl: { max_pages: 100 }, recrawl: 'daily' };
    const { body } = await poor.post('/api/training/url-content', wish);
    const spent = await poor.get('/api/credits/balance');
    const bots = Math.floor((spent.body.credits_remaining - 50) / 10);
    for (let made = 0; made < bots; made += 1) await poor.post('/api/chatbots', { name: `Bot ${made}` });
    expect(await app.nest.get(RecrawlSweep).sweep(inAMonth())).toBe(0);
    const { recrawl_problem } = (await poor.get(`/api/training/sources/${body.source_id}`)).body;
    expect(recrawl_problem).toMatch(/credits/i);
  });
});
