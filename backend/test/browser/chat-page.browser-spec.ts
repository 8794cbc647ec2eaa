import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { buildChat, openPage } from './open-page';
import { startApp, type TestApp } from '../harness';
import { openHouse, type OpenHouse } from '../visitors';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'-alert(3)-'",
  '</script><script>alert(4)</script>',
  '<svg/onload=alert(5)>',
  'javascript:alert(6)',
  '</style><script>alert(7)</script>',
  '{{constructor.constructor("alert(8)")()}}',
  '<!--<script>alert(9)//-->',
  '[x](javascript:alert(10)) **<b onmouseover=alert(11)>**',
];

/** How far the page can be scrolled sideways. */
const sideways = 'document.documentElement.scrollWidth - innerWidth';

describe('the chat page in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let house: OpenHouse;
  beforeAll(async () => {
    buildChat();
    [app, browser] = await Promise.all([startApp(), launchChromium()]);
    house = await openHouse(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const address = (query = '', botId = house.botId) => `${app.url}/chat/${botId}${query}`;

  async function open(query = '', botId = house.botId, options: Parameters<typeof openPage>[1] = {}) {
    const opened = await openPage(browser, options);
    await opened.page.goto(address(query, botId));
    if (options.javaScriptEnabled !== false) await opened.page.waitForSelector('html.ready');
    return opened;
  }

  const answers = (page: Page) => page.locator('.message.assistant:not([aria-busy]) .text');

  async function ask(page: Page, question: string): Promise<string> {
    const before = await answers(page).count();
    await page.fill('#message', question);
    await page.press('#message', 'Enter');
    await answers(page).nth(before).waitFor();
    return answers(page).nth(before).innerText();
  }

  it('shows home, facts, agent, disclosure and legal lines without any script', async () => {
    const { page, context } = await open('', house.botId, { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    for (const words of [
      '12 Example Court',
      'Springfield, CA 94000',
      '$640,000',
      '3 beds',
      '2.5 baths',
      '2,100 sq ft',
      'Ana Delgado',
      'AI assistant',
      'Equal Housing Opportunity',
      'Harbour Homes',
    ]) {
      expect(text).toContain(words);
    }
    expect(await page.locator('#composer').isVisible()).toBe(false);
    await page.fill('[name=name]', 'Maya Ortiz');
    await page.fill('[name=phone]', '415 555 0132');
    for (const channel of ['email', 'call', 'sms'])
      expect(await page.locator(`[name=consent_${channel}]`).isChecked()).toBe(false);
    await page.click('#contact-form button[type=submit]');
    expect(await page.locator('#contact').innerText()).toContain('Thank you, Maya Ortiz');
    expect((await house.owner.get('/api/leads')).body).toHaveLength(1);
    await context.close();
  });

  it('answers, restores the conversation after a reload, and leaves no cookie and no foreign request', async () => {
    const { page, context, incidents } = await open();
    expect(await ask(page, 'What is the asking price?')).toContain('640,000');
    expect(await ask(page, 'When was the furnace serviced?')).toContain('October 2025');
    const announced = await page.locator('#announcer').innerText();
    expect(announced).toContain('Assistant said:');
    expect(announced).toContain('October 2025');
    await page.reload();
    await page.waitForSelector('html.ready');
    expect(await page.locator('.visitor .text').allInnerTexts()).toEqual([
      'What is the asking price?',
      'When was the furnace serviced?',
    ]);
    expect(await context.cookies()).toEqual([]);
    expect(incidents).toEqual({ errors: [], dialogs: [], foreign: [] });
    await context.close();
  });

  it('shows all that was said to somebody who comes back from another page', async () => {
    const { page, context } = await open();
    await ask(page, 'What is the asking price?');
    await page.reload();
    await page.waitForSelector('html.ready');
    await ask(page, 'When was the furnace serviced?');
    await page.goto('about:blank');
    await page.goBack();
    await page.waitForSelector('html.ready');
    await page.locator('.visitor .text').nth(1).waitFor();
    expect(await answers(page).allInnerTexts()).toContainEqual(expect.stringContaining('October 2025'));
    await context.close();
  });

  it('opens the source behind a mark, above the field on the smallest phone', async () => {
    const { page, context } = await open('', house.botId, { reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 560 });
    await ask(page, 'When was the furnace serviced?');
    // A mark stays on the line of the word before it.
    expect(await page.locator('.together:has(.mark)').innerText()).toMatch(/^\S+/);
    await page.locator('.mark').first().click();
    const quote = page.locator('.sources details[open] blockquote').first();
    expect(await quote.innerText()).toContain('furnace');
    const gap = await page.evaluate(`new Promise((done) => requestAnimationFrame(() => {
      const edgesOf = (selector) => document.querySelector(selector).getBoundingClientRect();
      done(edgesOf('#composer .person').top - edgesOf('.sources blockquote').bottom);
    }))`);
    expect(gap).toBeGreaterThanOrEqual(0);
    await context.close();
  });

  it('is printed dark on white with all facts and the talk, without fields and buttons', async () => {
    const { page, context } = await open('', house.botId, { colorScheme: 'dark' });
    await ask(page, 'What is the asking price?');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    for (const [part, isPrinted] of [
      ['.facts dl', true],
      ['.assistant >> nth=1', true],
      ['.agent a', true],
      ['#composer', false],
      ['.masthead .action >> nth=0', false],
    ] as const)
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, isPrinted]);
    await context.close();
  });

  it('takes a question that is sent before its script has come, and asks it once', async () => {
    const { page, context, incidents } = await openPage(browser);
    await page.addInitScript(`new MutationObserver((_, observer) => {
      if (!document.documentElement.classList.contains('writable')) return;
      observer.disconnect();
      window.scriptHadCome = document.getElementById('chat-model') !== null;
      document.getElementById('message').value = 'How many bedrooms?';
      document.getElementById('composer').requestSubmit();
      document.addEventListener('readystatechange', () => {
        window.shownBefore ??= [document.readyState, document.querySelector('#log .visitor .text').textContent];
      });
    }).observe(document, { attributes: true, childList: true, subtree: true })`);
    await page.goto(address());
    await answers(page).nth(1).waitFor();
    expect(await answers(page).nth(1).innerText()).toContain('3');
    expect(await page.locator('.visitor .text').allInnerTexts()).toEqual(['How many bedrooms?']);
    expect(await page.evaluate('[window.scriptHadCome, ...window.shownBefore]')).toEqual([
      false,
      'interactive',
      'How many bedrooms?',
    ]);
    expect(incidents).toEqual({ errors: [], dialogs: [], foreign: [] });
    await context.close();
  });

  it('draws the field first and the listing a picture later on a phone, and nothing moves meanwhile', async () => {
    const { page, context } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(`
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.moved += value;
      }).observe({ type: 'layout-shift', buffered: true });
      new MutationObserver((_, observer) => {
        if (!document.documentElement.classList.contains('writable')) return;
        observer.disconnect();
        const { width, bottom } = document.getElementById('message').getBoundingClientRect();
        window.first = [width > 200 && bottom <= innerHeight, document.querySelector('h1')];
      }).observe(document, { attributes: true, subtree: true });`);
    await page.goto(address());
    await page.waitForSelector('html.drawn.ready');
    expect(await page.locator('h1').innerText()).toContain('12 Example Court');
    expect(await page.locator('.masthead').innerText()).toContain('Harbour Homes');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    expect(await page.evaluate('[...window.first, window.moved]')).toEqual([true, null, 0]);
    await context.close();
  });

  it('sends the field first, and yet all is seen, read out and walked through from top to bottom', async () => {
    const { page, context } = await open();
    const places = [
      '.skip',
      '.masthead .action',
      '.agent a',
      '#suggestions button',
      '#ask-person',
      '#message',
    ];
    const passed: (number | null)[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate<number>(
        `${JSON.stringify(places)}.findIndex((part) => document.activeElement.matches(part))`,
      );
      if (place >= 0) passed.push(place);
      if (place === places.length - 1) break;
    }
    expect(passed).toEqual(passed.toSorted());
    expect(new Set(passed).size).toBe(places.length);
    const devtools = await context.newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (id: string): string[] => {
      const node = byId.get(id);
      return node ? [String(node.name?.value ?? ''), ...(node.childIds ?? []).flatMap(read)] : [];
    };
    const words = read(nodes[0]!.nodeId);
    const order = ['12 Example Court', 'Conversation', 'What are the monthly fees?', 'Your question'];
    const found = [...order, 'Equal Housing Opportunity.'].map((name) => words.indexOf(name));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
    const html = await (await fetch(address())).text();
    expect(html.indexOf('id="message"')).toBeLessThan(html.indexOf('12 Example Court</h1>'));
    await context.close();
  });

  it('has its field at the lower edge in a browser that knows no slots of the server’s either', async () => {
    const { page, context } = await openPage(browser);
    await context.route('**/chat/**', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('shadowrootmode="open"', 'shadowrootmode="unknown"');
      await route.fulfill({ response, body });
    });
    await page.goto(address());
    await page.waitForSelector('html.ready');
    const [log, field] = [
      await page.locator('#log').boundingBox(),
      await page.locator('#message').boundingBox(),
    ];
    expect(field!.y).toBeGreaterThan(log!.y + log!.height);
    expect(await ask(page, 'How many bedrooms?')).toContain('3');
    await context.close();
  });

  it('gives back what was written when the line breaks before its script has come', async () => {
    const { page, context } = await openPage(browser);
    await context.route('**/chat/**', async (route) => {
      const response = await route.fetch();
      const [seen] = (await response.text()).split(/<script[^>]*id="chat-model"/);
      await route.fulfill({ response, body: seen });
    });
    await page.addInitScript(`document.addEventListener('DOMContentLoaded', () => {
      document.getElementById('message').value = 'How many bedrooms?';
      document.getElementById('composer').requestSubmit();
    })`);
    await page.goto(address());
    expect(await page.inputValue('#message')).toBe('How many bedrooms?');
    expect(await page.locator('.visitor').count()).toBe(0);
    await context.close();
  });

  it('sends with Enter, breaks the line with Shift+Enter, and leaves input methods alone', async () => {
    const { page, context } = await open();
    await page.focus('#message');
    await page.keyboard.type('first');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');
    await page.locator('#message').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await page.inputValue('#message')).toBe('first\nsecond');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#message')).toBe('');
    expect(await page.locator('.visitor .text').innerText()).toBe('first\nsecond');
    await context.close();
  });

  it('asks a suggested question with one tap', async () => {
    const { page, context } = await open();
    await page.locator('#suggestions button', { hasText: 'monthly fees' }).click();
    await answers(page).nth(1).waitFor();
    expect(await answers(page).nth(1).innerText()).toContain('320');
    await context.close();
  });

  it('keeps a question that could not be sent, and sends it once when tried again', async () => {
    const { page, context } = await open();
    await ask(page, 'How many bedrooms?');
    await page.route('**/messages', (route) => route.abort());
    await page.fill('#message', 'When was it built?');
    await page.press('#message', 'Enter');
    await page.locator('.again').click();
    await page.locator('.again').waitFor();
    await page.unroute('**/messages');
    await page.locator('.again').click();
    // The button is gone: the keyboard stays at its question.
    expect(await page.evaluate('document.activeElement.innerText')).toContain('When was it built?');
    await answers(page).nth(2).waitFor();
    expect(await answers(page).nth(2).innerText()).toContain('1998');
    expect(await page.locator('.visitor').count()).toBe(2);
    await context.close();
  });

  it('goes on in a new conversation when the old one is gone', async () => {
    const { page, context } = await open();
    await ask(page, 'How many bedrooms?');
    const lost = JSON.stringify({ conversation_id: crypto.randomUUID(), visitor_token: 'x'.repeat(43) });
    await page.evaluate(
      `for (const key of Object.keys(sessionStorage)) if (key.endsWith(':visit')) sessionStorage.setItem(key, '${lost}')`,
    );
    await page.reload();
    await page.waitForSelector('html.ready');
    expect(await ask(page, 'How many bedrooms?')).toContain('3');
    await context.close();
  });

  it('works where the browser refuses storage', async () => {
    const { page, context, incidents } = await openPage(browser);
    await page.addInitScript(
      `Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('blocked'); } })`,
    );
    await page.goto(address());
    await page.waitForSelector('html.ready');
    expect(await ask(page, 'How many bedrooms?')).toContain('3');
    expect(incidents.errors).toEqual([]);
    await context.close();
  });

  it('takes an address with unticked boxes and puts messages at their fields', async () => {
    const { page, context } = await open('?lang=es');
    await page.click('.masthead a[href="#contact"]');
    expect(await page.locator('[name=consent_call]').isChecked()).toBe(false);
    expect(await page.locator('[name=consent_email]').isChecked()).toBe(false);
    await page.fill('[name=name]', 'Maya Ortiz');
    await page.click('#contact-form button[type=submit]');
    expect(await page.locator('#contact-email-error').innerText()).toContain('correo');
    await page.fill('[name=email]', 'maya@example.com');
    await page.check('[name=consent_email]');
    await page.click('#contact-form button[type=submit]');
    await page.locator('.note', { hasText: 'Gracias, Maya Ortiz' }).waitFor();
    const [lead] = (await house.owner.get('/api/leads')).body;
    expect(lead).toMatchObject({
      email: 'maya@example.com',
      consent: { email: true, phone: false, text: expect.stringContaining('puede enviarme correos') },
    });
    await context.close();
  });

  it('treats everything strangers and brokers wrote as text', async () => {
    const text = attacks.join(' ');
    const { owner, botId, propertyId } = await openHouse(app, {
      bot: {
        name: attacks[1]!,
        greeting: text.slice(0, 500),
        knowledge_base: `The furnace was serviced in October 2025 ${text}`,
      },
      listing: {
        address: attacks[0]!,
        city: attacks[2]!,
        state: attacks[4]!,
        list_agent_name: attacks[3]!,
        list_office_name: attacks[6]!,
        parking: attacks[1]!,
        description: text,
      },
    });
    await owner.post('/api/organizations/me/branding', {
      company_name: attacks[3]!,
      licence_line: attacks[1]!,
      welcome_text: text.slice(0, 400),
    });
    const { page, context, incidents } = await open(
      `?property=${propertyId}&qr=${encodeURIComponent('"><script>alert(12)</script>')}&lang=${encodeURIComponent(attacks[0]!)}&embed=${encodeURIComponent('javascript:alert(13)')}`,
      botId,
    );
    expect(await page.locator('h1').innerText()).toBe(attacks[0]);
    expect(await page.locator('.masthead .brand').innerText()).toBe(attacks[3]);
    for (const attack of attacks) await ask(page, attack);
    expect(await page.locator('.visitor .text').allInnerTexts()).toEqual(attacks);
    await ask(page, 'When was the furnace serviced?');
    for (const summary of await page.locator('.sources summary').all()) await summary.click();
    await page.click('.masthead a[href="#contact"]');
    await page.fill('[name=name]', attacks[1]!);
    await page.fill('[name=email]', 'maya@example.com');
    await page.click('#contact-form button[type=submit]');
    await page.locator('.note', { hasText: 'onerror' }).waitFor();
    await page.reload();
    await page.waitForSelector('html.ready');
    await page.locator('.visitor').nth(attacks.length).waitFor();
    const hrefs = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a')].map((link) => link.protocol)`,
    );
    expect(hrefs.filter((protocol) => !['http:', 'https:', 'tel:', 'mailto:'].includes(protocol))).toEqual(
      [],
    );
    expect(incidents.dialogs).toEqual([]);
    expect(incidents.errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['light', 'en', 390],
    ['dark', 'es', 390],
    ['light', 'es', 320],
    ['dark', 'en', 1440],
  ] as const)(
    'has no accessibility fault and never scrolls sideways: %s, %s, %i px',
    async (colorScheme, lang, width) => {
      const { page, context } = await open(`?lang=${lang}`, house.botId, {
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
      });
      await ask(page, 'When was the furnace serviced?');
      await page.locator('.sources summary').first().click();
      await page.click('.masthead a[href="#contact"]');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      // Zoomed in four times, the bar at the top leaves its room to what is read.
      await page.setViewportSize({ width, height: 225 });
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.masthead')).position`)).toBe(
        'static',
      );
      await context.close();
    },
  );

  it('lays itself out for right-to-left text', async () => {
    const { page, context } = await open();
    await ask(page, 'שלום, כמה חדרי שינה יש?');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.visitor .text')).direction`)).toBe(
      'rtl',
    );
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it.each([
    ['light', 320],
    ['dark', 390],
  ] as const)(
    'speaks Arabic from right to left to a browser that prefers it: %s, %i px',
    async (colorScheme, width) => {
      const greeting = 'Welcome to 12 Example Court.';
      const { botId } = await openHouse(app, { bot: { greeting } });
      const { page, context } = await open('', botId, {
        colorScheme,
        viewport: { width, height: 844 },
        locale: 'ar',
        reducedMotion: 'reduce',
      });
      const looks = await page.evaluate(`(() => {
        const box = (part) => document.querySelector(part).getBoundingClientRect();
        const words = (part) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(part));
          return range.getBoundingClientRect();
        };
        return {
          language: document.documentElement.lang,
          direction: document.documentElement.dir,
          sendIsLeftOfField: box('#send').right <= box('#message').left,
          disclosureBeginsRight: box('.disclosure').right - words('.disclosure').right < 2,
          greetingBeginsLeft: words('.message .text p').left - box('.message .text p').left < 2,
          greetingLanguage: document.querySelector('.message .text').lang,
        };
      })()`);
      expect(looks).toEqual({
        language: 'ar',
        direction: 'rtl',
        sendIsLeftOfField: true,
        disclosureBeginsRight: true,
        greetingBeginsLeft: true,
        greetingLanguage: 'en',
      });
      const words = await page.locator('body').innerText();
      for (const said of ['مساعد ذكاء اصطناعي', 'غرف نوم', 'تكافؤ فرص السكن', '640,000'])
        expect(words).toContain(said);
      await ask(page, 'كم عدد غرف النوم؟');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      await context.close();
    },
  );

  it('is not mirrored for a language it does not speak: English words stay an English page', async () => {
    const { page, context } = await open('', house.botId, { locale: 'fa' });
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      'en',
      'ltr',
    ]);
    await context.close();
  });

  it('names the person of the brokerage who has the listing', async () => {
    const { owner, botId, propertyId } = await openHouse(app);
    const { first_name, last_name } = (await owner.get('/api/auth/me')).body;
    await owner.patch('/api/organizations/me', {
      contact_email: 'enquiries@brokerage-of-the-harbour.example.com',
    });
    const unnamed = await open('', botId);
    // A long address stands below the name and does not squeeze it.
    expect((await unnamed.page.locator('.agent strong').boundingBox())?.height).toBeLessThan(40);
    await unnamed.context.close();
    await owner.patch(`/api/properties/${propertyId}`, { agent_id: owner.userId });
    const { page, context } = await open('', botId);
    expect(await page.locator('.agent strong').innerText()).toBe(`${first_name} ${last_name}`);
    await context.close();
  });

  it('bids farewell in the brand when the chatbot is archived, and says so when there never was one', async () => {
    const gone = await openHouse(app, { orgName: 'Quayside Realty' });
    await gone.owner.patch(`/api/chatbots/${gone.botId}`, { status: 'archived' });
    const { page, context } = await openPage(browser);
    expect((await page.goto(address('', gone.botId)))?.status()).toBe(404);
    expect(await page.locator('body').innerText()).toContain('Quayside Realty is still happy to help you');
    expect((await page.goto(address('?lang=es', crypto.randomUUID())))?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Página no encontrada');
    await context.close();
  });
});
