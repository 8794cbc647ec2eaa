/** From `node dist/backend/main.js` to the first good answer of /health/ready. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend } from '../servers/backend.mjs';

const starts = 7;
const targetMs = 2500;

export const title = 'Start-up';

async function startOnce(folder) {
  const server = await startBackend({ folder, env: { SEED_DEMO: 'true' } });
  await server.stop();
  return server.readyMs;
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const first = await startOnce(folder);
    const later = [];
    for (let number = 0; number < starts; number += 1) later.push(await startOnce(folder));
    later.sort((a, b) => a - b);
    const median = later[Math.floor(later.length / 2)];
    const inMs = (value) => `${value.toFixed(0)} ms`;
    return {
      rows: [
        { start: 'empty data folder: migrations and demo brokerage', 'ready after': inMs(first), worst: '' },
        { start: 'later', 'ready after': inMs(median), worst: inMs(later.at(-1)) },
      ],
      met: median <= targetMs,
      note: `Median of ${starts} starts. Target: at most ${targetMs} ms.`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
