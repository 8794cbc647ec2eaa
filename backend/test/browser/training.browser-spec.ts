import type { Page } from 'playwright-core';
import { page as webPage } from '../files/pages';
import { type Site, startSite } from '../files/site';
import { aBot } from '../visitors';
import { type OpenConsole, openConsole } from './console-page';

const linking = (title: string, links: string[]) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>
<p>The quay is paved with granite from the old harbor.</p>${links.map((link) => `<a href="${link}">More</a>`).join(' ')}</main></body></html>`;

const sideways = 'document.documentElement.scrollWidth - innerWidth';

describe('teaching in a browser', () => {
  let site: Site;
  let console: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    site = await startSite({
      '/ferry': webPage('The ferry', ['The ferry leaves every half hour.']),
      '/quay': linking('The quay', ['/quay/market', '/quay/news']),
      '/quay/market': webPage('The market', ['The market is held on Wednesday mornings.']),
      '/quay/news': webPage('News', ['The news of the day.']),
    });
    console = await openConsole({ FETCH_ALLOW_HOSTS: site.host });
    page = console.page;
  });
  afterAll(async () => {
    await console.stop();
    await site.stop();
  });

  const openTraining = async () => {
    await page.goto(`${console.server.url}/training`);
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
    const [source] = (await console.owner.get('/api/training/sources')).body;
    expect(source.crawl).toEqual({ max_pages: 5, include: [], exclude: ['/blog/*'] });
    expect(console.complaints).toEqual([]);
  });

  it('the pages of a site are seen with their price before a credit is spent, then learned for it', async () => {
    const credits = async () => (await console.owner.get('/api/credits/balance')).body.current_credits;
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
    const [best] = (await console.owner.post('/api/knowledge/search', { query: 'market Wednesday' })).body;
    expect(best.url).toBe(`${site.url}/quay/market`);
    expect(console.complaints).toEqual([]);
  });

  it('a file that cannot be read says why, costs nothing, and waits on the dashboard', async () => {
    const credits = async () => (await console.owner.get('/api/credits/balance')).body.current_credits;
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
    await page.goto(`${console.server.url}/dashboard`);
    await page.getByRole('link', { name: '1 source could not be read' }).click();
    await row.waitFor();
    expect(console.complaints).toEqual([]);
  });

  it('what a visitor asked in vain is answered once, and known from then on', async () => {
    const bot = (await console.owner.post('/api/chatbots', aBot({}))).body.chatbot.bot_id;
    const talk = (await console.nobody.post(`/api/public/chatbots/${bot}/conversations`, {})).body;
    const question = 'Who tends the orchard?';
    await console.nobody
      .as(talk.visitor_token)
      .post(`/api/public/conversations/${talk.conversation_id}/messages`, { content: question });
    await page.goto(`${console.server.url}/questions`);
    const gap = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: question }) });
    await gap.getByRole('button', { name: 'Where it was asked' }).click();
    await gap.getByRole('link', { name: question }).waitFor();
    await gap.getByRole('button', { name: 'Answer' }).click();
    await page.locator('input:focus').waitFor();
    await page.getByLabel('Answer').fill('A gardener from the village, every Friday.');
    await page.getByRole('button', { name: 'Save answer' }).click();
    await gap.waitFor({ state: 'detached' });
    expect((await console.owner.post(`/api/chatbots/${bot}/ask`, { question })).body).toMatchObject({
      engine: 'curated',
      content: 'A gardener from the village, every Friday.',
    });
    await page
      .getByRole('button', { name: 'Answered' })
      .or(page.getByRole('radio', { name: 'Answered' }))
      .click();
    await gap.getByText('every Friday').waitFor();
    expect(console.complaints).toEqual([]);
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
    expect((await console.owner.post('/api/knowledge/search', { query: 'quiet evening' })).body).toEqual([]);
    expect(console.complaints).toEqual([]);
  });

  it('an answer is written with another wording, and given to it', async () => {
    const bot = (await console.owner.post('/api/chatbots', aBot({}))).body.chatbot.bot_id;
    await openTraining();
    await page.getByRole('button', { name: 'A question and its answer' }).click();
    await page.getByLabel('When a visitor asks').fill('How does refuse collection work?');
    await page.getByLabel('or asks, in words hard to guess').fill('Where do I put my trash?\n');
    await page.getByLabel('the chatbot answers').fill('Bins go to the curb on Tuesdays.');
    await page.getByRole('button', { name: 'Teach it' }).click();
    await learnedRow('How does refuse collection work?').waitFor();
    const { body } = await console.owner.post(`/api/chatbots/${bot}/ask`, {
      question: 'Where do I put my trash?',
    });
    expect(body).toMatchObject({ engine: 'curated', content: 'Bins go to the curb on Tuesdays.' });
    expect(console.complaints).toEqual([]);
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
