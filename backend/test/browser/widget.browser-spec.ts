import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { buildChat, openPage } from './open-page';
import { startApp, type TestApp } from '../harness';
import { openHouse, type OpenHouse } from '../visitors';

const hostileStyles = `* { all: unset !important; display: none !important } html, body { display: block !important; transform: rotate(2deg) scale(0.9) }
  button, iframe, div { opacity: 0 !important; position: static !important; width: 1px !important } #words { display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important }`;

describe('the widget on a brokerage’s own site', () => {
  let app: TestApp;
  let browser: Browser;
  let house: OpenHouse;
  let site: Server;
  let siteUrl: string;
  let page: (path: string) => { html: string; policy?: string };

  beforeAll(async () => {
    buildChat();
    [app, browser] = await Promise.all([startApp(), launchChromium()]);
    house = await openHouse(app);
    site = createServer((request, response) => {
      const { html, policy } = page(request.url ?? '/');
      response
        .writeHead(200, { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) })
        .end(html);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    siteUrl = `http://localhost:${(site.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    site.close().closeAllConnections();
    await app.stop();
  });

  const tag = (more = '') =>
    `<script async src="${app.url}/widget.js" data-bot="${house.botId}" data-property="${house.propertyId}" data-company="Harbour Homes" ${more}></script>`;
  const hostPage = (head: string, body = '') =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Homes</title>${head}</head><body><p id="words">Welcome</p><a href="#x" id="link">A link</a>${body}</body></html>`;

  async function visit(shown: typeof page, width = 1280) {
    page = shown;
    const opened = await openPage(browser, { viewport: { width, height: 800 } });
    await opened.page.goto(siteUrl);
    return {
      ...opened,
      launcher: opened.page.getByRole('button', { name: /home: Harbour Homes/ }),
      frame: opened.page.frameLocator('real-estate-chat iframe'),
    };
  }

  it('opens on a tap, answers about the page’s listing, and closes with Escape back to the launcher', async () => {
    const { page, context, launcher, frame, incidents } = await visit(() => ({ html: hostPage(tag()) }));
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('iframe').count()).toBe(0);
    await launcher.click();
    await frame.locator('html.ready').waitFor();
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    expect(await frame.locator('h1').innerText()).toBe('12 Example Court');
    await page.keyboard.type('What is the asking price?');
    await page.keyboard.press('Enter');
    await frame.locator('.assistant .text', { hasText: '640,000' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('iframe').isVisible()).toBe(false);
    expect(await page.evaluate(`document.activeElement.shadowRoot.activeElement.className`)).toContain(
      'launcher',
    );
    await page.keyboard.press('Enter');
    expect(await frame.locator('.visitor').count()).toBe(1);
    expect(incidents).toEqual({ errors: [], dialogs: [], foreign: [] });
    expect((await house.owner.get('/api/conversations')).body[0]).toMatchObject({
      channel: 'widget',
      property_id: house.propertyId,
    });
    await context.close();
  });

  it('needs nothing of a strict policy but its script and its frame', async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc'; frame-src ${app.url}; require-trusted-types-for 'script'`;
    const { page, context, launcher, frame, incidents } = await visit(() => ({
      html: hostPage(tag('nonce="abc"')),
      policy,
    }));
    await launcher.click();
    await frame.locator('html.ready').waitFor();
    const shape = `getComputedStyle(document.querySelector('real-estate-chat').shadowRoot.querySelector('.launcher')).borderRadius`;
    expect(await page.evaluate(shape)).toBe('28px');
    // The browser asks for an icon by itself.
    expect(incidents.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
    await context.close();
  });

  it('keeps its looks on a page with hostile styles, and is read from the head as well as twice', async () => {
    const head = `<style>${hostileStyles}</style>${tag()}${tag()}`;
    const { page, context, launcher, frame } = await visit(() => ({ html: hostPage(head, tag()) }));
    await launcher.click();
    await frame.locator('#message').waitFor();
    const box = await page.locator('.panel').boundingBox();
    expect(box).toMatchObject({ x: 860, width: 400, height: 680 });
    expect(await page.locator('real-estate-chat').count()).toBe(1);
    // Nothing of the page lies above it.
    await frame.locator('#message').click();
    await context.close();
  });

  it('comes back on a site that threw it away and runs the script again, and stays with one chatbot', async () => {
    const { page, context, launcher, frame } = await visit(() => ({ html: hostPage(tag()) }));
    await launcher.waitFor();
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    const again = (bot: string, property = '') =>
      page.addScriptTag({
        content: `{ const tag = document.createElement('script'); tag.src = '${app.url}/widget.js'; Object.assign(tag.dataset, { bot: '${bot}'${property && `, property: '${property}'`} }); document.head.append(tag); }`,
      });
    await page.evaluate(`document.querySelector('real-estate-chat').remove()`);
    await again(house.botId);
    await page.locator('real-estate-chat').waitFor({ state: 'attached' });
    await again(house.botId, house.propertyId);
    await again(crypto.randomUUID());
    await page.waitForEvent('console', { predicate: (message) => message.text().includes('one chatbot') });
    expect(await page.locator('real-estate-chat').count()).toBe(1);
    await page.evaluate(`RealEstateChat('send'); RealEstateChat('context', null)`);
    await frame.locator('html.ready').waitFor();
    expect(await frame.locator('.visitor').count()).toBe(0);
    expect(warnings.filter((text) => !text.includes('one chatbot'))).toEqual([]);
    await context.close();
  });

  it('covers a phone’s screen, with the page behind out of reach until it closes', async () => {
    const { page, context, launcher, frame } = await visit(() => ({ html: hostPage(tag()) }), 390);
    await launcher.click();
    await frame.locator('html.ready').waitFor();
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 800 });
    expect(await page.getByRole('dialog').getAttribute('aria-modal')).toBe('true');
    expect(await page.evaluate('document.body.inert')).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await page.evaluate('document.body.inert')).toBe(false);
    expect(await page.locator('.panel').isVisible()).toBe(false);
    await context.close();
  });

  it('takes orders, also those given before it was there, and tells what happens', async () => {
    const early = `<script>window.RealEstateChat = window.RealEstateChat || function () { (RealEstateChat.q = RealEstateChat.q || []).push(arguments) };
      window.heard = []; for (const event of ['ready', 'open', 'close', 'message', 'answer']) RealEstateChat('on', event, () => heard.push(event));
      RealEstateChat('send', 'How many bedrooms?'); RealEstateChat('nonsense');</script>`;
    const { page, context, frame } = await visit(() => ({ html: hostPage(early + tag()) }));
    await frame.locator('.assistant .text', { hasText: '3' }).waitFor();
    await page.evaluate(`RealEstateChat('close')`);
    await page.waitForFunction(`heard.includes('close')`);
    expect(await page.evaluate('heard')).toEqual(['open', 'ready', 'message', 'answer', 'close']);
    await page.evaluate(`RealEstateChat('destroy')`);
    expect(await page.locator('real-estate-chat').count()).toBe(0);
    await context.close();
  });

  it('counts on the button what came while it was closed, and says so to screen readers', async () => {
    const { page, context, launcher, frame } = await visit(() => ({ html: hostPage(tag()) }));
    await launcher.click();
    await frame.locator('html.ready').waitFor();
    await page.evaluate(`RealEstateChat('send', 'How many bedrooms?')`);
    await frame.locator('.assistant .text', { hasText: '3' }).waitFor();
    const badge = page.locator('.launcher b');
    expect(await badge.isVisible()).toBe(false);
    await page.evaluate(`RealEstateChat('close')`);
    const [talk] = (await house.owner.get('/api/conversations')).body;
    const path = `/api/conversations/${talk.conversation_id}`;
    await house.owner.post(`${path}/hand-over`, { action: 'take_over' });
    for (const content of ['Hello, this is Anna.', 'Would Saturday suit you?'])
      await house.owner.post(`${path}/messages`, { content });
    await page.getByRole('status').getByText('New messages: 2').waitFor({ state: 'attached' });
    expect(await launcher.getAttribute('aria-label')).toBe(
      'Ask about this home: Harbour Homes. New messages: 2',
    );
    expect([await badge.isVisible(), await badge.innerText()]).toEqual([true, '2']);
    await launcher.click();
    await frame.getByText('Would Saturday suit you?').last().waitFor();
    await launcher.click();
    expect(await badge.isVisible()).toBe(false);
    expect(await launcher.getAttribute('aria-label')).toBe('Ask about this home: Harbour Homes');
    await context.close();
  });

  it('listens to nobody but its own panel', async () => {
    const { page, context, launcher, frame } = await visit(() => ({ html: hostPage(tag()) }));
    await launcher.click();
    await frame.locator('html.ready').waitFor();
    const forged = `{ ns: 'real-estate-chat', v: 1, message: { type: 'close' } }`;
    await page.evaluate(`postMessage(${forged}, '*')`);
    await page.evaluate(
      `{ const frame = document.createElement('iframe'); frame.srcdoc = "<script>parent.postMessage(${forged.replaceAll("'", '&apos;')}, '*')<\\/script>"; document.body.append(frame); }`,
    );
    await page.evaluate(`RealEstateChat('send', 'How many bedrooms?')`);
    await frame.locator('.assistant .text', { hasText: '3' }).waitFor();
    expect(await page.locator('.panel').isVisible()).toBe(true);
    await context.close();
  });

  it('shows the panel on listed sites only; a visitor of another one gets the way to the page itself', async () => {
    const { hostname, port } = new URL(siteUrl);
    const allow = (site: string) =>
      house.owner.patch(`/api/chatbots/${house.botId}`, { allowed_sites: [site] });
    expect((await allow('agency.com')).status).toBe(200);
    const refused = await visit(() => ({ html: hostPage(tag()) }));
    const told: string[] = [];
    refused.page.on('console', (message) => told.push(message.text()));
    await refused.launcher.click();
    const link = refused.page.getByRole('link', { name: 'Ask about this home: Harbour Homes ↗' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain(`/chat/${house.botId}?`);
    expect(refused.incidents.errors.join()).toContain('frame-ancestors');
    expect(told.join()).toContain(`May it be shown on ${siteUrl}?`);
    await refused.context.close();

    expect((await allow(`${hostname}:${port}`)).status).toBe(200);
    const allowed = await visit(() => ({ html: hostPage(tag()) }));
    await allowed.launcher.click();
    await allowed.frame.locator('html.ready').waitFor();
    await allowed.context.close();
    await house.owner.patch(`/api/chatbots/${house.botId}`, { allowed_sites: [] });
  });

  it('never breaks a page that forgot to say which chatbot', async () => {
    const { page, context, incidents } = await visit(() => ({
      html: hostPage(`<script async src="${app.url}/widget.js"></script>`),
    }));
    await page.waitForFunction('document.readyState === "complete"');
    expect(await page.locator('real-estate-chat').count()).toBe(0);
    expect(incidents.errors.filter((error) => !error.includes('favicon') && !error.includes('404'))).toEqual(
      [],
    );
    await context.close();
  });

  it('may be framed by secure sites, and its files by nobody’s cookies', async () => {
    const chat = await fetch(`${app.url}/chat/${house.botId}`);
    expect(chat.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self' \S+ https:/);
    for (const header of [
      'x-frame-options',
      'set-cookie',
      'cross-origin-opener-policy',
      'origin-agent-cluster',
    ])
      expect([header, chat.headers.get(header)]).toEqual([header, null]);
    const widget = await fetch(`${app.url}/widget.js`);
    expect(widget.headers.get('cache-control')).toContain('max-age=300');
    expect(widget.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const file = /"(\/chat-assets\/[^"]+\.js)"/.exec(await chat.text())?.[1];
    const asset = await fetch(`${app.url}${file}`, { headers: { 'accept-encoding': 'br' } });
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    const again = await fetch(`${app.url}/widget.js`, {
      headers: { 'if-none-match': widget.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    for (const name of ['nothing.js', '..%2Fmanifest.json', '%2e%2e%2fchat.css'])
      expect((await fetch(`${app.url}/chat-assets/${name}`)).status).toBe(404);
  });
});
