/**
 * Takes the pictures of README anew, from the demo brokerage in Chromium: `npm run pictures`.
 * Needs a build (`npm run build`) and Debian's chromium.
 */
import './node-version.mjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { startBackend } from './servers/backend.mjs';
import { until } from './servers/port.mjs';
import { ensurePrograms } from './test/machine.mjs';

const target = 'docs/pictures';
const admin = { email: 'admin@larkspurvale.example', password: 'demo-brokerage' };
// Whoever wants less motion sees charts as they end: nothing is caught half-drawn.
const desktop = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };
const phone = {
  reducedMotion: 'reduce',
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 1.5,
};

await ensurePrograms(['chromium']);
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const server = await startBackend({ folder, env: { NODE_ENV: 'development', LOG_LEVEL: 'warn' } });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

async function take(page, name) {
  // Palettes keep pictures of flat colours small without a visible loss.
  const picture = await sharp(await page.screenshot({ animations: 'disabled' }))
    .png({ palette: true, quality: 90 })
    .toBuffer();
  writeFileSync(join(target, `${name}.png`), picture);
  console.log(`${name}.png: ${Math.round(picture.length / 1024)} kB`);
}

/** A live stream stays open, so that the network is never idle: what counts is what is seen. */
async function settled(page) {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => {
    const { document } = globalThis;
    const isShown = document.querySelector('h1') !== null && document.querySelector('app-skeleton') === null;
    return isShown && [...document.images].every(({ complete }) => complete);
  });
  await page.evaluate(() => globalThis.document.fonts.ready);
}

async function ofConsole() {
  const page = await browser.newPage(desktop);
  await page.goto(`${server.url}/login`);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Marisol/ }).waitFor();
  await settled(page);
  await take(page, 'dashboard');
  for (const [name, path] of [
    ['properties', '/properties'],
    ['training', '/training'],
    ['qr-codes', '/qr-codes'],
  ]) {
    await page.goto(server.url + path);
    await settled(page);
    // Codes are drawn when they are asked for.
    if (name === 'qr-codes')
      await page
        .getByRole('img', { name: /QR code/ })
        .nth(3)
        .waitFor();
    await settled(page);
    await take(page, name);
  }
  await page.goto(`${server.url}/chatbots`);
  await page.getByRole('link', { name: 'Lantern Wharf guide' }).first().click();
  await page.getByRole('tab', { name: 'Identity' }).waitFor();
  await settled(page);
  await take(page, 'chatbot-editor');
  await page.goto(`${server.url}/conversations`);
  await page
    .getByRole('link', { name: /27 Lantern Wharf Lane/ })
    .nth(1)
    .click();
  await settled(page);
  await take(page, 'conversation');
  await page.close();
}

async function ofChat() {
  const address = /Demo chat\s+(\S+)/.exec(server.log())[1];
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ ...phone, colorScheme });
    await page.goto(address);
    await settled(page);
    // A first visit may have to do without the display face.
    await page.reload();
    await settled(page);
    await take(page, `chat-${colorScheme}`);
    if (colorScheme === 'light') {
      await page.getByRole('textbox').first().fill('Does the refrigerator stay?');
      await page.keyboard.press('Enter');
      await page
        .getByRole('log')
        .getByText(/refrigerator, the oak bench/)
        .first()
        .waitFor();
      await settled(page);
      await take(page, 'chat-answer');
    }
    await page.close();
  }
}

try {
  mkdirSync(target, { recursive: true });
  await until(() => /Demo chat/.test(server.log()), { seconds: 60, what: 'The demo brokerage' });
  await ofConsole();
  await ofChat();
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
