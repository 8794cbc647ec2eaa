/**
 * `npm run eval [-- english real-estate sqlite questions=200]`: how well questions find their passage and how honestly they are
 * answered, on labelled sets, over the REST API of the built server, on both engines. Arguments limit the sets, the engines and
 * the questions of each set.
 */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureSet } from './eval/measure.mjs';
import { askHomes, halves, sumUp } from './eval/real-estate.mjs';
import { readSet, setNames } from './eval/sets.mjs';
import { capture } from './processes.mjs';
import { apiAt } from './servers/api.mjs';
import { startBackend } from './servers/backend.mjs';
import { startPostgres } from './servers/postgres.mjs';

const wanted = process.argv.slice(2);
const [, most] = /^questions=(\d+)$/m.exec(wanted.join('\n')) ?? [];
const chosen = (names) =>
  names.some((name) => wanted.includes(name)) ? names.filter((name) => wanted.includes(name)) : names;
const ownSet = 'real-estate';
const names = chosen([...setNames, ownSet]);
const sets = names.flatMap((name) => {
  if (name === ownSet) return [];
  const set = readSet(name, Number(most ?? Infinity));
  if (!set) console.log(`${name}: no such set beside the project, skipped.`);
  return set ?? [];
});
if (sets.length === 0 && !names.includes(ownSet)) process.exit(0);

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
const ownColumns = [
  'homes',
  'language',
  'engine',
  'answerable',
  'supported',
  'wrong',
  'refused wrongly',
  'citation holds the answer',
  'unanswerable',
  'refused rightly',
];
const ownRows = [];
if (sets.length > 0) printHead(columns);
for (const engine of chosen(['sqlite', 'postgres'])) {
  const folder = mkdtempSync(join(tmpdir(), 'eval-'));
  const postgres = engine === 'postgres' ? await startPostgres() : undefined;
  try {
    const env = {
      NODE_ENV: 'development',
      SEED_DEMO: 'false',
      SIGNUP_CREDITS: '1000000',
      // On a busy machine a set takes longer than a session's usual quarter of an hour.
      JWT_ACCESS_TTL: '12h',
      LOG_LEVEL: 'error',
      ...(postgres && { DATABASE_URL: postgres.url }),
    };
    const server = await startBackend({ folder, env });
    for (const set of sets) printRow(set.title, engine, await measureSet(apiAt(server.url), set));
    await server.stop();
    if (!names.includes(ownSet)) continue;
    // A server of its own: all these brokerages together are more than one address may register in an hour.
    const another = await startBackend({ folder, env });
    ownRows.push(...(await measureHomes(apiAt(another.url), engine)));
    await another.stop();
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (ownRows.length > 0) {
  console.log('\nReal estate');
  printHead(ownColumns);
  for (const row of ownRows) console.log(`| ${row.join(' | ')} |`);
}

async function measureHomes(server, engine) {
  const rows = [];
  for (const [half, homes] of Object.entries(halves)) {
    const outcomes = await askHomes(server, homes);
    for (const language of ['en', 'es']) {
      const sum = sumUp(outcomes.filter((outcome) => outcome.language === language));
      const { answerable, supported, wrong, refusedWrongly, cited, unanswerable, refusedRightly } = sum;
      const shares = [supported, wrong, refusedWrongly, cited].map((value) => value.toFixed(3));
      rows.push([half, language, engine, answerable, ...shares, unanswerable, refusedRightly.toFixed(3)]);
    }
  }
  return rows;
}

function printHead(titles) {
  console.log(`| ${titles.join(' | ')} |\n|${titles.map(() => ' --- |').join('')}`);
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
