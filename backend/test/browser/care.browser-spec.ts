import { readFile } from 'node:fs/promises';
import { aBot, aListing } from '../visitors';
import { openConsole, type OpenConsole } from './console-page';

/** What the brokerage's people do with what visitors said. */
describe('looking after people and answers in a browser', () => {
  let the: OpenConsole;
  let botId: string;
  let propertyId: string;
  beforeAll(async () => {
    the = await openConsole();
    const { owner } = the;
    propertyId = (await owner.post('/api/properties', aListing())).body.property_id;
    botId = (await owner.post('/api/chatbots', aBot({ name: 'Guide', property_ids: [propertyId] }))).body
      .chatbot.bot_id;
  });
  afterAll(() => the.stop());

  /** Asks as a visitor; returns the conversation's own address and client. */
  async function ask(...questions: string[]) {
    const { nobody } = the;
    const begun = await nobody.post(`/api/public/chatbots/${botId}/conversations`, {
      property_id: propertyId,
      utm_source: 'flyer',
      utm_campaign: 'spring',
    });
    const visitor = nobody.as(begun.body.visitor_token);
    const path = `/api/public/conversations/${begun.body.conversation_id}`;
    const answers: string[] = [];
    for (const content of questions)
      answers.push((await visitor.post(`${path}/messages`, { content })).body.content);
    return { visitor, path, answers };
  }

  it('a person’s file is exported, and erased once their name is typed', async () => {
    const { page, server, owner } = the;
    const { visitor, path } = await ask('My name is Zelda Quimby. How many bedrooms?');
    const left = await visitor.post(`${path}/lead`, {
      name: 'Zelda Quimby',
      email: 'zelda@example.com',
      consent: { email: true, phone: false },
    });
    const inTable = page.waitForEvent('download');
    await page.goto(`${server.url}/leads`);
    await page.getByRole('button', { name: 'Export CSV' }).click();
    expect(await readFile(await (await inTable).path(), 'utf8')).toContain('zelda@example.com');
    const search = page.getByRole('searchbox', { name: 'Search leads' });
    await search.fill('somebody else');
    await page.getByText('No lead matches these filters.').waitFor();
    await search.fill('quimby zelda');
    await page.getByLabel('Campaign').selectOption({ label: 'spring · flyer' });
    await page.waitForURL(/q=quimby.*utm_campaign=spring/);
    await page.getByRole('link', { name: 'Zelda Quimby' }).click();
    const menu = async (item: string) => {
      await page.getByRole('button', { name: 'More about this person' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const [download] = await Promise.all([page.waitForEvent('download'), menu('Export their data')]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as object;
    expect(JSON.stringify(file)).toContain('zelda@example.com');
    expect(JSON.stringify(file)).toContain('How many bedrooms?');

    await menu('Erase this person');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    const erase = dialog.getByRole('button', { name: 'Erase' });
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('Zelda Quimby');
    await erase.click();
    await page.getByText("This person's data were erased").waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/zelda|quimby/i);
    expect(JSON.stringify((await owner.get(`/api/leads/${left.body.lead_id}`)).body)).not.toMatch(
      /zelda|quimby/i,
    );
  });

  it('an unanswered question is answered once, and the next visitor gets that answer', async () => {
    const { page, server } = the;
    const { answers } = await ask('Who painted the shutters?');
    expect(answers[0]).toContain('I don’t know');
    await page.goto(`${server.url}/questions`);
    const card = page.getByRole('listitem').filter({ hasText: 'Who painted the shutters?' });
    await card.getByRole('button', { name: 'Answer' }).click();
    await card.getByLabel('Answer').fill('Marta Lindqvist painted them in 2021.');
    await card.getByRole('button', { name: 'Save answer' }).click();
    await card.waitFor({ state: 'detached' });
    expect((await ask('Who painted the shutters?')).answers[0]).toContain('Marta Lindqvist');
  });

  it('a chatbot’s test runs when it is added, and says so when it worked before', async () => {
    const { page, server, owner } = the;
    await page.goto(`${server.url}/chatbots/${botId}`);
    await page.getByRole('tab', { name: 'Tests' }).click();
    await page.getByRole('button', { name: 'Add a test' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Question').fill('When was the furnace serviced?');
    await dialog.getByLabel('Facts the answer must name').fill('October 2025');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 of 1').waitFor();
    await page.getByText('Passed', { exact: true }).waitFor();
    await owner.patch(`/api/chatbots/${botId}`, {
      knowledge_base: 'The furnace was serviced in March 2019.',
    });
    await page.reload();
    await page.getByRole('tab', { name: 'Tests' }).click();
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.getByText('Worked before', { exact: true }).waitFor();
    await page.getByText('It did not say: October 2025').waitFor();
  });

  it('wording that fair-housing rules forbid is named while it is written, and a greeting with it is refused', async () => {
    const { page, server } = the;
    await page.goto(`${server.url}/chatbots/${botId}`);
    await page.getByLabel('Greeting').fill('Welcome! Perfect for young couples.');
    await page.getByText('“Perfect for young couples” Describe the rooms').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Perfect for young couples” may not be said here.').waitFor();
    await page.getByLabel('Greeting').fill('Welcome! Three bedrooms and a porch.');
    await page.getByText('Perfect for young couples').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  });

  it('what the guard decided is read with its reason, told apart, and taken out as a table', async () => {
    const { page, server } = the;
    await ask('Is it safe here?', 'Are the schools good?');
    await page.goto(`${server.url}/settings/fair-housing`);
    const rows = page.getByRole('row').filter({ hasText: 'Neutral sources' });
    await rows.filter({ hasText: 'Is it safe here?' }).waitFor();
    await page.getByLabel('About').selectOption('Schools');
    await rows.filter({ hasText: 'Is it safe here?' }).waitFor({ state: 'detached' });
    expect(await rows.innerText()).toMatch(/Are the schools good\?.*official sources.*schools\.quality/s);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const table = await readFile(await download.path(), 'utf8');
    expect(table).toContain('Are the schools good?');
    expect(table).not.toContain('Is it safe here?');
  });

  it('the chatbot’s sites and limits are set on one card, and a limit above the installation’s is refused at its field', async () => {
    const { page, server, owner } = the;
    await page.goto(`${server.url}/chatbots/${botId}`);
    await page.getByRole('tab', { name: 'Share' }).click();
    await page.getByText(`data-bot="${botId}"`).waitFor();
    await page.getByLabel('Questions a minute').fill('100000');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('At most 600, which is the limit of this installation.').waitFor();
    await page.getByLabel('Questions a minute').fill('12');
    await page.getByLabel('Credits an hour').fill('40');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    expect((await owner.get(`/api/chatbots/${botId}`)).body).toMatchObject({
      questions_per_minute: 12,
      credits_per_hour: 40,
    });
  });

  it('analytics show one campaign, which stays in the address', async () => {
    const { page, server } = the;
    await page.goto(`${server.url}/analytics`);
    await page.getByLabel('Campaign').selectOption({ label: 'spring · flyer' });
    await page.getByText('Credits and models are not told apart by campaigns.').waitFor();
    expect(new URL(page.url()).searchParams.get('utm_campaign')).toBe('spring');
    await page.reload();
    await page.getByText('Credits and models are not told apart by campaigns.').waitFor();
    await page.getByLabel('Campaign').selectOption({ label: 'All visitors' });
    await page.getByRole('heading', { name: 'Credits spent' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });
});
