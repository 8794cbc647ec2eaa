import jsQR from 'jsqr';
import { PDFParse } from 'pdf-parse';
import sharp from 'sharp';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { aBot } from '../../../../test/visitors';

async function decode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .resize({ width: 300 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const aLogo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#b5673a' } })
    .png()
    .toBuffer();

describe('the picture of a code', () => {
  let app: TestApp;
  let anna: SignedIn;
  let code: { qr_id: string; qr_data: string };
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    const bot_id = (await anna.post('/api/chatbots', aBot())).body.chatbot.bot_id;
    code = (await anna.post('/api/qr-codes', { bot_id })).body;
  });
  afterAll(() => app.stop());

  const image = async (query: string) => {
    const path = `/api/qr-codes/${code.qr_id}/image?${query}`;
    const answer = await anna.raw('GET', path);
    const data = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, data, text: data.toString() };
  };
  const brand = `foreground=${encodeURIComponent('#1f4d4a')}`;

  it('is drawn in the colours asked for, with four modules of light around and the address below', async () => {
    const { data, text } = await image(`format=svg&${brand}&caption=true`);
    expect(text).toContain('fill="#1f4d4a"');
    expect(await decode(data)).toBe(code.qr_data);
    const [, ...numbers] = /viewBox="0 0 (\d+) (\d+)"/.exec(text)!;
    const [width, height] = numbers.map(Number) as [number, number];
    const starts = [...text.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [x, y, run].map(Number));
    expect(Math.min(...starts.map(([x]) => x!))).toBe(4);
    expect(Math.min(...starts.map(([, y]) => y!))).toBe(4);
    expect(Math.max(...starts.map(([x, , run]) => x! + run!))).toBe(width - 4);
    expect(height).toBeGreaterThan(width + 2);
  });

  it('is a square of the asked size without the address, as it always was', async () => {
    const { data } = await image('format=png&size=400');
    expect(await sharp(data).metadata()).toMatchObject({ width: 400, height: 400 });
  });

  it('can be read from a PDF too', async () => {
    const { data } = await image(`format=pdf&size=288&${brand}`);
    const parser = new PDFParse({ data: new Uint8Array(data) });
    const { pages } = await parser.getScreenshot({ desiredWidth: 600, imageDataUrl: false });
    expect(await decode(Buffer.from(pages[0]!.data))).toBe(code.qr_data);
    expect((await new PDFParse({ data: new Uint8Array(data) }).getText()).text).toContain('/q/');
  });

  it('carries the logo, still readable, and refuses one that hides too much with what to change', async () => {
    expect((await image('logo=true')).text).toContain('no uploaded logo');
    const form = new FormData();
    const logo = new Uint8Array(await aLogo(400, 160));
    form.append('file', new File([logo], 'logo.png', { type: 'image/png' }));
    expect((await anna.post('/api/organizations/me/branding/logo', form)).status).toBeLessThan(300);
    const drawn = await image(`format=png&size=500&${brand}&logo=true`);
    expect(drawn.status).toBe(200);
    expect(await decode(drawn.data)).toBe(code.qr_data);
    // Statistics are of the whole picture unless the part is one of its own.
    const middle = await sharp(drawn.data).extract({ left: 245, top: 245, width: 8, height: 8 }).toBuffer();
    const [red, , blue] = (await sharp(middle).stats()).channels;
    expect(red!.mean).toBeGreaterThan(blue!.mean + 80);
    const large = await image('logo=true&logo_size=20');
    expect([large.status, JSON.parse(large.text).error]).toEqual([422, 'qr_logo_too_large']);
    expect(JSON.parse(large.text).message).toMatch(/would cover 1\d % .* choose a smaller logo/);
  });

  it.each([
    ['#ffcc00', '#ffffff', /contrast of #ffcc00 on #ffffff is 1\.\d:1; cameras need at least 4\.5:1/],
    ['#ffffff', '#1f4d4a', /must be darker than its background/],
    ['#777777', '#999999', /contrast .* is 1\.\d:1/],
  ])('is refused in %s on %s, with the contrast named', async (foreground, background, words) => {
    const query = new URLSearchParams({ foreground, background }).toString();
    const { status, text } = await image(query);
    expect([status, JSON.parse(text).error]).toEqual([422, 'qr_contrast']);
    expect(JSON.parse(text).message).toMatch(words);
  });

  it('is refused where it would be too small to be read back', async () => {
    const { status, text } = await image('format=png&size=64');
    expect([status, JSON.parse(text).error]).toEqual([422, 'qr_too_small']);
    expect(JSON.parse(text).message).toMatch(/at least 1\.\d times as large/);
  });
});
