import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from '../harness';
import { openHouse, type OpenHouse, Visitor } from '../visitors';
import { launchChromium } from './chromium';
import { openPage } from './open-page';

const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 3_600_000);
/** At 14:00, as a field of type datetime-local takes it. */
const wall = (days: number): string => `${inDays(days).toISOString().slice(0, 10)}T14:00`;

describe('a visitor’s own page of a tour, on a phone without scripts', () => {
  let app: TestApp;
  let browser: Browser;
  let house: OpenHouse;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchChromium()]);
    house = await openHouse(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** A tour with a time proposed, opened by its link. */
  const open = async (options: Parameters<typeof openPage>[1] = {}) => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.leaveContact({
      phone: '415 555 0132',
      tour: { preferred_times: [wall(3)] },
    });
    const tour = `/api/tours/${(body as unknown as { tour_id: string }).tour_id}`;
    await house.owner.post(`${tour}/propose`, { starts_at: inDays(5).toISOString() });
    const { pathname } = new URL((await house.owner.get<{ url: string }>(`${tour}/link`)).body.url);
    const opened = await openPage(browser, { javaScriptEnabled: false, ...options });
    await opened.page.goto(app.url + pathname);
    return { ...opened, tour };
  };

  it('accepts the time proposed, and then names others', async () => {
    const { page, context, tour } = await open();
    await page.getByRole('button', { name: 'Yes, this time suits me' }).click();
    await page.getByText('You are expected.').waitFor();
    expect((await house.owner.get(tour)).body).toMatchObject({ status: 'confirmed', changed_by: 'visitor' });
    await page.getByText('Ask for other times').click();
    await page.getByLabel('Time 1').fill(wall(8));
    await page.getByRole('button', { name: 'Send these times' }).click();
    await page.getByText('Nothing is agreed yet').waitFor();
    expect((await house.owner.get(tour)).body).toMatchObject({ status: 'requested', starts_at: null });
    await context.close();
  });

  it('cancels only after it was asked twice', async () => {
    const { page, context, tour } = await open();
    await page.getByText('Cancel the tour').click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.getByText('This tour is cancelled.').waitFor();
    expect((await house.owner.get(tour)).body.status).toBe('cancelled');
    await context.close();
  });

  it.each(['light', 'dark'] as const)('is accessible with everything unfolded, %s', async (colorScheme) => {
    const { page, context } = await open({ colorScheme, javaScriptEnabled: true });
    await page.getByText('Ask for other times').click();
    await page.getByText('Cancel the tour').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await context.close();
  });
});
