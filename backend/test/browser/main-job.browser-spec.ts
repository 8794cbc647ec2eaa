import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { BuiltServer } from '../built-server';
import { pdfOf } from '../files/documents';
import { type Site, startSite } from '../files/site';
import { desktop, launchChromium, phone, watchedContext } from './chromium';

const article = `<!doctype html><html lang="en"><head><title>Around Heron Point</title></head><body><nav>Home | Contact</nav>
<main><h1>Around Heron Point</h1><p>The ferry from Heron Point to the city takes 25 minutes and leaves every half hour on weekdays.</p>
<p>The farmers market is held on Wednesday mornings on the quay.</p></main></body></html>`;

const rules =
  'House rules of Heron Point. Two cats or dogs may live in each home. Quiet hours are from 10 pm to 7 am. The boiler room is inspected every October.';

async function decode(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  if (!code) throw new Error('No QR code can be read in the picture.');
  return code.data;
}

describe('the main job, in a browser', () => {
  let server: BuiltServer;
  let site: Site;
  let browser: Browser;
  let page: Page;
  let brokerComplaints: string[];
  let visitorComplaints: string[];
  let printed: string;
  let visitor: Page;

  beforeAll(async () => {
    site = await startSite({ '/heron-point': article });
    server = await BuiltServer.start({ FETCH_ALLOW_HOSTS: site.host });
    browser = await launchChromium();
    const broker = await watchedContext(browser, desktop, server.url);
    brokerComplaints = broker.complaints;
    page = await broker.context.newPage();
    page.setDefaultTimeout(15_000);
    const buyer = await watchedContext(browser, phone, server.url);
    visitorComplaints = buyer.complaints;
    visitor = await buyer.context.newPage();
    visitor.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await site.stop();
  });

  // Each step builds on the one before: after a failure the rest has nothing to say.
  let reached = 0;
  let step = 0;
  beforeEach(() => {
    if (reached !== step++) throw new Error('An earlier step failed.');
  });
  const done = () => (reached += 1);

  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  };

  it('a broker signs up', async () => {
    await page.goto(`${server.url}/sign-up`);
    await page.getByLabel('Brokerage').fill('Heron Point Realty');
    await page.getByLabel('First name').fill('Nora');
    await page.getByLabel('Last name').fill('Heron');
    await page.getByLabel('E-mail').fill('nora@example.com');
    await page.getByRole('textbox', { name: 'Password' }).fill('securepassword');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: /Nora/ }).waitFor();
    expect(new URL(page.url()).pathname).not.toContain('sign-up');
    done();
  });

  it('describes a listing', async () => {
    await page.goto(`${server.url}/properties/new`);
    await page.getByLabel('Street').fill('3 Heron Point');
    await page.getByLabel('City').fill('Port Larkspur');
    await page.getByLabel('State').fill('CA');
    await page.getByLabel('Zip code').fill('94999');
    await page.getByLabel('Price').fill('725000');
    await page.getByText('$725,000').waitFor();
    await page.getByLabel('Bedrooms').fill('3');
    await page
      .getByRole('button', { name: /^(Add|Save|Create)/ })
      .last()
      .click();
    await page.getByRole('heading', { name: '3 Heron Point' }).waitFor();
    done();
  });

  it('creates a chatbot', async () => {
    await page.goto(`${server.url}/chatbots/new`);
    await page.getByLabel('Name').fill('Heron guide');
    await page.getByRole('button', { name: 'Create chatbot' }).click();
    await page.getByRole('heading', { name: 'Heron guide' }).first().waitFor();
    done();
  });

  it('finds that it speaks for the only listing already, and gives it a voice', async () => {
    await page.getByRole('tab', { name: 'Homes' }).click();
    const home = page.getByRole('checkbox', { name: '3 Heron Point' });
    await home.waitFor();
    expect(await home.isChecked()).toBe(true);
    await page.getByRole('tab', { name: 'Voice' }).click();
    await page.getByLabel('Personality').fill('Warm and exact.');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Visitors get it from now on.').waitFor();
    done();
  });

  it('teaches it from a real web page and a real PDF', async () => {
    await page.goto(`${server.url}/training`);
    await page.getByLabel('Address').fill(`${site.url}/heron-point`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('link', { name: 'Around Heron Point' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'House rules.pdf', mimeType: 'application/pdf', buffer: await pdfOf(rules) });
    await page.getByRole('row', { name: /House rules.*(Ready|Learned|Taught)/i }).waitFor();
    done();
  });

  it('makes a QR code that a decoder reads', async () => {
    await page.goto(`${server.url}/qr-codes`);
    await page.getByRole('button', { name: 'Create your first code' }).click();
    await choose('Chatbot', 'Heron guide');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Create|Make)/ })
      .click();
    await page.getByRole('button', { name: 'Download' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /PNG/ }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    printed = await decode(Buffer.concat(chunks));
    expect(printed).toMatch(new RegExp(`^${server.url}/q/`));
    done();
  });

  it('a buyer opens the code’s address and is answered from the PDF, with a citation', async () => {
    await visitor.goto(printed);
    expect(new URL(visitor.url()).pathname).toMatch(/^\/chat\//);
    await visitor.getByRole('textbox').first().fill('When are the quiet hours?');
    await visitor.keyboard.press('Enter');
    const log = visitor.getByRole('log');
    await log
      .getByText(/10 pm to 7 am/)
      .first()
      .waitFor();
    expect(await log.textContent()).toMatch(/House rules/);
    done();
  });

  it('and from the web page, and from the listing’s record', async () => {
    const log = visitor.getByRole('log');
    await visitor.getByRole('textbox').first().fill('How long does the ferry take?');
    await visitor.keyboard.press('Enter');
    await log
      .getByText(/25 minutes/)
      .first()
      .waitFor();
    await visitor.getByRole('textbox').first().fill('How much does it cost?');
    await visitor.keyboard.press('Enter');
    await log
      .getByText(/\$725,000/)
      .first()
      .waitFor();
    done();
  });

  it('and is told honestly what is not known', async () => {
    await visitor.getByRole('textbox').first().fill('Which architect designed the house?');
    await visitor.keyboard.press('Enter');
    await visitor
      .getByRole('log')
      .getByText(/don.t know/i)
      .first()
      .waitFor();
    done();
  });

  it('the conversation shows up in the console', async () => {
    await page.goto(`${server.url}/conversations`);
    await page
      .getByRole('link', { name: /3 Heron Point/ })
      .first()
      .click();
    await page.getByText('When are the quiet hours?').first().waitFor();
    await page
      .getByText(/10 pm to 7 am/)
      .first()
      .waitFor();
    done();
  });

  it('no page threw, logged an error or asked anyone else for anything', () => {
    expect({ brokerComplaints, visitorComplaints }).toEqual({ brokerComplaints: [], visitorComplaints: [] });
    done();
  });
});
