import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { soon } from '../soon';
import { openConsole, type OpenConsole } from './console-page';

describe('settings in a browser', () => {
  let receiver: Server;
  let received: { type: string }[];
  let status = 200;
  let hook: string;
  let the: OpenConsole;
  beforeAll(async () => {
    received = [];
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push(JSON.parse(body) as { type: string });
        response.writeHead(status).end('noted');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    hook = `http://${host}/hook`;
    the = await openConsole({ FETCH_ALLOW_HOSTS: host });
  });
  afterAll(async () => {
    await the.stop();
    receiver.close();
    receiver.closeAllConnections();
  });

  it('a webhook is made, shows its secret once, is tried, sends again what failed, and is switched off', async () => {
    const { page, server, owner } = the;
    await page.goto(`${server.url}/settings/webhooks`);
    await page.getByRole('button', { name: 'New webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address').fill('crm');
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    await dialog.getByText('An address that begins with https://').waitFor();
    await dialog.getByLabel('Address').fill(hook);
    await dialog.getByLabel('What for').fill('CRM');
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    await page.getByText('it is not shown again').waitFor();
    await page.getByText(/whsec_/).waitFor();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByText(/whsec_/).waitFor({ state: 'detached' });

    const menu = (item: string) =>
      page
        .getByRole('button', { name: `More about ${hook}` })
        .click()
        .then(() => page.getByRole('menuitem', { name: item }).click());
    await menu('Send a test');
    await page.getByText(/The receiver took it in/).waitFor();
    expect(received.map(({ type }) => type)).toEqual(['ping']);

    status = 410;
    const bot = (await owner.post('/api/chatbots', { name: 'Guide' })).body.chatbot.bot_id;
    await the.nobody.post(`/api/public/chatbots/${bot}/conversations`, {});
    await soon(
      () => Promise.resolve(received.length),
      (count) => count > 1,
    );
    status = 200;
    await page.reload();
    const row = page.locator('details').filter({ hasNotText: 'Test' }).first();
    await row.locator('summary').click();
    await row.getByText('410', { exact: false }).first().waitFor();
    await row.locator('pre').first().waitFor();
    const before = received.length;
    if (await page.getByText('Off', { exact: true }).isVisible()) await menu('Switch on');
    await row.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('It is on its way again.').waitFor();
    await soon(
      () => Promise.resolve(received.length),
      (count) => count > before,
    );
    await menu('Switch off');
    await page.getByRole('cell', { name: 'Off' }).waitFor();
    expect((await owner.get('/api/webhook-endpoints')).body).toMatchObject([{ status: 'off' }]);
  });

  it('a profile takes a number and a picture, and says at its field what is wrong with a number', async () => {
    const { page, server, owner, complaints } = the;
    await page.goto(`${server.url}/settings/profile`);
    await page.getByLabel('Phone').fill('12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('mat-error').filter({ hasText: /\S/ }).waitFor();
    await page.locator('input[type=tel]:focus').waitFor();
    // The browser reports every refused request; this one was meant.
    expect(complaints.filter((each) => !each.includes('400'))).toEqual([]);
    await page.getByLabel('Phone').fill('(415) 555-0142');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    expect((await owner.get('/api/profile')).body.phone).toBe('(415) 555-0142');

    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#4a6b5d' } })
      .png()
      .toBuffer();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture });
    const portrait = page.getByRole('img', { name: 'You, as visitors see you' });
    await portrait.waitFor();
    const shown = await fetch(new URL((await portrait.getAttribute('src'))!, server.url));
    const { width, height, format } = await sharp(await shown.arrayBuffer()).metadata();
    expect([width === height, format]).toEqual([true, 'jpeg']);
    await page.getByRole('button', { name: 'Remove the picture' }).click();
    await portrait.waitFor({ state: 'detached' });
    expect((await owner.get('/api/profile')).body.portrait_url).toBeNull();
  });

  it('an API key may do what was ticked, is shown once, and works until it is revoked', async () => {
    const { page, server, nobody } = the;
    await page.goto(`${server.url}/settings/api-keys`);
    await page.getByRole('button', { name: 'New key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('CRM');
    await dialog.getByRole('checkbox', { name: 'read leads' }).check();
    await dialog.getByRole('button', { name: 'Create key' }).click();
    const shown = page.getByRole('status').filter({ hasText: 'it is not shown again' });
    const key = /[A-Za-z0-9_-]{30,}/.exec(await shown.innerText())![0];
    const machine = nobody.as(key);
    expect((await machine.get('/api/leads')).status).toBe(200);
    expect((await machine.get('/api/chatbots')).status).toBe(403);
    await shown.getByRole('button', { name: 'I have it' }).click();
    await page.getByText(key).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Revoke' })
      .click();
    await page.getByText('No key yet').waitFor();
    expect((await machine.get('/api/leads')).status).toBe(401);
  });

  it('a colleague is invited, takes the invitation from the mail, and is seen in the team', async () => {
    const { page, server, owner } = the;
    await page.goto(`${server.url}/settings/team`);
    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill('kit@example.com');
    await dialog.getByRole('button', { name: /Invite|Send/ }).click();
    await page.getByText('kit@example.com').first().waitFor();
    const mails = await soon(
      async () => (await owner.get<{ to: string; text: string }[]>('/api/outbox')).body,
      (sent) => sent.some(({ to }) => to === 'kit@example.com'),
    );
    const link = /https?:\S+invitation\S+/.exec(mails.find(({ to }) => to === 'kit@example.com')!.text)![0];
    const guest = await page.context().browser()!.newPage();
    await guest.goto(link);
    await guest.getByLabel('First name').fill('Kit');
    await guest.getByLabel('Last name').fill('Moreno');
    await guest.getByLabel('Password').first().fill('securepassword');
    await guest.keyboard.press('Enter');
    await guest.getByRole('heading', { name: /Kit/ }).waitFor();
    await guest.goto(`${server.url}/settings`);
    // An agent sees neither the team nor billing.
    expect(await guest.getByRole('link', { name: 'Team' }).count()).toBe(0);
    await page.reload();
    await page.getByRole('cell', { name: 'Kit Moreno kit@example.com' }).waitFor();
    // Removed, Kit's open page leads to the sign-in page by itself.
    const members = (await owner.get<{ user_id: string; email: string }[]>('/api/organizations/me/members'))
      .body;
    const kit = members.find(({ email }) => email === 'kit@example.com')!.user_id;
    await owner.delete(`/api/organizations/me/members/${kit}`);
    await guest.waitForURL(/\/login/);
    await guest.close();
  });
});
