/**
 * What a question costs inside the server, in the application's own process and without HTTP: the built-in answer in an
 * organization with 10,000 passages, and a search as the database fills with other organizations.
 * `BENCH_PASSAGES=1000000 npm run bench knowledge` builds the full size: some minutes and 8 GB. `BENCH_DATABASE=postgres` does
 * it on a throw-away PostgreSQL, read as the application reads it: as a role that row-level security binds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { passages, questionsAbout } from './knowledge-data.mjs';

const { engine, open } = await import(
  process.env.BENCH_DATABASE === 'postgres' ? './knowledge-postgres.mjs' : './knowledge-sqlite.mjs'
);
const load = createRequire(import.meta.url);
const inBig = 10_000;
const inSmall = 100;
const few = 1_000;
const many = Number(process.env.BENCH_PASSAGES ?? 100_000);
const asked = 300;
const targets = { answerMs: 25, growth: 10 };

export const title = 'A question to the built-in engine';

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const texts = passages(inSmall);
    const { times: fewTimes } = await measured(join(folder, 'small'), async (store) => {
      const organizations = await taughtMany(store, texts, few);
      return (app) => searches(app, organizations, texts);
    });
    const bigTexts = passages(inBig, 23);
    const {
      times: [manyTimes, answerTimes],
      size,
    } = await measured(join(folder, 'large'), async (store) => {
      const organizations = await taughtMany(store, texts, many);
      const big = await store.teachOne(bigTexts);
      return async (app) => [await searches(app, organizations, texts), await answers(app, big, bigTexts)];
    });

    const growth = at(manyTimes, 0.95) / at(fewTimes, 0.95);
    const p50 = at(answerTimes, 0.5);
    const row = (what, stored, times, target) => ({
      '': what,
      'passages stored': stored.toLocaleString('en'),
      'p50 ms': at(times, 0.5).toFixed(1),
      'p95 ms': at(times, 0.95).toFixed(1),
      'CPU ms': times.cpuMs.toFixed(1),
      target,
    });
    return {
      rows: [
        row(
          `answer, ${inBig.toLocaleString('en')} passages in the organization`,
          many + inBig,
          answerTimes,
          `p50 ≤ ${targets.answerMs} ms`,
        ),
        row(`search, ${inSmall} passages in each organization`, few, fewTimes, ''),
        row(
          `search, ${inSmall} passages in each organization`,
          many + inBig,
          manyTimes,
          `p95 ≤ ${targets.growth} × that (${growth.toFixed(1)} ×)`,
        ),
      ],
      met: p50 <= targets.answerMs && growth <= targets.growth,
      note: `${engine}, ${asked} different questions one after another, each search in another organization where there are enough; CPU is what the processor does for one question, whatever else the machine does; the large database has ${(size / 1e9).toFixed(1)} GB.`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A migrated database that `fill` has filled; what it returns is run with the application on it. */
async function measured(folder, fill) {
  const store = await open(folder);
  try {
    await withApp(folder, store.env, async () => undefined);
    const work = await fill(store);
    const size = await store.settle();
    return { times: await withApp(folder, store.env, work), size };
  } finally {
    await store.close();
  }
}

async function taughtMany(store, texts, count) {
  const first = await store.teachOne(texts);
  return [first, ...(await store.multiply(first, count / inSmall - 1))];
}

async function withApp(folder, env, work) {
  Object.assign(process.env, env, {
    DATA_DIR: folder,
    NODE_ENV: 'development',
    SEED_DEMO: 'false',
    LOG_LEVEL: 'error',
    QUEUE_WORKER: 'false',
  });
  const built = (path) => load(join(root, 'dist/backend', path));
  const { createApp } = built('app.setup.js');
  const { Env } = built('env.js');
  const app = await createApp(new Env());
  try {
    await app.init();
    return await work({
      as: built('kernel/tenancy/context.js').runAsOrganization,
      search: app.get(built('modules/knowledge/knowledge-search.js').KnowledgeSearch, { strict: false }),
      answers: app.get(built('modules/knowledge/answering/answers.js').Answers, { strict: false }),
    });
  } finally {
    await app.close();
  }
}

function searches({ as, search }, organizations, texts) {
  return timed(questionsAbout(texts, asked), (question, number) =>
    as(organizations[(number * 7919) % organizations.length], () => search.find(question, {})),
  );
}

function answers({ as, answers }, organization, texts) {
  const bot = { id: crypto.randomUUID(), name: 'Bench', propertyIds: [] };
  return timed(questionsAbout(texts, asked), (question) =>
    as(organization, () => answers.answer({ bot, question })),
  );
}

/** Milliseconds of each, in order of size, and the processor's per question; the first tenth warms up. */
async function timed(questions, ask) {
  const times = [];
  let before = process.cpuUsage();
  for (const [number, question] of questions.entries()) {
    if (number === asked / 10) before = process.cpuUsage();
    const begin = performance.now();
    await ask(question, number);
    times.push(performance.now() - begin);
  }
  const { user, system } = process.cpuUsage(before);
  const counted = times.slice(asked / 10).sort((a, b) => a - b);
  return Object.assign(counted, { cpuMs: (user + system) / 1000 / counted.length });
}

const at = (sorted, share) => sorted[Math.floor(share * (sorted.length - 1))];
