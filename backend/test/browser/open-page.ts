import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const root = join(__dirname, '../../..');

/** Builds the public chat front end when it is not there; the pages under test are the shipped ones. */
export function buildChat(): void {
  if (existsSync(join(root, 'dist/chat/manifest.json'))) return;
  execFileSync(process.execPath, [join(root, 'frontend/chat/build.mjs')], { stdio: 'inherit' });
}

/** What went wrong on a page, collected while a test uses it. */
interface Incidents {
  /** Script errors, refused resources and policy violations. */
  errors: string[];
  /** A dialog means that somebody's text ran as a script. */
  dialogs: string[];
  /** Hosts other than the page's own. */
  foreign: string[];
}

export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; incidents: Incidents }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const incidents: Incidents = { errors: [], dialogs: [], foreign: [] };
  page.on('pageerror', (error) => incidents.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.errors.push(message.text());
  });
  page.on('dialog', (dialog) => {
    incidents.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
      incidents.foreign.push(request.url());
  });
  return { page, context, incidents };
}
