import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from '../harness';
import { openHouse, type OpenHouse } from '../visitors';
import { launchChromium } from './chromium';
import { buildChat, openPage } from './open-page';

/** A day ahead, at 14:00, as a field of type datetime-local takes it. */
const tomorrow = `${new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)}T14:00`;

describe('the contact form in a browser', () => {
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

  const open = async (options: Parameters<typeof openPage>[1] = {}, query = '') => {
    const opened = await openPage(browser, options);
    await opened.page.goto(`${app.url}/chat/${house.botId}${query}`);
    if (options.javaScriptEnabled !== false) {
      await opened.page.waitForSelector('html.ready');
      await opened.page.locator('a[href="#contact"]').first().click();
    }
    return opened;
  };

  it('starts with every box unticked, and takes exactly the consent that was given', async () => {
    const { page, context, incidents } = await open();
    for (const channel of ['email', 'call', 'sms'])
      expect(await page.locator(`[name=consent_${channel}]`).isChecked()).toBe(false);
    await page.fill('[name=name]', 'Maya Ortiz');
    await page.fill('[name=phone]', '415 555 0132');
    await page.check('[name=consent_sms]');
    await page.click('#contact-form button[type=submit]');
    await page.locator('.note', { hasText: 'Maya Ortiz' }).waitFor();
    const [lead] = (await house.owner.get('/api/leads')).body;
    expect(lead).toMatchObject({ name: 'Maya Ortiz', consent: { email: false, call: false, sms: true } });
    expect(incidents).toEqual({ errors: [], dialogs: [], foreign: [] });
    await context.close();
  });

  it('asks for a tour, and says plainly when a written agreement is needed', async () => {
    const { page, context } = await open();
    await page.locator('#tour summary').click();
    expect(await page.locator('#tour-rule').innerText()).toContain('written agreement');
    await page.fill('[name=name]', 'Dana Cole');
    await page.fill('[name=email]', 'dana@example.com');
    await page.fill('[name=tour_1]', '2020-01-01T10:00');
    await page.click('#contact-form button[type=submit]');
    await page.locator('#contact-tour-error', { hasText: 'lie ahead' }).waitFor();
    await page.fill('[name=tour_1]', tomorrow);
    await page.selectOption('[name=tour_with]', 'our_agent');
    await page.click('#contact-form button[type=submit]');
    await page.locator('.note', { hasText: 'Dana Cole' }).waitFor();
    expect((await house.owner.get('/api/tours')).body).toMatchObject([
      { lead_name: 'Dana Cole', with: 'our_agent', needs_agreement: true, status: 'requested' },
    ]);
    await context.close();
  });

  it('opens at the times for a tour when the visitor has asked to come', async () => {
    const { page, context } = await open();
    await page.locator('#contact-back').click();
    const ask = async (question: string) => {
      await page.fill('#message', question);
      await page.locator('#message').press('Enter');
    };
    await ask('How many bedrooms does it have? Could I visit it on Saturday?');
    await page.getByRole('button', { name: 'Choose times to see the home' }).click();
    await page.locator('#tour[open] [name=tour_1]').waitFor({ state: 'visible' });
    await context.close();
  });

  it('works without scripts, in Spanish, tour included', async () => {
    const { page, context } = await open({ javaScriptEnabled: false }, '?lang=es');
    await page.fill('[name=name]', 'Lucía');
    await page.fill('[name=email]', 'lucia@example.com');
    await page.locator('#tour summary').click();
    await page.fill('[name=tour_1]', tomorrow);
    await page.click('#contact-form button[type=submit]');
    expect(await page.locator('#contact').innerText()).toContain('Gracias, Lucía');
    expect((await house.owner.get('/api/tours')).body[0]).toMatchObject({ lead_name: 'Lucía' });
    await context.close();
  });

  it.each(['light', 'dark'] as const)('is accessible with everything unfolded, %s', async (colorScheme) => {
    const { page, context } = await open({ colorScheme });
    for (const fold of await page.locator('.contact details summary').all()) await fold.click();
    const { violations } = await new AxeBuilder({ page }).include('#contact').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await context.close();
  });
});
