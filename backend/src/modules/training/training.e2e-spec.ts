import { docx, pdfOf, picture, scannedPdf, wav } from '../../../test/files/documents';
import { form } from '../../../test/files/form';
import { listingPage, page } from '../../../test/files/pages';
import { type Site, startSite } from '../../../test/files/site';
import { type Client, type SignedIn, startApp, type TestApp } from '../../../test/harness';

const unknownId = '00000000-0000-4000-8000-000000000000';

const upload = (
  who: Client,
  filename: string,
  content: Buffer | string,
  fields?: Record<string, string>,
  headers?: Record<string, string>,
) => who.post('/api/training/upload-document', form(filename, content, fields), headers);

const chunkTexts = async (who: Client, sourceId: string): Promise<string> =>
  (await who.get<{ text: string }[]>(`/api/training/sources/${sourceId}/chunks`)).body
    .map(({ text }) => text)
    .join('\n');

const balance = async (who: Client) =>
  (await who.get('/api/credits/balance')).body as { current_credits: number; credits_remaining: number };

describe('training', () => {
  let app: TestApp;
  let site: Site;
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

  /** What a call costs. */
  async function costOf<T>(work: () => Promise<T>): Promise<{ cost: number; result: T }> {
    const before = await balance(anna);
    const result = await work();
    const after = await balance(anna);
    expect(after.credits_remaining).toBe(after.current_credits);
    return { cost: before.current_credits - after.current_credits, result };
  }

  describe('a web page', () => {
    it('is learned for 5 credits, with its facts and pictures', async () => {
      site.pages['/42-juniper'] = listingPage;
      const { cost, result } = await costOf(() =>
        anna.post('/api/training/url-content', { url: `${site.url}/42-juniper` }),
      );
      expect(result.status).toBe(200);
      expect(cost).toBe(5);
      expect(result.body).toMatchObject({
        message: expect.any(String),
        credits_used: 5,
        processed_content: {
          title: '42 Juniper Court',
          paragraphs: expect.arrayContaining([expect.stringContaining('corner house above the harbour')]),
          images: expect.arrayContaining([{ url: `${site.url}/img/kitchen.jpg`, alt: expect.any(String) }]),
          features: expect.arrayContaining(['4 bedrooms', 'Two-car garage']),
          proposed_property: { address: '42 Juniper Court', price: 875_000 },
        },
      });
      const source = await anna.get(`/api/training/sources/${result.body.source_id}`);
      expect(source.body).toMatchObject({
        kind: 'url',
        status: 'ready',
        title: '42 Juniper Court',
        latest_job_id: result.body.job_id,
        error: null,
      });
      expect(source.body.chunk_count).toBeGreaterThan(0);
      expect(await chunkTexts(anna, result.body.source_id)).toContain('The roof was replaced in 2019');
    });

    it('is read again on demand', async () => {
      site.pages['/hours'] = page('Office hours', ['The office is open from nine to five on weekdays.']);
      const first = await anna.post('/api/training/url-content', { url: `${site.url}/hours` });
      site.pages['/hours'] = page('Office hours', ['The office is open from ten to six on weekdays.']);
      const again = await anna.post(`/api/training/sources/${first.body.source_id}/retrain`);
      expect(again.body).toMatchObject({ source_id: first.body.source_id, credits_used: 5 });
      expect(await chunkTexts(anna, first.body.source_id)).toBe(
        'The office is open from ten to six on weekdays.',
      );
    });

    it.each([
      ['is not there', '/nowhere', undefined, 422, 'http_error'],
      ['holds no text', '/shell', '<div id="app"></div><script>boot()</script>', 422, 'no_text_found'],
      [
        'is forbidden to robots',
        '/private/page',
        page('Private', ['Nobody should read this.']),
        422,
        'robots_disallowed',
      ],
    ])('that %s costs nothing and says so', async (_, path, content, status, code) => {
      site.pages['/robots.txt'] = {
        headers: { 'content-type': 'text/plain' },
        body: 'User-agent: *\nDisallow: /private/',
      };
      if (content !== undefined) site.pages[path] = content;
      const { cost, result } = await costOf(() =>
        anna.post('/api/training/url-content', { url: `${site.url}${path}` }),
      );
      expect([result.status, result.body.error, cost]).toEqual([status, code, 0]);
      const { job_id, source_id } = result.body.details[0];
      expect((await anna.get(`/api/training/jobs/${job_id}`)).body).toMatchObject({
        status: 'failed',
        error: { code },
        credits_used: 0,
      });
      expect((await anna.get(`/api/training/sources/${source_id}`)).body).toMatchObject({
        status: 'failed',
        error: { code },
      });
    });

    it.each(['http://169.254.169.254/latest/meta-data', 'http://localhost:1/', 'http://10.0.0.8/admin'])(
      'inside a private network is refused: %s',
      async (url) => {
        const { cost, result } = await costOf(() => anna.post('/api/training/url-content', { url }));
        expect([result.status, result.body.error, cost]).toEqual([422, 'url_not_allowed', 0]);
      },
    );

    it('behind a redirect into a private network is refused', async () => {
      site.pages['/trap'] = { status: 302, headers: { location: 'http://127.0.0.1:1/' } };
      const { status, body } = await anna.post('/api/training/url-content', { url: `${site.url}/trap` });
      expect([status, body.error]).toEqual([422, 'url_not_allowed']);
    });
  });

  describe('a site', () => {
    it('is read page by page, on the same site, as the patterns say, at a credit for each further page', async () => {
      const start = page(
        'Listings',
        ['All our homes in one place.'],
        [
          '/homes/1',
          '/homes/2',
          '/homes/3?utm_source=mail',
          '/homes/3',
          '/about',
          'https://elsewhere.example.com/homes/9',
          '/homes/private',
          '/brochure.pdf',
        ],
      );
      Object.assign(site.pages, {
        '/listings': start,
        '/homes/1': page('Home one', ['The first home has a blue door.'], ['/homes/2', '/homes/4']),
        '/homes/2': page('Home two', ['The second home has a red door.']),
        '/homes/3': page('Home three', ['The third home has a green door.']),
        '/homes/4': { status: 500, body: 'broken' },
        '/homes/private': page('Not for you', ['A secret home.']),
        '/about': page('About', ['We are a brokerage.']),
      });
      site.requests.length = 0;
      const wish = {
        url: `${site.url}/listings`,
        crawl: { max_pages: 10, include: ['/homes/*'], exclude: ['*private*'] },
      };
      const { cost, result } = await costOf(() => anna.post('/api/training/url-content', wish));
      expect(result.status).toBe(200);
      expect(result.body.processed_content.pages).toEqual(
        ['/listings', '/homes/1', '/homes/2', '/homes/3'].map((path) => site.url + path),
      );
      expect([cost, result.body.credits_used]).toEqual([8, 8]);
      expect(site.requests).toEqual([
        '/robots.txt',
        '/listings',
        '/sitemap.xml',
        '/homes/1',
        '/homes/2',
        '/homes/3',
        '/homes/4',
      ]);
      expect(result.body.processed_content.analysis).toContain('1 linked page could not be read.');
      expect(await chunkTexts(anna, result.body.source_id)).toContain('The third home has a green door.');
    });
  });

  describe('a file', () => {
    it('is learned for 5 credits, page by page', async () => {
      const content = await pdfOf(
        'The roof was replaced in 2019 with architectural shingles.',
        'The furnace is a Lennox from 2015.',
      );
      const { cost, result } = await costOf(() => upload(anna, 'inspection report.pdf', content));
      expect(result.status).toBe(200);
      expect(cost).toBe(5);
      expect(result.body).toMatchObject({
        credits_used: 5,
        processed_content: {
          file_type: 'pdf',
          text: expect.stringContaining('architectural shingles'),
          analysis: expect.stringContaining('2 pages'),
          features: [],
        },
      });
      const chunks = await anna.get(`/api/training/sources/${result.body.source_id}/chunks`);
      expect(chunks.body).toMatchObject([
        { position: 0, page: 1 },
        { position: 1, page: 2, text: 'The furnace is a Lennox from 2015.' },
      ]);
      expect((await anna.get(`/api/training/sources/${result.body.source_id}`)).body).toMatchObject({
        kind: 'document',
        filename: 'inspection report.pdf',
        size_bytes: content.length,
        status: 'ready',
      });
    });

    it.each([
      [
        'a Word document',
        'rules.docx',
        () => docx({ heading: 'Rules' }, { text: 'Quiet hours start at ten in the evening.' }),
        'Quiet hours start at ten',
      ],
      ['a table', 'units.csv', async () => Buffer.from('unit,rent\n2B,2150\n'), 'unit: 2B; rent: 2150'],
      [
        'a photo of a flyer',
        'flyer.jpg',
        () => picture('jpeg', 'Open house on Sunday'),
        'Open house on Sunday',
      ],
      [
        'a scanned document',
        'scan.pdf',
        () => scannedPdf(['HOA fee is 250 dollars']),
        'HOA fee is 250 dollars',
      ],
    ])('can be %s', async (_, filename, make, expected) => {
      const { status, body } = await upload(anna, filename, await make());
      expect(status).toBe(200);
      expect(await chunkTexts(anna, body.source_id)).toContain(expected);
    });

    it('can be read again from where it is kept', async () => {
      const first = await upload(anna, 'pets.txt', 'Two dogs are welcome.');
      const again = await anna.post(`/api/training/sources/${first.body.source_id}/retrain`);
      expect(again.body).toMatchObject({
        source_id: first.body.source_id,
        processed_content: { text: 'Two dogs are welcome.' },
      });
    });

    it('of a wrong kind is refused before anything is held', async () => {
      const before = (await anna.get('/api/training/sources')).body.length;
      const { status, body } = await upload(anna, 'setup.exe', 'MZ');
      expect([status, body.error]).toEqual([415, 'unsupported_media_type']);
      expect((await anna.get('/api/training/sources')).body).toHaveLength(before);
    });

    it('that is too large is refused', async () => {
      const { status, body } = await upload(anna, 'huge.txt', Buffer.alloc(26 * 1024 * 1024, 'a'));
      expect([status, body.error]).toEqual([413, 'payload_too_large']);
    });

    it('that is missing is named, and so are bad fields', async () => {
      const body = new FormData();
      body.set('bot_id', 'nobody');
      expect((await anna.post('/api/training/upload-document', body)).status).toBe(400);
      expect((await upload(anna, 'a.txt', 'text', { bot_id: 'nobody' })).body).toMatchObject({
        error: 'validation_failed',
        details: [{ field: 'bot_id' }],
      });
      expect((await upload(anna, 'a.txt', 'text', { colour: 'red' })).body).toMatchObject({
        error: 'validation_failed',
        details: [{ field: 'colour' }],
      });
    });

    it('that is a recording needs a service that listens, and costs nothing without', async () => {
      const { cost, result } = await costOf(() => upload(anna, 'tour.wav', wav(1)));
      expect([result.status, result.body.error, cost]).toEqual([503, 'not_configured', 0]);
    });

    it('keeps its name when a person has given it one', async () => {
      const { body } = await upload(anna, 'x1.txt', 'The alarm code changes monthly.');
      const named = await anna.patch(`/api/training/sources/${body.source_id}`, { title: 'Alarm rules' });
      expect(named.body.title).toBe('Alarm rules');
      await anna.post(`/api/training/sources/${body.source_id}/retrain`);
      expect((await anna.get(`/api/training/sources/${body.source_id}`)).body.title).toBe('Alarm rules');
    });

    it('is found by its words, and gone with everything it taught once it is deleted', async () => {
      const { body } = await upload(anna, 'bicycles.txt', 'Bicycles are parked in the zebra-striped shed.');
      const search = () => anna.post('/api/knowledge/search', { query: 'where is the zebra-striped shed' });
      expect((await search()).body[0]).toMatchObject({ source_id: body.source_id, title: 'bicycles.txt' });
      expect((await anna.delete(`/api/training/sources/${body.source_id}`)).status).toBe(204);
      expect((await search()).body).not.toContainEqual(
        expect.objectContaining({ source_id: body.source_id }),
      );
      expect((await anna.get(`/api/training/sources/${body.source_id}`)).status).toBe(404);
      expect((await anna.get(`/api/training/jobs/${body.job_id}`)).status).toBe(404);
    });
  });

  describe('a job', () => {
    /** A page that is not answered until told. */
    function slowPage(path: string): () => void {
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      site.pages[path] = (_, response) =>
        void gate.then(() =>
          response
            .writeHead(200, { 'content-type': 'text/html' })
            .end(page('Slow', ['It took its time to arrive.'])),
        );
      return open;
    }

    /** Server-sent events until the stream ends. */
    async function eventsOf(jobId: string): Promise<{ event: string; data: { status: string } }[]> {
      const response = await anna.raw('GET', `/api/training/jobs/${jobId}/events`);
      const text = await response.text();
      return text
        .split('\n\n')
        .filter((block) => block.includes('data:'))
        .map((block) => ({
          event: /event: (.*)/.exec(block)?.[1] ?? '',
          data: JSON.parse(/data: (.*)/.exec(block)?.[1] ?? 'null'),
        }));
    }

    it('is answered at once to those who will not wait, and tells how it goes', async () => {
      const open = slowPage('/slow');
      const ordered = await anna.post(
        '/api/training/url-content',
        { url: `${site.url}/slow` },
        { prefer: 'respond-async' },
      );
      expect(ordered.status).toBe(202);
      const { job_id } = ordered.body.job;
      expect(ordered.headers.get('location')).toBe(`/api/training/jobs/${job_id}`);
      expect((await balance(anna)).current_credits - (await balance(anna)).credits_remaining).toBe(5);
      const events = eventsOf(job_id);
      open();
      const all = await events;
      expect(all.every(({ event }) => event === 'progress')).toBe(true);
      expect(all.at(-1)?.data).toMatchObject({ job_id, status: 'completed', credits_used: 5, error: null });
      expect((await anna.get(`/api/training/jobs/${job_id}`)).body).toMatchObject({
        status: 'completed',
        progress: { done: 1, total: 1, stage: 'finished' },
        processed_content: { title: 'Slow' },
        finished_at: expect.any(String),
      });
    });

    it('can be cancelled, which gives the credits back', async () => {
      const open = slowPage('/endless');
      const { cost, result } = await costOf(async () => {
        const ordered = await anna.post(
          '/api/training/url-content',
          { url: `${site.url}/endless` },
          { prefer: 'respond-async' },
        );
        return anna.post(`/api/training/jobs/${ordered.body.job.job_id}/cancel`);
      });
      open();
      expect([result.status, result.body.status, cost]).toEqual([200, 'cancelled', 0]);
      expect((await anna.post(`/api/training/jobs/${result.body.job_id}/cancel`)).body.status).toBe(
        'cancelled',
      );
      expect((await anna.get('/api/training/jobs?status=cancelled')).body[0]).toMatchObject({
        job_id: result.body.job_id,
      });
    });

    it('tries again when the site has a bad moment', async () => {
      let calls = 0;
      site.pages['/moody'] = (_, response) =>
        ++calls === 1
          ? void response.writeHead(503).end()
          : void response
              .writeHead(200, { 'content-type': 'text/html' })
              .end(page('Moody', ['It works on the second try.']));
      const { status, body } = await anna.post('/api/training/url-content', { url: `${site.url}/moody` });
      expect([status, body.credits_used, calls]).toEqual([200, 5, 2]);
    });

    it('is done once for one Idempotency-Key', async () => {
      site.pages['/once'] = page('Once', ['Only one of these.']);
      const { cost, result } = await costOf(() =>
        Promise.all(
          Array.from({ length: 5 }, () =>
            anna.post(
              '/api/training/url-content',
              { url: `${site.url}/once` },
              { 'idempotency-key': 'train-once' },
            ),
          ),
        ),
      );
      expect(cost).toBe(5);
      expect(new Set(result.filter(({ status }) => status === 200).map(({ body }) => body.job_id)).size).toBe(
        1,
      );
      const replay = await anna.post(
        '/api/training/url-content',
        { url: `${site.url}/once` },
        { 'idempotency-key': 'train-once' },
      );
      expect(replay.body.job_id).toBe(result.find(({ status }) => status === 200)?.body.job_id);
      const other = await anna.post(
        '/api/training/url-content',
        { url: `${site.url}/other` },
        { 'idempotency-key': 'train-once' },
      );
      expect([other.status, other.body.error]).toEqual([422, 'idempotency_key_reused']);
    });

    it('of an upload is done once for one Idempotency-Key, and another file is not mistaken for it', async () => {
      const send = (text: string) => upload(anna, 'once.txt', text, {}, { 'idempotency-key': 'upload-once' });
      const first = await send('The gate code is on the fridge.');
      const again = await send('The gate code is on the fridge.');
      expect([again.status, again.body]).toEqual([200, first.body]);
      expect(again.headers.get('idempotent-replayed')).toBe('true');
      expect((await send('The gate code is at the front desk.')).body.error).toBe('idempotency_key_reused');
    });

    it('is not begun without the credits for it', async () => {
      const poor = await app.signUp();
      const gates = Array.from({ length: 10 }, (_, index) => slowPage(`/dear/${index}`));
      const orders = gates.map((_, index) =>
        poor.post(
          '/api/training/url-content',
          { url: `${site.url}/dear/${index}`, crawl: { max_pages: 100 } },
          { prefer: 'respond-async' },
        ),
      );
      const refused = (await Promise.all(orders)).filter(({ status }) => status === 402);
      expect(refused).toMatchObject([
        { body: { error: 'insufficient_credits', details: [{ needed: 104, available: 64 }] } },
      ]);
      expect(await balance(poor)).toMatchObject({ current_credits: 1000, credits_remaining: 64 });
      for (const open of gates) open();
    });
  });

  describe('of others', () => {
    it('is neither seen nor touched', async () => {
      const { body } = await upload(anna, 'ours.txt', 'A rule of ours.');
      const ben = await app.signUp();
      const paths = [
        ['GET', `/api/training/sources/${body.source_id}`],
        ['GET', `/api/training/sources/${body.source_id}/chunks`],
        ['PATCH', `/api/training/sources/${body.source_id}`],
        ['DELETE', `/api/training/sources/${body.source_id}`],
        ['POST', `/api/training/sources/${body.source_id}/retrain`],
        ['GET', `/api/training/jobs/${body.job_id}`],
        ['POST', `/api/training/jobs/${body.job_id}/cancel`],
        ['GET', `/api/training/jobs/${body.job_id}/events`],
      ] as const;
      for (const [method, path] of paths) {
        const foreign = await ben.raw(method, path, method === 'GET' || method === 'DELETE' ? undefined : {});
        const unknown = await ben.raw(
          method,
          path.replace(/[0-9a-f-]{36}/, unknownId),
          method === 'GET' || method === 'DELETE' ? undefined : {},
        );
        const saysNothing = {
          error: 'not_found',
          message: expect.any(String),
          details: [],
          request_id: expect.any(String),
        };
        const said = (await foreign.json()) as { message: string };
        const saidOfNothing = (await unknown.json()) as { message: string };
        expect([method, path, foreign.status, said]).toEqual([method, path, 404, saysNothing]);
        expect(said.message).toBe(saidOfNothing.message);
      }
      expect((await ben.get('/api/training/sources')).body).toEqual([]);
      expect((await ben.get('/api/training/jobs')).body).toEqual([]);
      expect((await anna.get(`/api/training/sources/${body.source_id}`)).body.title).toBe('ours.txt');
    });

    it('cannot be named as what the knowledge is for', async () => {
      const ben = await app.signUp();
      const bot = await ben.post('/api/chatbots', { name: 'Ben’s bot' });
      const foreign = await anna.post('/api/training/url-content', {
        url: `${site.url}/hours`,
        bot_id: bot.body.chatbot.bot_id,
      });
      expect(foreign.status).toBe(404);
      const unknown = await anna.post('/api/training/url-content', {
        url: `${site.url}/hours`,
        bot_id: unknownId,
      });
      expect(unknown.body.error).toBe(foreign.body.error);
    });
  });
});
