import { AxeBuilder } from '@axe-core/playwright';
import jsQR from 'jsqr';
import { PDFParse } from 'pdf-parse';
import type { Download, Page } from 'playwright-core';
import sharp from 'sharp';
import { aBot, aListing } from '../visitors';
import { type OpenConsole, openConsole } from './console-page';

const sideways = 'document.documentElement.scrollWidth - innerWidth';

async function decode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .resize({ width: 900, withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

async function fileOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('signs in a browser', () => {
  let console: OpenConsole;
  let page: Page;
  let botId: string;
  let sign: { sign_id: string; qr_data: string };
  beforeAll(async () => {
    console = await openConsole();
    page = console.page;
    const { owner } = console;
    await owner.post('/api/organizations/me/branding', { primary_color: '#1f4d4a', phone: '(555) 010-0199' });
    const home = (await owner.post('/api/properties', aListing({ address: '12 Elm Street' }))).body;
    await owner.post('/api/properties', aListing({ address: '9 Oak Lane' }));
    // More than a page: the first homes are found by their words only.
    for (let number = 1; number <= 50; number++)
      await owner.post('/api/properties', aListing({ address: `${number} Later Row` }));
    botId = (await owner.post('/api/chatbots', aBot({ property_ids: [home.property_id] }))).body.chatbot
      .bot_id;
    const wish = { bot_id: botId, property_id: home.property_id, label: 'Yard sign' };
    sign = (await owner.post('/api/signs', wish)).body;
    await owner.post('/api/signs', { bot_id: botId, label: 'Office window' });
  });
  afterAll(async () => {
    await console.stop();
  });

  const openSign = async () => {
    await page.goto(`${console.server.url}/qr-codes/${sign.sign_id}`);
    await page.getByRole('img', { name: 'QR code Yard sign' }).waitFor();
  };
  const downloaded = async (button: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return fileOf(download);
  };

  it('the studio shows the code as it will be printed, in the brand’s colour, and hands out what a camera reads', async () => {
    await openSign();
    const preview = await page.getByRole('img', { name: 'QR code Yard sign' }).screenshot();
    expect(await decode(preview)).toBe(sign.qr_data);
    const png = await downloaded('PNG');
    expect(await decode(png)).toBe(sign.qr_data);
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200 });
    // Statistics are of the whole picture unless the part is one of its own.
    const mark = await sharp(png).extract({ left: 220, top: 220, width: 8, height: 8 }).toBuffer();
    const [red, green] = (await sharp(mark).stats()).channels;
    expect(green!.mean).toBeGreaterThan(red!.mean + 20);
  });

  it('the studio warns of colours that cameras cannot read, and hands nothing out until they can', async () => {
    await openSign();
    await page.locator('input[type=color]').first().fill('#ffcc00');
    await page.getByRole('alert').filter({ hasText: 'contrast of #ffcc00 on #ffffff is 1.5:1' }).waitFor();
    expect(await page.getByRole('button', { name: 'PNG', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Your colors' }).click();
    await page.getByRole('img', { name: 'QR code Yard sign' }).waitFor();
    expect(await page.getByRole('button', { name: 'PNG', exact: true }).isDisabled()).toBe(false);
  });

  it('a time of every week is set in the dialog, and what is wrong with it is said at its field', async () => {
    await openSign();
    await page.getByRole('button', { name: 'Add a time' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Repeats' }).click();
    await page.getByRole('option', { name: 'Every week' }).click();
    await dialog.getByText('Pacific Time').waitFor();
    await dialog.getByRole('combobox', { name: 'Home meanwhile' }).fill('oak 9');
    await page.getByRole('option', { name: '9 Oak Lane' }).click();
    await dialog.getByLabel('Until').fill('12:30');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.getByText('It must end after it begins').waitFor();
    await dialog.getByLabel('Until').fill('16:00');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await page.getByText('Every Sunday, 1:00 PM to 4:00 PM').waitFor();
    await page.getByRole('button', { name: 'Remove Open house' }).click();
    await page.getByText('For open houses it can show another home').waitFor();
    expect((await console.owner.get(`/api/signs/${sign.sign_id}`)).body.weekly).toEqual([]);
  });

  it('a flyer comes out of the print kit with its code readable', async () => {
    await openSign();
    const flyer = await downloaded('PDF Flyer');
    const parser = new PDFParse({ data: new Uint8Array(flyer) });
    const { pages } = await parser.getScreenshot({ desiredWidth: 1100, imageDataUrl: false });
    expect(await decode(Buffer.from(pages[0]!.data))).toBe(sign.qr_data);
  });

  it('a piece is printed in the language that was chosen', async () => {
    await openSign();
    await page.getByRole('radio', { name: 'Español' }).click();
    const tent = await downloaded('PDF Table tent');
    const { text } = await new PDFParse({ data: new Uint8Array(tent) }).getText();
    expect(text).toContain('Pregunte por');
  });

  it('a sign is moved in one action, and its history tells from where', async () => {
    await openSign();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const homes = dialog.getByRole('combobox', { name: 'Home' });
    await homes.click();
    await page.getByText('There are more: type a part of the name').waitFor();
    expect(await page.getByRole('option', { name: /9 Oak Lane/ }).count()).toBe(0);
    await homes.fill('oak lane');
    await page.getByRole('option', { name: /9 Oak Lane/ }).click();
    await dialog.getByLabel('Why').fill('Sold');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await page.getByText('Moved by Nora Heron: Sold').waitFor();
    expect(await page.locator('app-sign-history').innerText()).toContain('12 Elm Street');
    const [moved] = (await console.owner.get(`/api/signs/${sign.sign_id}/moves`)).body;
    expect(moved.to_address).toContain('9 Oak Lane');
  });

  it('a sign gets an hour in which it shows something else', async () => {
    await openSign();
    await page.getByRole('button', { name: 'Add a time' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Day').fill('2030-05-04');
    await dialog.getByRole('combobox', { name: 'Home meanwhile' }).fill('elm');
    await page.getByRole('option', { name: /12 Elm Street/ }).click();
    await dialog.getByRole('button', { name: 'Add' }).click();
    await page.getByText(/May 4, 1:00 PM to 4:00 PM/).waitFor();
    expect((await console.owner.get(`/api/signs/${sign.sign_id}`)).body.schedule).toHaveLength(1);
  });

  it('the dashboard says calmly what visitors do not see of the brokerage, until they do', async () => {
    const hint = page.getByRole('link', { name: /^Visitors do not see/ });
    const opened = async () => {
      const known = page.waitForResponse((response) => response.url().endsWith('/me/branding'));
      await page.goto(`${console.server.url}/`);
      await known;
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
    };
    await opened();
    await hint.filter({ hasText: 'your license and your logo' }).waitFor();
    await console.owner.patch('/api/organizations/me', { licence_number: 'DRE 00000000' });
    await opened();
    await hint.filter({ hasText: 'see your logo yet' }).waitFor();
    const mark = sharp({ create: { width: 80, height: 80, channels: 3, background: '#1f4d4a' } });
    const form = new FormData();
    form.append(
      'file',
      new File([new Uint8Array(await mark.png().toBuffer())], 'logo.png', { type: 'image/png' }),
    );
    expect((await console.owner.post('/api/organizations/me/branding/logo', form)).status).toBe(200);
    await opened();
    expect(await hint.count()).toBe(0);
    await console.owner.post('/api/organizations/me/branding', { logo_url: null });
  });

  it('many codes are printed at once', async () => {
    await page.goto(`${console.server.url}/qr-codes`);
    await page.getByRole('checkbox', { name: 'Choose Yard sign' }).check();
    await page.getByRole('checkbox', { name: 'Choose Office window' }).check();
    const sheet = await downloaded('Pages to cut, PDF');
    const { text } = await new PDFParse({ data: new Uint8Array(sheet) }).getText();
    expect(text).toContain('Yard sign');
    expect(text).toContain('Office window');
  });

  it.each([
    ['light', 390],
    ['dark', 1440],
  ] as const)(
    'has no accessibility fault and never scrolls sideways: %s, %i px',
    async (colorScheme, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const pages = {
        [`/qr-codes/${sign.sign_id}`]: 'app-sign-history li',
        '/qr-codes': 'app-qr-image img',
        '/analytics': 'app-sign-funnel ol, app-sign-funnel table',
      };
      for (const [path, there] of Object.entries(pages)) {
        await page.goto(console.server.url + path);
        await page.locator(there).first().waitFor();
        const { violations } = await new AxeBuilder({ page }).include('main').analyze();
        expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([
          path,
          [],
        ]);
        expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      }
    },
  );

  it.each([
    ['light', 'en', 390],
    ['dark', 'es', 390],
    ['dark', 'en', 1440],
  ] as const)(
    'the page that remains of a sign is sound: %s, %s, %i px',
    async (colorScheme, locale, width) => {
      const retired = (await console.owner.post('/api/chatbots', aBot())).body.chatbot.bot_id;
      const [home] = (await console.owner.get('/api/properties')).body;
      const wish = { bot_id: retired, property_id: home.property_id };
      const { qr_data } = (await console.owner.post('/api/signs', wish)).body;
      await console.owner.delete(`/api/chatbots/${retired}`);
      const context = await page
        .context()
        .browser()!
        .newContext({ colorScheme, locale, viewport: { width, height: 844 } });
      const scanned = await context.newPage();
      const complaints: string[] = [];
      scanned.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      expect((await scanned.goto(qr_data))?.status()).toBe(200);
      await scanned.getByRole('link', { name: /010-0199/ }).waitFor();
      const { violations } = await new AxeBuilder({ page: scanned }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await scanned.evaluate(sideways)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
