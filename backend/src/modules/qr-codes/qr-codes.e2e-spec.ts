import jsQR from 'jsqr';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

const phone = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148',
  accept: 'text/html',
};

async function decode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('QR codes', () => {
  let app: TestApp;
  let anna: SignedIn;
  let botId: string;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    botId = (await anna.post('/api/chatbots', { name: 'Front desk' })).body.chatbot.bot_id;
  });
  afterAll(() => app.stop());

  const aCode = async (label = 'Yard sign') =>
    (await anna.post('/api/qr-codes', { bot_id: botId, label })).body;
  const scan = (address: string, headers: Record<string, string> = phone) => {
    const { pathname, search } = new URL(address);
    return app.visitor.raw('GET', pathname + search, undefined, headers);
  };

  it('carry an address that leads to the chat page', async () => {
    const code = await aCode();
    expect(code.qr_data).toMatch(/\/q\/[a-z2-9]{10}$/);
    const response = await scan(code.qr_data);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toContain(`/chat/${botId}?`);
  });

  it.each(['png', 'svg'])('are read by a decoder as drawn in %s', async (format) => {
    const code = await aCode();
    const image = await anna.raw('GET', `/api/qr-codes/${code.qr_id}/image?format=${format}&size=400`);
    expect(image.status).toBe(200);
    expect(await decode(Buffer.from(await image.arrayBuffer()))).toBe(code.qr_data);
  });

  it('come as PDF for the printer', async () => {
    const code = await aCode();
    const image = await anna.raw('GET', `/api/qr-codes/${code.qr_id}/image?format=pdf`);
    expect(image.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('count the visits of people and not those of programs', async () => {
    const code = await aCode();
    await scan(code.qr_data);
    await scan(code.qr_data, { ...phone, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' });
    await scan(code.qr_data, { ...phone, 'user-agent': 'Googlebot/2.1' });
    await scan(code.qr_data, { ...phone, 'sec-purpose': 'prefetch' });
    await app.visitor.raw('HEAD', new URL(code.qr_data).pathname, undefined, phone);
    expect((await anna.get(`/api/qr-codes/${code.qr_id}`)).body.scan_count).toBe(2);
    const { body } = await anna.get(`/api/qr-codes/${code.qr_id}/scans?days=7`);
    expect(body.total).toBe(2);
    expect(body.by_day).toHaveLength(7);
    expect(body.by_device).toEqual([
      { device: 'computer', scans: 1 },
      { device: 'phone', scans: 1 },
    ]);
  });

  it('tell campaigns apart by what their addresses say, as text and no longer than it takes', async () => {
    const code = await aCode();
    const browser = (number: number) => ({ ...phone, 'user-agent': `Mobile Firefox/${number}.0` });
    const mail = `${code.qr_data}?utm_source=mail&utm_medium=newsletter&utm_campaign=spring`;
    for (const number of [140, 141]) await scan(mail, browser(number));
    const long = '<b>'.repeat(80);
    await scan(`${code.qr_data}?utm_source=${encodeURIComponent(long)}`, browser(142));
    expect((await scan(`${code.qr_data}?utm_source=a%00b`, browser(143))).status).toBeLessThan(500);
    await scan(code.qr_data, browser(144));
    const { body } = await anna.get(`/api/qr-codes/${code.qr_id}/scans?days=1`);
    expect(body.by_campaign).toEqual([
      { source: 'mail', medium: 'newsletter', campaign: 'spring', visits: 2 },
      { source: long.slice(0, 150), medium: null, campaign: null, visits: 1 },
    ]);
  });

  it('count one device once in half an hour, and clicks apart from scans', async () => {
    const code = await aCode();
    for (const _ of [1, 2, 3]) await scan(code.qr_data);
    await scan(code.qr_data, { ...phone, referer: 'https://harbour.example/homes' });
    await Promise.all(
      [1, 2].map(() => scan(code.qr_data, { ...phone, 'user-agent': 'Mobile Firefox/140.0' })),
    );
    const { body } = await anna.get(`/api/qr-codes/${code.qr_id}/scans?days=1`);
    expect(body).toMatchObject({ total: 2, clicks: 1, by_device: [{ device: 'phone', scans: 2 }] });
    expect((await anna.get(`/api/qr-codes/${code.qr_id}`)).body.scan_count).toBe(2);
  });

  it('count a device anew after half an hour, and forget after a day which it was', async () => {
    const code = await aCode();
    const dataSource = app.nest.get(DataSource);
    const earlier = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const rows = () =>
      dataSource.query(
        `SELECT visitor_hash, opened FROM qr_scans WHERE qr_id = '${code.qr_id}' ORDER BY created_at`,
      );
    await scan(code.qr_data);
    await dataSource.query(`UPDATE qr_scans SET last_opened_at = '${earlier(29)}'`);
    await scan(code.qr_data);
    expect(await rows()).toEqual([{ visitor_hash: expect.any(String), opened: 2 }]);
    await dataSource.query(
      `UPDATE qr_scans SET last_opened_at = '${earlier(31)}', created_at = '${earlier(1500)}'`,
    );
    await scan(code.qr_data);
    expect(await rows()).toEqual([
      { visitor_hash: null, opened: 2 },
      { visitor_hash: expect.any(String), opened: 1 },
    ]);
  });

  it('go on working on the sign after they were deleted', async () => {
    const code = await aCode();
    expect((await anna.delete(`/api/qr-codes/${code.qr_id}`)).status).toBe(204);
    expect((await anna.get(`/api/qr-codes/${code.qr_id}`)).status).toBe(404);
    expect((await scan(code.qr_data)).status).toBe(302);
  });

  it('go on working without their listing when it is deleted', async () => {
    const home = { address: '12 Elm Street', city: 'Springfield', state: 'CA', zip_code: '94999' };
    const { property_id } = (await anna.post('/api/properties', home)).body;
    const [kept, deleted] = await Promise.all(
      ['Yard sign', 'Flyer'].map(
        async (label) => (await anna.post('/api/qr-codes', { bot_id: botId, property_id, label })).body,
      ),
    );
    await anna.delete(`/api/qr-codes/${deleted.qr_id}`);
    expect((await scan(kept.qr_data)).headers.get('location')).toContain(`property=${property_id}`);
    expect((await anna.delete(`/api/properties/${property_id}`)).status).toBe(204);
    for (const { qr_data } of [kept, deleted]) {
      const { status, headers } = await scan(qr_data);
      expect([status, headers.get('location')]).toEqual([
        302,
        expect.stringMatching(`^/chat/${botId}\\?qr=`),
      ]);
    }
    const { body } = await anna.get(`/api/qr-codes/${kept.qr_id}`);
    expect(body).toMatchObject({
      property_id: null,
      property_address: null,
      qr_data: kept.qr_data,
      scan_count: 1,
    });
  });

  it('open for somebody who types them with capitals', async () => {
    const { body } = await anna.post('/api/qr-codes', { bot_id: botId });
    const path = new URL(body.qr_data as string).pathname;
    const typed = `/q/${path.slice('/q/'.length).toUpperCase()}`;
    expect((await app.visitor.raw('GET', typed, undefined, phone)).headers.get('location')).toContain(botId);
  });

  it('that were never printed get a page for people and an error for programs', async () => {
    const page = await app.visitor.raw('GET', '/q/nosuchcode', undefined, phone);
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('This code is not in use');
    expect((await app.visitor.get('/q/nosuchcode')).body.error).toBe('not_found');
  });

  it('cannot point at another organization’s chatbot or listing', async () => {
    const ben = await app.signUp();
    const stolen = await ben.post('/api/qr-codes', { bot_id: botId });
    const invented = await ben.post('/api/qr-codes', { bot_id: crypto.randomUUID() });
    expect(stolen.status).toBe(404);
    expect({ ...stolen.body, request_id: '' }).toEqual({ ...invented.body, request_id: '' });
  });
});
