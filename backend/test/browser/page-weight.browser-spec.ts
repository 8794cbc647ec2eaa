import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { BuiltServer } from '../built-server';
import { aTenant, Client } from '../harness';
import { aBot, aListing } from '../visitors';
import { launchChromium } from './chromium';
import { openPage } from './open-page';

/** Bytes after gzip, as home buyers on one bar of signal pay for them. */
const budgets = { launcher: 3 * 1024, panel: 25 * 1024, firstView: 40 * 1024 };

/** Bytes of a body as they come over the wire. */
const wireBytes = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(address))));
    }).on('error', reject);
  });

/** A logo that does not compress to nothing: letters of a wide name in three colours. */
const aLogo = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="240"><rect width="240" height="240" rx="40" fill="#174a5b"/><circle cx="120" cy="120" r="70" fill="#c8553d"/><text x="270" y="165" font-family="serif" font-size="130" fill="#222">Harbour Homes</text></svg>`,
    ),
  )
    .png()
    .toBuffer();

describe('what a home buyer’s browser has to load', () => {
  let server: BuiltServer;
  let browser: Browser;
  let chatUrl: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([BuiltServer.start(), launchChromium()]);
    const tenant = aTenant();
    const nobody = new Client(server.url);
    await nobody.post('/api/auth/register', { ...tenant });
    const { access_token } = (
      await nobody.post('/api/auth/login', { email: tenant.email, password: tenant.password })
    ).body;
    const owner = nobody.as(access_token);
    const form = new FormData();
    form.append('file', new Blob([await aLogo()]), 'logo.png');
    expect((await owner.post('/api/organizations/me/branding/logo', form)).status).toBe(200);
    const { property_id } = (await owner.post('/api/properties', aListing())).body;
    const { chatbot } = (await owner.post('/api/chatbots', aBot({ property_ids: [property_id] }))).body;
    chatUrl = `${server.url}/chat/${chatbot.bot_id}`;
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('is at most 3 KB on the brokerage’s own site before the first tap', async () => {
    expect(await wireBytes(`${server.url}/widget.js`)).toBeLessThanOrEqual(budgets.launcher);
  });

  it('is at most 40 KB for the whole first view, 25 KB of it script and page, with the logo in its own size', async () => {
    const { page, context, incidents } = await openPage(browser);
    const loaded = new Set<string>();
    page.on('response', (response) => {
      const address = response.url();
      if (address.startsWith(server.url)) loaded.add(address);
    });
    await page.goto(chatUrl);
    await page.waitForSelector('html.ready');
    await page.evaluate('document.fonts.ready');
    await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    const sizes: Record<string, number> = {};
    for (const address of loaded) sizes[new URL(address).pathname] = await wireBytes(address);
    const sum = (pattern: RegExp) =>
      Object.entries(sizes).reduce((total, [path, bytes]) => (pattern.test(path) ? total + bytes : total), 0);
    expect(Object.keys(sizes)).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.woff2$/), expect.stringMatching(/\/header$/)]),
    );
    expect({
      sizes,
      panel: sum(/^\/chat(-assets\/.+\.js|\/)/) <= budgets.panel,
      all: sum(/./) <= budgets.firstView,
    }).toEqual({
      sizes,
      panel: true,
      all: true,
    });
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toMatch(/\/icon$/);
    expect(incidents).toEqual({ errors: [], dialogs: [], foreign: [] });
    await context.close();
  });
});
