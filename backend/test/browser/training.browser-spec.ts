import type { Browser, Page } from 'playwright-core';
import { BuiltServer } from '../built-server';
import { page as webPage } from '../files/pages';
import { type Site, startSite } from '../files/site';
import { Client } from '../harness';
import { aBot } from '../visitors';
import { desktop, launchChromium, watchedContext } from './chromium';

const tenant = {
  first_name: 'Nora',
  last_name: 'Heron',
  email: 'nora@example.com',
  password: 'securepassword',
  org_name: 'Heron Point Realty',
};

const linking = (title: string, links: string[]) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>
<p>The quay is paved with granite from the old harbor.</p>${links.map((link) => `<a href="${link}">More</a>`).join(' ')}</main></body></html>`;

const sideways = 'document.documentElement.scrollWidth - innerWidth';

describe('teaching in a browser', () => {
  let server: BuiltServer;
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: Client;
  let nobody: Client;
  beforeAll(async () => {
    site = await startSite({
      '/ferry': webPage('The ferry', ['The ferry leaves every half hour.']),
      '/quay': linking('The quay', ['/quay/market', '/quay/news']),
      '/quay/market': webPage('The market', ['The market is held on Wednesday mornings.']),
      '/quay/news': webPage('News', ['The news of the day.']),
    });
    [server, browser] = await Promise.all([
      BuiltServer.start({ FETCH_ALLOW_HOSTS: site.host }),
      launchChromium(),
    ]);
    nobody = new Client(server.url);
    await nobody.post('/api/auth/register', tenant);
    const { email, password } = tenant;
    owner = nobody.as((await nobody.post('/api/auth/login', { email, password })).body.access_token);
    const watched = await watchedContext(browser, { ...desktop, reducedMotion: 'reduce' }, server.url);
    complaints = watched.complaints;
    page = await watched.context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${server.url}/login`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Nora/ }).waitFor();
    complaints.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await site.stop();
  });

  const openTraining = async () => {
    await page.goto(`${server.url}/training`);
    await page.getByRole('heading', { name: 'Or a web page' }).waitFor();
  };
  const learnedRow = (title: string) =>
    page.getByRole('row').filter({ hasText: title }).filter({ hasText: 'Learned' });
  const passages = () => page.getByRole('listitem');

  it('a web page is read, shown passage by passage, and its pages can be wished for later', async () => {
    await openTraining();
    await page.getByLabel('Address').fill(`${site.url}/ferry`);
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await learnedRow('The ferry').getByRole('link', { name: 'The ferry' }).click();
    await page.getByText('1 passage. Answers quote it word for word.').waitFor();
    await passages().filter({ hasText: 'leaves every half hour' }).waitFor();
    await page.getByText('This page only').click();
    await page.getByLabel('Pages at most').fill('5');
    await page.getByLabel('No pages like').fill('/blog/*');
    await page.getByRole('button', { name: 'Keep for the next reading' }).click();
    await page.getByText('Up to 5 pages of this site').waitFor();
    const [source] = (await owner.get('/api/training/sources')).body;
    expect(source.crawl).toEqual({ max_pages: 5, include: [], exclude: ['/blog/*'] });
    expect(complaints).toEqual([]);
  });

  it('the pages of a site are seen with their price before a credit is spent, then learned for it', async () => {
    const credits = async () => (await owner.get('/api/credits/balance')).body.current_credits;
    const before = await credits();
    await openTraining();
    await page.getByLabel('Address').fill(`${site.url}/quay`);
    await page.getByLabel('Pages at most').fill('5');
    await page.getByLabel('No pages like').fill('/quay/news');
    await page.getByRole('button', { name: 'See the pages first' }).click();
    await page.getByText('2 pages found. Learning them costs 6 credits.').waitFor();
    const found = page.getByRole('listitem').filter({ hasText: site.url });
    expect(await found.allInnerTexts()).toEqual([`${site.url}/quay`, `${site.url}/quay/market`]);
    expect(await credits()).toBe(before);
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await learnedRow('The quay').waitFor();
    expect(await credits()).toBe(before - 6);
    const [best] = (await owner.post('/api/knowledge/search', { query: 'market Wednesday' })).body;
    expect(best.url).toBe(`${site.url}/quay/market`);
    expect(complaints).toEqual([]);
  });

  it('a file that cannot be read says why, costs nothing, and waits on the dashboard', async () => {
    const credits = async () => (await owner.get('/api/credits/balance')).body.current_credits;
    const before = await credits();
    await openTraining();
    await page.locator('input[type=file]').setInputFiles({
      name: 'torn.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 torn in half'),
    });
    const row = page.getByRole('row').filter({ hasText: 'torn.pdf' }).filter({ hasText: 'Not readable' });
    await row.getByText('The file is damaged or incomplete.').waitFor();
    expect(await credits()).toBe(before);
    await page.goto(`${server.url}/dashboard`);
    await page.getByRole('link', { name: '1 source could not be read' }).click();
    await row.waitFor();
    expect(complaints).toEqual([]);
  });

  it('what a visitor asked in vain is answered once, and known from then on', async () => {
    const bot = (await owner.post('/api/chatbots', aBot({}))).body.chatbot.bot_id;
    const talk = (await nobody.post(`/api/public/chatbots/${bot}/conversations`, {})).body;
    const question = 'Who tends the orchard?';
    await nobody
      .as(talk.visitor_token)
      .post(`/api/public/conversations/${talk.conversation_id}/messages`, { content: question });
    await page.goto(`${server.url}/questions`);
    const gap = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: question }) });
    await gap.getByRole('button', { name: 'Where it was asked' }).click();
    await gap.getByRole('link', { name: question }).waitFor();
    await gap.getByRole('button', { name: 'Answer' }).click();
    await page.locator('input:focus').waitFor();
    await page.getByLabel('Answer').fill('A gardener from the village, every Friday.');
    await page.getByRole('button', { name: 'Save answer' }).click();
    await gap.waitFor({ state: 'detached' });
    expect((await owner.post(`/api/chatbots/${bot}/ask`, { question })).body).toMatchObject({
      engine: 'curated',
      content: 'A gardener from the village, every Friday.',
    });
    await page
      .getByRole('button', { name: 'Answered' })
      .or(page.getByRole('radio', { name: 'Answered' }))
      .click();
    await gap.getByText('every Friday').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a file is sent, its progress shown to the end, and forgotten again with all it taught', async () => {
    await openTraining();
    await page.locator('input[type=file]').setInputFiles({
      name: 'quiet-hours.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Quiet hours begin at ten in the evening.'),
    });
    await page.getByRole('button', { name: 'Dismiss quiet-hours.txt' }).waitFor();
    await learnedRow('quiet-hours.txt').waitFor();
    await page.getByRole('button', { name: 'More about quiet-hours.txt' }).click();
    await page.getByRole('menuitem', { name: 'Forget…' }).click();
    await page.getByText('No answer will use its 1 passage any more.').waitFor();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await page.getByText('“quiet-hours.txt” is forgotten.').waitFor();
    await learnedRow('quiet-hours.txt').waitFor({ state: 'detached' });
    expect((await owner.post('/api/knowledge/search', { query: 'quiet evening' })).body).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('an answer is written with another wording, and given to it', async () => {
    const bot = (await owner.post('/api/chatbots', aBot({}))).body.chatbot.bot_id;
    await openTraining();
    await page.getByRole('button', { name: 'A question and its answer' }).click();
    await page.getByLabel('When a visitor asks').fill('How does refuse collection work?');
    await page.getByLabel('or asks, in words hard to guess').fill('Where do I put my trash?\n');
    await page.getByLabel('the chatbot answers').fill('Bins go to the curb on Tuesdays.');
    await page.getByRole('button', { name: 'Teach it' }).click();
    await learnedRow('How does refuse collection work?').waitFor();
    const { body } = await owner.post(`/api/chatbots/${bot}/ask`, { question: 'Where do I put my trash?' });
    expect(body).toMatchObject({ engine: 'curated', content: 'Bins go to the curb on Tuesdays.' });
    expect(complaints).toEqual([]);
  });

  it('has room for everything on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openTraining();
    expect(await page.evaluate(sideways)).toBe(0);
    const invitation = page.getByText('Or write it yourself, free of charge');
    const { width } = (await invitation.boundingBox())!;
    expect(width).toBeGreaterThan(230);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
