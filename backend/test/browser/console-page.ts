import type { Browser, Page } from 'playwright-core';
import { BuiltServer } from '../built-server';
import { Client } from '../harness';
import { desktop, launchChromium, watchedContext } from './chromium';

const tenant = {
  first_name: 'Nora',
  last_name: 'Heron',
  email: 'nora@example.com',
  password: 'securepassword',
  org_name: 'Heron Point Realty',
};

/** The console of a new brokerage, with its administrator signed in. */
export interface OpenConsole {
  server: BuiltServer;
  page: Page;
  /** The administrator over the API. */
  owner: Client;
  nobody: Client;
  /** Errors, dialogs and requests to elsewhere. */
  complaints: string[];
  stop(): Promise<void>;
}

export async function openConsole(settings: Record<string, string> = {}): Promise<OpenConsole> {
  const [server, browser]: [BuiltServer, Browser] = await Promise.all([
    BuiltServer.start(settings),
    launchChromium(),
  ]);
  const nobody = new Client(server.url);
  await nobody.post('/api/auth/register', tenant);
  const { email, password } = tenant;
  const owner = nobody.as((await nobody.post('/api/auth/login', { email, password })).body.access_token);
  const { context, complaints } = await watchedContext(
    browser,
    { ...desktop, reducedMotion: 'reduce' },
    server.url,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.url}/login`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Nora/ }).waitFor();
  complaints.length = 0;
  return {
    server,
    page,
    owner,
    nobody,
    complaints,
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
