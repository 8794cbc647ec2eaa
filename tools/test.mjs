/**
 * `npm test` runs everything; `npm test -- <part> [pattern]` one part, seen while it works.
 * The last line is always `N passed, N failed`; any failure, crash or empty part ends with exit code 1.
 */
import './node-version.mjs';
import { startPostgres } from './servers/postgres.mjs';
import { ensurePrograms } from './test/machine.mjs';
import { stages } from './test/parts.mjs';

const [wanted, pattern] = process.argv.slice(2);
const names = stages.flat().map(({ name }) => name);
if (wanted && !names.includes(wanted)) {
  console.error(`There is no part "${wanted}". The parts: ${names.join(', ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };

/** One server for all specs; the harness makes each application a database of its own there. */
async function withPostgres(work) {
  const postgres = await startPostgres();
  try {
    return await work({ TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

async function runPart({ name, run, onPostgres = false, machine = [], minutes = 15 }) {
  const begin = performance.now();
  const isAlone = wanted === name;
  let result;
  try {
    await ensurePrograms(machine);
    const runIn = (env) => run({ pattern, env, isAlone, minutes });
    result = onPostgres ? await withPostgres(runIn) : await runIn({});
  } catch (error) {
    result = { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = Math.round((performance.now() - begin) / 1000);
  if (result.failed > 0) console.log(`\n${result.output.trimEnd()}`);
  console.log(
    `${result.failed > 0 ? '✘' : '✔'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
  );
}

function finish() {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    console.log(`Stopped by ${signal}.`);
    total.failed += 1;
    finish();
  });
}

for (const stage of stages) {
  await Promise.all(stage.filter(({ name }) => !wanted || name === wanted).map(runPart));
}
finish();
