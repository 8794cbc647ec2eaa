import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { BuiltServer } from '../built-server';
import { aTenant, Client } from '../harness';
import { soon } from '../soon';
import { aBot, aListing } from '../visitors';
import { desktop, launchChromium, phone, watchedContext } from './chromium';

describe('a buyer and an agent who talk to each other', () => {
  let server: BuiltServer;
  let browser: Browser;
  let agent: Page;
  let buyer: Page;
  let complaints: string[];
  let chat: string;
  let owner: Client;
  const anna = aTenant();

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await launchChromium();
    const visitor = new Client(server.url);
    await visitor.post('/api/auth/register', { ...anna });
    const { email, password } = anna;
    const { access_token: token } = (await visitor.post('/api/auth/login', { email, password })).body;
    owner = visitor.as(token as string);
    const { property_id: id } = (await owner.post('/api/properties', aListing())).body;
    const { chatbot } = (await owner.post('/api/chatbots', aBot({ property_ids: [id] }))).body;
    chat = `${server.url}/chat/${chatbot.bot_id}`;
    const desk = await watchedContext(browser, desktop, server.url);
    const hand = await watchedContext(browser, phone, server.url);
    agent = await desk.context.newPage();
    buyer = await hand.context.newPage();
    for (const page of [agent, buyer]) page.setDefaultTimeout(20_000);
    complaints = desk.complaints;
    hand.context.on('weberror', (error) => complaints.push(error.error().message));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const ask = async (question: string) => {
    await buyer.fill('#message', question);
    await buyer.press('#message', 'Enter');
  };
  const reply = async (text: string) => {
    await agent.getByLabel('Write to the visitor').fill(text);
    await agent.getByRole('button', { name: 'Send' }).click();
  };
  const newestMail = async (): Promise<string> =>
    ((await owner.get('/api/outbox')).body as { text: string }[]).find(
      ({ text }) => text.includes('/reply/') && text.includes('wallpaper'),
    )?.text ?? '';
  const presence = (words: string) => buyer.locator('#presence', { hasText: words }).waitFor();

  it('see, hear and answer each other, and the bot keeps out of it', async () => {
    await agent.goto(`${server.url}/login`);
    await agent.getByLabel('E-mail').fill(anna.email);
    await agent.getByRole('textbox', { name: 'Password' }).fill(anna.password);
    await agent.getByRole('button', { name: 'Sign in' }).click();
    await agent.getByText('Nothing waits for you.').waitFor();

    await buyer.goto(chat);
    await buyer.waitForSelector('html.ready');
    await ask('What is the asking price?');
    await buyer.locator('.assistant .text', { hasText: '640,000' }).waitFor();
    await buyer.getByRole('button', { name: 'Talk to Ana Delgado' }).click();
    await presence('has been told');

    // Nobody has to reload the console to see that somebody waits.
    await agent.getByRole('link', { name: '1 visitor waits for a person' }).waitFor();
    expect(await agent.title()).toMatch(/^\(1\) /);
    // A number in a badge of one line; what it counts is for screen readers.
    const badge = await agent.getByRole('navigation').locator('.count').first().boundingBox();
    expect(badge?.height).toBeLessThan(24);
    await agent
      .getByRole('link', { name: /Conversations/ })
      .first()
      .click();
    const needed = agent.getByRole('region', { name: 'Need a person' });
    await needed.getByText('Waits for a person').waitFor();
    await needed.getByRole('link').click();
    await agent.getByText('What is the asking price?').waitFor();

    await buyer.locator('#message').pressSequentially('I have');
    await agent.getByText('The visitor is writing…').waitFor();
    await buyer.fill('#message', '');

    await reply('Hello, this is Anna. What would you like to know?');
    await presence('Anna Berg is here.');
    await buyer.locator('.human .text', { hasText: 'this is Anna' }).waitFor();
    await agent.getByLabel('Write to the visitor').pressSequentially('One mo');
    await presence('Anna Berg is writing…');
    await agent.getByLabel('Write to the visitor').fill('');

    await ask('What is the asking price, really?');
    await agent.getByText('What is the asking price, really?').waitFor();
    expect(await agent.getByText('The visitor is writing…').count()).toBe(0);
    await reply('We may talk about it.');
    await buyer.locator('.human .text', { hasText: 'We may talk' }).waitFor();
    expect(await buyer.locator('.assistant').count()).toBe(2);

    await buyer.reload();
    await buyer.waitForSelector('html.ready');
    await presence('Anna Berg is here.');
    expect(await buyer.locator('.human').count()).toBe(2);

    await agent.getByRole('button', { name: 'Give back to the chatbot' }).click();
    await presence('with the assistant again');
    await ask('How many bedrooms?');
    await buyer.locator('.assistant .text', { hasText: '3' }).last().waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', 390],
    ['dark', 1440],
  ] as const)('meet on pages without an accessibility fault: %s, %i px', async (colorScheme, width) => {
    for (const page of [buyer, agent]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
    }
    await buyer.getByRole('button', { name: /^(Talk to|Leave)/ }).click();
    await presence('has been told');
    await reply(`Here again at ${width}.`);
    await buyer.locator('.human .text', { hasText: String(width) }).waitFor();
    // What was just said stands above the field, however long the talk is.
    await agent.getByText(`Here again at ${width}.`).waitFor();
    await agent.waitForFunction('document.documentElement.scrollHeight - innerHeight - scrollY < 80');
    for (const [page, part] of [
      [buyer, 'body'],
      [agent, 'main'],
    ] as const) {
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await agent.getByRole('button', { name: 'Give back to the chatbot' }).click();
    await presence('with the assistant again');
  });

  it('is told the truth when the server goes away and comes back', async () => {
    await buyer.route('**/hand-over', (route) => route.abort());
    await buyer.getByRole('button', { name: 'Talk to Ana Delgado' }).click();
    await presence('No connection right now. Please try again');
    await buyer.unroute('**/hand-over');
    const call = buyer.getByRole('button', { name: 'Talk to Ana Delgado' });
    expect(await buyer.evaluate('document.activeElement.id')).toBe('ask-person');
    await call.click();
    await presence('has been told');
  });

  it('have what the chatbot does not know answered from the mail on a phone without scripts', async () => {
    await ask('Who designed the wallpaper?');
    const leave = buyer.getByRole('log').getByRole('button', { name: /^Leave your number/ });
    const askForMe = buyer.getByRole('button', { name: 'Ask Ana Delgado for me' });
    await askForMe.waitFor();
    expect(await leave.count()).toBe(0);
    await askForMe.click();
    await buyer.locator('.note', { hasText: 'Your question is with' }).waitFor();
    await leave.click();
    await buyer.getByLabel('Name').waitFor();
    await buyer.goBack();
    await leave.waitFor();
    expect(await buyer.getByLabel('Name').isVisible()).toBe(false);
    const link = await soon(
      async () => /\S+\/reply\/\S+/.exec(await newestMail())?.[0] ?? '',
      (address) => address !== '',
    );
    const mail = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await mail.newPage();
    await page.goto(link);
    await page.getByLabel('Your answer').fill('William Morris did.');
    await page.getByLabel(/Teach this/).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent.').waitFor();
    await buyer.locator('.human .text', { hasText: 'William Morris did.' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await mail.close();
    await ask('Who designed the wallpaper?');
    await buyer.locator('.assistant .text', { hasText: 'William Morris did.' }).waitFor();
  });

  it('lose neither the talk nor a half-written reply when a look at it fails', async () => {
    const words = agent.getByLabel('Write to the visitor');
    await words.fill('Half a reply');
    const look = /\/api\/conversations\/[0-9a-f-]{36}$/;
    await agent.route(look, (route) => route.abort());
    await ask('How many bathrooms, please?');
    await agent.getByRole('alert').getByText('cannot be reached').waitFor();
    expect(await words.inputValue()).toBe('Half a reply');
    await agent.unroute(look);
    await agent.getByRole('button', { name: 'Try again' }).click();
    await agent.getByText('How many bathrooms, please?').waitFor();
    await words.fill('');
  });

  it('agree on hours: outside of them the buyer is told when the agent is back', async () => {
    await agent.goto(`${server.url}/settings/hours`);
    await agent.getByLabel('Around the clock').first().uncheck();
    const days = agent.getByLabel('Day', { exact: true });
    for (let left = 5; left > 1; left -= 1) {
      await days.nth(left - 1).waitFor();
      await agent
        .getByRole('button', { name: /^Remove/ })
        .last()
        .click();
      await days.nth(left - 1).waitFor({ state: 'detached' });
    }
    const day = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('en', { weekday: 'long' });
    await days.selectOption(day.toLowerCase());
    const { violations } = await new AxeBuilder({ page: agent }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const save = agent.getByRole('button', { name: 'Save hours' });
    await save.focus();
    for (const key of ['Shift+Tab', 'Tab']) await agent.keyboard.press(key);
    expect(await agent.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await agent.keyboard.press('Enter');
    await agent.getByText('Saved.', { exact: true }).waitFor();
    // Zoomed in four times, the bar at the bottom leaves its room to what is read.
    await agent.setViewportSize({ width: 360, height: 225 });
    expect(await agent.evaluate(`getComputedStyle(document.querySelector('nav.bar')).position`)).toBe(
      'static',
    );
    await buyer.evaluate('sessionStorage.clear()');
    await buyer.reload();
    await buyer.waitForSelector('html.ready');
    await buyer.getByRole('button', { name: 'Talk to Ana Delgado' }).click();
    await presence(`is back ${day}`);
    await buyer.getByRole('button', { name: /^Leave your number/ }).waitFor();
  });
});
