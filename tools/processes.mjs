/** Child processes of the repository's commands: where they run, how they are awaited and how they end. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** node_modules/.bin first, so that `node` is Node 24 and every tool is the locked one. */
const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
};

/**
 * How Node runs the built server. Its usual young generation is twice as large, and holds a hundred megabytes of garbage
 * more under load.
 */
export const node = ['node', '--enable-source-maps', '--max-semi-space-size=16'];

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Starts a command in the repository's root. It does not outlive this process.
 * @param {string[]} command the program and its arguments
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start([program, ...args], options = {}) {
  const { env, ...rest } = options;
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    ...rest,
    env: { ...environment, ...env },
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Resolves to the exit code; a process ended by a signal counts as 128 + its number, as shells do. */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
  });
}

/**
 * Runs a command to its end and keeps what it printed.
 * @returns {Promise<{ code: number, output: string }>} standard output and error together, in order
 */
export async function capture(command, options = {}) {
  const child = start(command, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces = [];
  child.stdout.on('data', (piece) => pieces.push(piece));
  child.stderr.on('data', (piece) => pieces.push(piece));
  const code = await exitOf(child);
  return { code, output: Buffer.concat(pieces).toString() };
}

/** Asks a process to stop and waits for it; after `seconds` it is killed. */
export async function stop(child, { seconds = 12, signal = 'SIGTERM' } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = exitOf(child);
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
