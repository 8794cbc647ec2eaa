/**
 * How the parts of `npm test` are run and counted.
 *
 * @typedef {{ passed: number, failed: number, output: string }} Result
 * @typedef {{ pattern?: string, env: Record<string, string>, isAlone: boolean, minutes: number }} Run
 *   `isAlone`: a developer runs this part by itself and wants to see it work
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOf, start } from '../processes.mjs';
import { putTogether } from './together.mjs';

/** Starts in a process group of its own, so that a part which hangs can be ended with all it started. */
async function execute(command, { env, isAlone, minutes }) {
  const stdio = isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = start(command, { env, stdio, detached: true });
  const pieces = [];
  child.stdout?.on('data', (piece) => pieces.push(piece));
  child.stderr?.on('data', (piece) => pieces.push(piece));
  const end = () => process.kill(-child.pid, 'SIGKILL');
  const timer = setTimeout(() => {
    pieces.push(Buffer.from(`\nEnded after ${minutes} minutes.\n`));
    end();
  }, minutes * 60_000);
  process.once('exit', end);
  try {
    const code = await exitOf(child);
    return { code, output: Buffer.concat(pieces).toString() };
  } finally {
    clearTimeout(timer);
    process.removeListener('exit', end);
  }
}

/** One command, one check. */
export const command =
  (...words) =>
  /** @param {Run} run @returns {Promise<Result>} */
  async (run) => {
    const { code, output } = await execute(words, run);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };

/** A command that prints one line per check, beginning with ✔ or ✘. */
export const checklist =
  (...words) =>
  /** @param {Run} run @returns {Promise<Result>} */
  async (run) => {
    const { code, output } = await execute(words, { ...run, isAlone: false });
    if (run.isAlone) process.stdout.write(output);
    const count = (mark) => output.split('\n').filter((line) => line.startsWith(mark)).length;
    return { ...countOf({ passed: count('✔'), failed: count('✘'), code }), output };
  };

/**
 * The specs of one Jest configuration whose paths match `paths`.
 * @param {{ config: string, paths: string, leaveOut?: string[], workers?: number, node?: string, together?: number }} specs
 *   `leaveOut`: not those with these in their paths; `node`: flags for Node; `together`: so many files are made of all
 */
export const jest =
  ({ config, paths, leaveOut = [], workers = 2, node = '', together }) =>
  /** @param {Run} run @returns {Promise<Result>} */
  async (run) => {
    const folder = mkdtempSync(join(tmpdir(), 'jest-'));
    const report = join(folder, 'report.json');
    const flags = ['--json', `--outputFile=${report}`, `--maxWorkers=${workers}`];
    const words = ['jest', '-c', config, ...flags];
    if (together && !run.pattern) {
      const specs = join(folder, 'specs');
      putTogether({ paths, leaveOut, count: together, folder: specs });
      words.push('--roots', specs, '--testMatch', '**/*.js');
    } else {
      // Jest joins several path patterns with "or"; the developer's has to narrow the part's own.
      words.push('--testPathPatterns', run.pattern ? `${run.pattern}.*(${paths})` : paths);
      for (const path of leaveOut) words.push('--testPathIgnorePatterns', path);
    }
    const env = { ...run.env, NODE_OPTIONS: node };
    try {
      const { code, output } = await execute(words, { ...run, env });
      return { ...countOf({ ...readReport(report), code }), output };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A part that ended badly without naming a failure, or that checked nothing, has failed once. */
function countOf({ passed, failed, code }) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
