import './node-version';
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.setup';
import { Env } from './env';
import { describeApi } from './openapi';

/** Writes the contract to the file named on the command line (`npm run openapi`). */
async function main(): Promise<void> {
  const target = process.argv[2] ?? 'backend/openapi.json';
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  const app = await createApp(new Env({ NODE_ENV: 'test', DATA_DIR: folder, QUEUE_WORKER: 'false' }));
  await app.init();
  writeFileSync(target, `${JSON.stringify(describeApi(app), null, 2)}\n`);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

void main();
