/**
 * `npm run eval [-- english sqlite]`: how well questions find their passage and how honestly they are answered, on labelled sets,
 * over the REST API of the built server, on both engines. Arguments limit the sets and engines.
 */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureSet } from './eval/measure.mjs';
import { readSet, setNames } from './eval/sets.mjs';
import { capture } from './processes.mjs';
import { apiAt } from './servers/api.mjs';
import { startBackend } from './servers/backend.mjs';
import { startPostgres } from './servers/postgres.mjs';

const wanted = process.argv.slice(2);
const chosen = (names) =>
  names.some((name) => wanted.includes(name)) ? names.filter((name) => wanted.includes(name)) : names;
const sets = chosen(setNames).flatMap((name) => {
  const set = readSet(name);
  if (!set) console.log(`${name}: no such set beside the project, skipped.`);
  return set ?? [];
});
if (sets.length === 0) process.exit(0);

const build = await capture(['nx', 'build', 'backend', '--output-style=static']);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}

const columns = [
  'set',
  'engine',
  'questions',
  'R@1',
  'R@5',
  'MRR',
  'wrong refusals',
  'citation holds it',
  'answer in the text',
  'other topics refused',
  'near-topic answered',
];
console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
for (const engine of chosen(['sqlite', 'postgres'])) {
  const folder = mkdtempSync(join(tmpdir(), 'eval-'));
  const postgres = engine === 'postgres' ? await startPostgres() : undefined;
  try {
    const env = {
      NODE_ENV: 'development',
      SEED_DEMO: 'false',
      SIGNUP_CREDITS: '1000000',
      LOG_LEVEL: 'error',
      ...(postgres && { DATABASE_URL: postgres.url }),
    };
    const server = await startBackend({ folder, env });
    for (const set of sets) printRow(set.title, engine, await measureSet(apiAt(server.url), set));
    await server.stop();
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function printRow(title, engine, result) {
  const number = (value) => (value === null ? '–' : value.toFixed(3));
  const values = [
    'first',
    'five',
    'reciprocal',
    'refusedWrongly',
    'cited',
    'right',
    'strangersRefused',
    'nearbyAnswered',
  ].map((name) => number(result[name]));
  console.log(`| ${[title, engine, result.questions, ...values].join(' | ')} |`);
}
