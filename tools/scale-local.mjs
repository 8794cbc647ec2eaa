/**
 * `npm run scale:local`: the shape of docker/compose.scale.yaml as plain processes of this machine
 * (PostgreSQL, Redis, two APIs that work no queue, two workers), and the main job done through it.
 * Prints one line per check; exit code 1 when one fails.
 */
import './node-version.mjs';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from './processes.mjs';
import { mainJob } from './scale/main-job.mjs';
import { servePage } from './scale/material.mjs';
import { startBackend } from './servers/backend.mjs';
import { startPostgres } from './servers/postgres.mjs';
import { startRedis } from './servers/redis.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const running = [];
const processes = [];

async function started(starting) {
  const service = await starting;
  running.unshift(service);
  return service;
}

async function startAll() {
  const [postgres, redis, page] = [
    await started(startPostgres()),
    await started(startRedis()),
    await started(servePage()),
  ];
  mkdirSync(join(folder, 'data'));
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    JWT_SECRET_KEY: randomBytes(48).toString('base64url'),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    FETCH_ALLOW_HOSTS: page.host,
  };
  const start = async (name, more) => {
    const process = await started(startBackend({ name, folder, ...more, env: { ...env, ...more.env } }));
    processes.unshift(process);
    return process;
  };
  // Both at once, on an empty database: their migrations must not collide.
  const apis = await Promise.all(
    ['api-1', 'api-2'].map((name) => start(name, { env: { QUEUE_WORKER: 'false' } })),
  );
  const workers = await Promise.all(
    ['worker-1', 'worker-2'].map((name) => start(name, { entry: 'worker.js' })),
  );
  return { apis, workers, page };
}

async function check(sentence, work) {
  try {
    const result = await work();
    console.log(`✔ ${sentence}`);
    return result;
  } catch (error) {
    console.log(`✘ ${sentence}\n  ${error instanceof Error ? error.stack : error}`);
    throw error;
  }
}

function showLogs() {
  for (const { name, log } of processes)
    console.log(`\n${name}:\n${log().split('\n').slice(-30).join('\n')}`);
}

const build = await capture(['nx', 'run-many', '-t', 'build', '--output-style=static']);
if (build.code !== 0) {
  console.log(`${build.output}\n✘ The build works`);
  process.exit(1);
}

let isGood = false;
try {
  const { apis, page } = await check('PostgreSQL, Redis, two APIs and two workers start together', startAll);
  await mainJob({ check, apis, page });
  await check('every process stops cleanly on SIGTERM', async () => {
    const codes = await Promise.all(processes.map((each) => each.stop()));
    if (codes.some((code) => code !== 0)) throw new Error(`Exit codes: ${codes.join(', ')}`);
  });
  isGood = true;
} catch (error) {
  if (processes.length === 0) console.log(error);
  showLogs();
} finally {
  for (const service of running) await service.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(isGood ? 0 : 1);
