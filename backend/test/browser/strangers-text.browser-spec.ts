import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BuiltServer } from '../built-server';
import { Client } from '../harness';
import { soon } from '../soon';
import { desktop, launchChromium } from './chromium';

/** Each would run as a script where somebody's text became markup, an attribute, a script or a template. */
const attacks = [
  `</title></script><script>alert(1)</script>"><img src=x onerror=alert(2)>`,
  `'-alert(3)-'{{constructor.constructor('alert(4)')()}}<svg onload=alert(5)>`,
];

type Made = Record<string, string>;

/** A brokerage in which everything that can be named is named `text`. */
async function aHostileWorld(nobody: Client, text: string, number: number) {
  const email = `attack.${number}@example.com`;
  const password = 'securepassword';
  const made = async <T = Made>(client: Client, path: string, body: object | FormData): Promise<T> => {
    const answer = await client.post<T>(path, body as Record<string, unknown>);
    if (answer.status >= 300)
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await made(nobody, '/api/auth/register', {
    first_name: text,
    last_name: text,
    email,
    password,
    org_name: text,
  });
  const { access_token: token } = await made(nobody, '/api/auth/login', { email, password });
  const admin = nobody.as(token);
  await made(admin, '/api/organizations/me/branding', {
    company_name: text,
    welcome_text: text,
    licence_line: text,
  });
  const { property_id } = await made(admin, '/api/properties', {
    address: text,
    city: text,
    state: 'CA',
    zip_code: '94999',
    price: 500_000,
    description: text,
    features: [text],
    list_agent_name: text,
  });
  const { chatbot } = await made<{ chatbot: Made }>(admin, '/api/chatbots', {
    name: text,
    description: text,
    greeting: text,
    knowledge_base: `The boiler is called ${text} and stands in the cellar.`,
    property_ids: [property_id],
  });
  const bot_id = chatbot['bot_id']!;
  const { sign_id, qr_id } = await made(admin, '/api/qr-codes', { bot_id, property_id, label: text });
  await made(admin, `/api/signs/${sign_id}/move`, { place: text, note: text });
  await made(admin, '/api/knowledge/answers', { question: 'Who painted the shutters?', answer: text });
  const form = new FormData();
  form.append('file', new File([`The attic of ${text} is dry.`], `${text}.txt`, { type: 'text/plain' }));
  const { source_id } = await made(admin, '/api/training/upload-document', form);
  await soon(
    async () => (await admin.get<Made>(`/api/training/sources/${source_id}`)).body,
    ({ status }) => status === 'ready' || status === 'failed',
  );
  await made(admin, '/api/api-keys', { name: text, scopes: ['leads:read'] });
  const { endpoint_id } = await made(admin, '/api/webhook-endpoints', {
    url: 'https://crm.invalid/hook',
    description: text,
  });
  await made(admin, `/api/chatbots/${bot_id}/tests`, { question: text, expects: 'answer', facts: [text] });
  const talk = await made(nobody, `/api/public/chatbots/${bot_id}/conversations`, { property_id });
  const visitor = nobody.as(talk['visitor_token']);
  const mine = `/api/public/conversations/${talk['conversation_id']}`;
  for (const content of [`Is there a helipad ${text}?`, 'Where does the boiler stand?', text])
    await made(visitor, `${mine}/messages`, { content });
  const { lead_id, tour_id } = await made(visitor, `${mine}/lead`, {
    name: text,
    message: text,
    email: 'casey@example.com',
    tour: { preferred_times: [new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 16)], note: text },
    consent: { email: true, phone: false },
  });
  return {
    email,
    password,
    token,
    property_id,
    bot_id,
    sign_id,
    qr_id,
    source_id,
    endpoint_id,
    lead_id,
    tour_id,
    conversation_id: talk['conversation_id'],
  };
}

describe.each(attacks.map((text, index) => ({ text, number: index + 1 })))(
  'where everything is called $text',
  ({ text, number }) => {
    let server: BuiltServer;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let world: Awaited<ReturnType<typeof aHostileWorld>>;
    const ran: string[] = [];
    beforeAll(async () => {
      [server, browser] = await Promise.all([BuiltServer.start(), launchChromium()]);
      world = await aHostileWorld(new Client(server.url), text, number);
      context = await browser.newContext({ ...desktop, reducedMotion: 'reduce' });
      context.on('dialog', (dialog) => {
        ran.push(`${page.url()}: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page = await context.newPage();
      page.setDefaultTimeout(20_000);
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
    });

    /** Opens a page, waits until it shows the text as text, and reports elements the text made. */
    async function foreignElements(path: string, shows = true): Promise<number> {
      await page.goto(server.url + path);
      await page.locator('h1').first().waitFor();
      if (shows)
        await page.waitForFunction(`(() => {
          const wanted = ${JSON.stringify(text.slice(0, 24)).replaceAll('<', '\\u003c')};
          const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value);
          return [document.body.innerText, ...fields].some((shown) => shown.includes(wanted));
        })()`);
      return page.locator('img[src="x"], svg[onload]').count();
    }

    it('the console shows it as text on every page', async () => {
      await page.goto(`${server.url}/login`);
      await page.getByLabel('E-mail').fill(world.email);
      await page.getByRole('textbox', { name: 'Password' }).fill(world.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/dashboard/);
      const pages = [
        'dashboard',
        'chatbots',
        `chatbots/${world.bot_id}`,
        'training',
        `training/${world.source_id}`,
        'properties',
        `properties/${world.property_id}`,
        'qr-codes',
        `qr-codes/${world.sign_id}`,
        'conversations',
        `conversations/${world.conversation_id}`,
        'questions',
        'leads',
        `leads/${world.lead_id}`,
        'leads/tours',
        `leads/tours/${world.tour_id}`,
        'settings/organization',
        'settings/branding',
        'settings/team',
        'settings/webhooks',
        'settings/api-keys',
        'settings/profile',
        'settings/outbox',
      ];
      for (const path of pages) expect([path, await foreignElements(`/${path}`)]).toEqual([path, 0]);
      for (const path of ['analytics', 'credits', 'settings/audit', 'settings/hours'])
        expect([path, await foreignElements(`/${path}`, false)]).toEqual([path, 0]);
      expect(ran).toEqual([]);
    });

    it('so does the page of the chat, with an answer that quotes it', async () => {
      expect(await foreignElements(`/chat/${world.bot_id}?property=${world.property_id}`)).toBe(0);
      await page.getByRole('textbox').first().fill('Where does the boiler stand?');
      await page.keyboard.press('Enter');
      await page
        .getByRole('log')
        .getByText(/cellar/)
        .first()
        .waitFor();
      expect(ran).toEqual([]);
    });

    it('and what is handed out is a file, never a page', async () => {
      const reader = new Client(server.url, world.token);
      for (const path of [
        '/api/leads/export.csv',
        `/api/leads/${world.lead_id}/export`,
        '/api/fair-housing/log/export.csv',
        `/api/training/sources/${world.source_id}/file`,
      ]) {
        const { status, headers } = await reader.get(path);
        if (status === 404) continue;
        expect([path, status, headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
        const isPage = !/json|csv|plain/.test(headers.get('content-type') ?? '');
        const isShown = !headers.get('content-disposition')?.startsWith('attachment');
        expect([path, isPage && isShown]).toEqual([path, false]);
      }
    });
  },
);
