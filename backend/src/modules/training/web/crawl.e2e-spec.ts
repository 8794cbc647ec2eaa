import { gzipSync } from 'node:zlib';
import { page } from '../../../../test/files/pages';
import { type Site, startSite } from '../../../../test/files/site';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';

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
beforeEach(() => {
  for (const path of Object.keys(site.pages)) Reflect.deleteProperty(site.pages, path);
  site.requests.length = 0;
});

const xml = (body: string | Buffer) => ({ headers: { 'content-type': 'application/xml' }, body });
const urlset = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>${site.url}${path}</loc></url>`).join('')}</urlset>`;
const credits = async () => (await anna.get('/api/credits/balance')).body.credits_remaining as number;
const preview = (crawl: Record<string, unknown> = {}) =>
  anna.post('/api/training/url-preview', { url: `${site.url}/`, crawl });
const crawled = async (crawl: Record<string, unknown>) => {
  const { status, body } = await anna.post('/api/training/url-content', { url: `${site.url}/`, crawl });
  expect(status).toBe(200);
  return body;
};
const pathsOf = (urls: string[]) => urls.map((url) => url.replace(site.url, ''));

describe('A crawl', () => {
  it('reads what the sitemap names before what is linked: indexes, gzip, and only this site', async () => {
    site.pages['/robots.txt'] = {
      headers: { 'content-type': 'text/plain' },
      body: `User-agent: *\nDisallow: /private/\nSitemap: ${site.url}/maps.xml`,
    };
    site.pages['/maps.xml'] = xml(
      `<sitemapindex><sitemap><loc>${site.url}/a.xml.gz</loc></sitemap><sitemap><loc>${site.url}/broken.xml</loc></sitemap></sitemapindex>`,
    );
    site.pages['/a.xml.gz'] = xml(
      gzipSync(
        urlset('/listed?a=1&amp;b=2', '/private/x').replace(
          '</urlset>',
          '<url><loc>https://example.org/away</loc></url></urlset>',
        ),
      ),
    );
    site.pages['/broken.xml'] = xml(Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    site.pages['/'] = page('Start', ['The first page tells of the harbour.'], ['/linked']);
    site.pages['/listed?a=1&b=2'] = page('Listed', ['The listed page tells of the market hall.']);
    site.pages['/linked'] = page('Linked', ['The linked page tells of the lighthouse.']);
    const { processed_content } = await crawled({ max_pages: 10 });
    expect(pathsOf(processed_content.pages)).toEqual(['/', '/listed?a=1&b=2', '/linked']);
    expect(processed_content.left_out).toEqual([{ url: `${site.url}/private/x`, reason: 'robots' }]);
    expect(site.requests).not.toContain('/private/x');
  });

  it('asks a busy site again when that says it is ready, and not before', async () => {
    let refusedAt = 0;
    let waited = 0;
    site.pages['/'] = page('Start', ['The first page tells of the harbour.'], ['/busy']);
    site.pages['/busy'] = (_request, response) => {
      if (refusedAt === 0) {
        refusedAt = Date.now();
        response.writeHead(429, { 'retry-after': '1' }).end();
        return;
      }
      waited = Date.now() - refusedAt;
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page('Busy', ['The laundry takes tokens sold by the porter.']));
    };
    const { processed_content } = await crawled({ max_pages: 10 });
    expect(pathsOf(processed_content.pages)).toEqual(['/', '/busy']);
    expect(waited).toBeGreaterThanOrEqual(990);
  });

  it('takes no page twice: one spelling of an address, its canonical one, one text', async () => {
    const long = page('Home', ['A house with a view over the bay and a garden of its own.']).replace(
      '<head>',
      '<head><link rel="canonical" href="/home">',
    );
    site.pages['/'] = page(
      'Start',
      ['The start.'],
      ['/home?sort=price', '/home/?utm_source=mail', '/copy', '/home#top'],
    );
    site.pages['/home?sort=price'] = long;
    site.pages['/home'] = long;
    site.pages['/copy'] = long;
    const { processed_content, credits_used } = await crawled({ max_pages: 10 });
    expect(pathsOf(processed_content.pages)).toEqual(['/', '/home']);
    expect(credits_used).toBe(6);
    expect(processed_content.left_out).toContainEqual({ url: `${site.url}/copy`, reason: 'repeated' });
  });

  it('says of every page it leaves out why', async () => {
    site.pages['/'] = page('Start', ['The start.'], ['/gone', '/down', '/empty', '/old', '/team']);
    site.pages['/down'] = { status: 503, body: 'Later' };
    site.pages['/empty'] = '<script>boot()</script>';
    site.pages['/old'] = { status: 302, headers: { location: '/' } };
    site.pages['/team'] = page('Team', ['The people who work here.']);
    const { processed_content } = await crawled({ max_pages: 10, exclude: ['/team*'] });
    const reasons = (processed_content.left_out as { url: string; reason: string }[]).map(
      ({ url, reason }) => [url.replace(site.url, ''), reason],
    );
    expect(Object.fromEntries(reasons)).toEqual({
      '/team': 'excluded',
      '/gone': 'gone',
      '/down': 'unavailable',
      '/empty': 'unreadable',
      '/old': 'repeated',
    });
  });

  it('is shown before a credit is spent: the pages, how many there are, and the price', async () => {
    site.pages['/sitemap.xml'] = xml(urlset('/homes/1', '/homes/2', '/homes/3', '/blog/1'));
    site.pages['/'] = page('Start', ['The start.'], ['/homes/4', '/blog/2']);
    const before = await credits();
    const { status, body } = await preview({ max_pages: 3, include: ['/homes/*'] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Start', found: 5, credits: 7 });
    expect(body.pages).toEqual([
      { url: `${site.url}/`, found_by: 'start' },
      { url: `${site.url}/homes/1`, found_by: 'sitemap' },
      { url: `${site.url}/homes/2`, found_by: 'sitemap' },
    ]);
    expect(body.left_out).toContainEqual({ url: `${site.url}/blog/2`, reason: 'excluded' });
    expect(site.requests).toEqual(['/robots.txt', '/', '/sitemap.xml']);
    expect(await credits()).toBe(before);
    expect((await anna.get('/api/training/sources')).body).not.toContainEqual(
      expect.objectContaining({ title: 'Start', status: 'pending' }),
    );
  });

  it('whose first page cannot be read is not shown but explained', async () => {
    expect(await preview()).toMatchObject({ status: 422, body: { error: 'http_error' } });
    site.pages['/'] = '<script>boot()</script>';
    expect(await preview()).toMatchObject({ status: 422, body: { error: 'no_text_found' } });
  });
});
