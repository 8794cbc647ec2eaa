/**
 * `npm test` runs everything; `npm test -- <part> [pattern]` one part, seen while it works.
 * The last line is always `N passed, N failed`; any failure, crash or empty part ends with exit code 1.
 */
import './node-version.mjs';
import { startPostgres } from './servers/postgres.mjs';
import { startRedis } from './servers/redis.mjs';
import { ensurePrograms } from './test/machine.mjs';
import { stages } from './test/parts.mjs';

const [wanted, pattern] = process.argv.slice(2);
const names = stages.flat().map(({ name }) => name);
if (wanted && !names.includes(wanted)) {
  console.error(`There is no part "${wanted}". The parts: ${names.join(', ')}.`);
  process.exit(1);
}

/** What a part can need: how to start it, and the variable that tells the specs where it is. */
const services = {
  postgres: { start: startPostgres, variable: 'TEST_DATABASE_URL' },
  redis: { start: startRedis, variable: 'TEST_REDIS_URL', machine: 'redis-server' },
};

const total = { passed: 0, failed: 0 };

async function withServices(needs, work) {
  const running = [];
  try {
    const env = {};
    for (const need of needs) {
      const { start, variable, machine } = services[need];
      if (machine) await ensurePrograms([machine]);
      const service = await start();
      running.push(service);
      env[variable] = service.url;
    }
    return await work(env);
  } finally {
    await Promise.all(running.map((service) => service.stop()));
  }
}

async function runPart({ name, run, needs = [], machine = [], minutes = 5 }) {
  const begin = performance.now();
  const isAlone = wanted === name;
  let result;
  try {
    await ensurePrograms(machine);
    result = await withServices(needs, (env) => run({ pattern, env, isAlone, minutes }));
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
    total.failed += 1;
    finish();
  });
}

for (const stage of stages) {
  await Promise.all(stage.filter(({ name }) => !wanted || name === wanted).map(runPart));
}
finish();
