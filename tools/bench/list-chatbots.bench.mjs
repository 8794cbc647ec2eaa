/**
 * GET /api/chatbots of the whole application (authentication, tenancy, validation, logging) against the same
 * JSON from the same database file by a hand-written Fastify + better-sqlite3 server, in alternating rounds of
 * one run.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { start, stop } from '../processes.mjs';
import { apiAt, signUp } from '../servers/api.mjs';
import { startBackend } from '../servers/backend.mjs';
import { freePort, until } from '../servers/port.mjs';

const chatbots = 10;
const rounds = 7;
const target = 0.45;

export const title = 'GET /api/chatbots';

async function startReference(folder, organizationId, publicBase) {
  const port = await freePort();
  const file = join(folder, 'data', 'app.db');
  const command = ['node', 'tools/bench/hand-written.mjs', String(port), file, organizationId, publicBase];
  const server = start(command, { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const isUp = async () => (await fetch(`${url}/api/chatbots`)).ok;
  await until(isUp, { seconds: 20, what: 'The start of the hand-written server' });
  return { pid: server.pid, url, stop: () => stop(server) };
}

/** Microseconds of processor time that a process has used so far (Linux counts in hundredths of a second). */
function processorTime(pid) {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10_000;
}

async function measure({ url, pid }, token, seconds) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const begin = processorTime(pid);
  const result = await autocannon({
    url: `${url}/api/chatbots`,
    connections: 32,
    duration: seconds,
    headers,
  });
  assert.equal(result.non2xx + result.errors, 0, `${url} answered with errors under load`);
  const answers = result['2xx'];
  return {
    perSecond: answers / result.duration,
    p99: result.latency.p99,
    micros: (processorTime(pid) - begin) / answers,
  };
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const app = await startBackend({ folder, env: { SEED_DEMO: 'false' } });
  let reference;
  try {
    const { api, token } = await signUp(apiAt(app.url));
    for (let number = 1; number <= chatbots; number += 1) {
      await api.post('/api/chatbots', { name: `Chatbot ${number}`, description: 'Answers about one house.' });
    }
    const { body: expected } = await api.get('/api/chatbots');
    assert.equal(expected.length, chatbots);
    const me = (await api.get('/api/auth/me')).body;
    reference = await startReference(folder, me.organization_id, app.url);
    assert.deepEqual(
      (await apiAt(reference.url).get('/api/chatbots')).body,
      expected,
      'Both must answer the same JSON',
    );

    await measure(app, token, 3);
    await measure(reference, undefined, 3);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measure(app, token, 3));
      theirs.push(await measure(reference, undefined, 3));
    }
    const ratio = middle(ours.map(({ perSecond }, round) => perSecond / theirs[round].perSecond));
    const row = (name, results) => ({
      '': name,
      'requests/s': middle(results.map(({ perSecond }) => perSecond)).toFixed(0),
      'p99 ms': String(middle(results.map(({ p99 }) => p99))),
      'CPU µs/request': middle(results.map(({ micros }) => micros)).toFixed(0),
    });
    return {
      rows: [
        { ...row('this application', ours), ratio: ratio.toFixed(2) },
        { ...row('hand-written Fastify + better-sqlite3', theirs), ratio: '1' },
      ],
      met: ratio >= target,
      note: `${chatbots} chatbots, 32 connections, median of ${rounds} alternating rounds of 3 s. Target: at least ${target}.`,
    };
  } finally {
    await Promise.all([app.stop(), reference?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
