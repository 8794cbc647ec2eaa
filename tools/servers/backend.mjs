import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, start, stop } from '../processes.mjs';
import { freePort, until } from './port.mjs';

/**
 * The built server (`dist/backend`) as a process of its own, with its log in `<folder>/<name>.log`.
 *
 * @param {{ name?: string, entry?: 'main.js' | 'worker.js', folder: string, env?: Record<string, string> }} options
 *   `folder`: an empty or earlier used folder for data and log
 * @returns {Promise<{ name: string, pid: number, url: string, readyMs: number, log: () => string, stop: () => Promise<number | null> }>}
 *   `readyMs`: milliseconds from its start to the first good answer of /health/ready; 0 for a worker
 */
export async function startBackend({ name = 'server', entry = 'main.js', folder, env = {} }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, `${name}.log`);
  const logged = openSync(logFile, 'a');
  const begin = performance.now();
  const server = start([...node, `dist/backend/${entry}`], {
    stdio: ['ignore', logged, logged],
    env: { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, DATA_DIR: join(folder, 'data'), ...env },
  });
  const log = () => readFileSync(logFile, 'utf8');
  let readyMs = 0;
  if (entry === 'main.js') {
    const isReady = async () => server.exitCode !== null || (await fetch(`${url}/health/ready`)).ok;
    await until(isReady, { seconds: 60, what: `The start of ${name}` }).catch((error) => {
      throw new Error(`${error.message}\n${log()}`);
    });
    if (server.exitCode !== null) throw new Error(`${name} ended at its start:\n${log()}`);
    readyMs = performance.now() - begin;
  }
  return { name, pid: server.pid, url, readyMs, log, stop: () => stop(server) };
}
