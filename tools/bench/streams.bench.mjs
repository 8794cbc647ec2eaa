/**
 * Many conversations at once, each answered by a streaming model: the application (tenancy, retrieval, every sentence checked
 * against its sources, messages kept, credits charged) against a bare node:http server that passes on what the same model says.
 * Model, visitors and each server are processes of their own on this machine. `BENCH_STREAMS` conversations (1000).
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { start, stop } from '../processes.mjs';
import { apiAt, signUp } from '../servers/api.mjs';
import { startBackend } from '../servers/backend.mjs';
import { freePort, until } from '../servers/port.mjs';
import { knowledge } from './streams/answer.mjs';

const streams = Number(process.env.BENCH_STREAMS ?? 1000);
const perSecond = 20;
const seconds = 5;
/**
 * Conversations before the count begins: what a server loads, compiles and keeps once is no memory of a stream. After twenty, some
 * two megabytes of compiled code were still to come.
 */
const warmUp = 100;
const rampFor = (count) => Math.max(2000, count * 12);
const rampMs = rampFor(streams);
/**
 * So long that the first is still being answered when the last has come, been measured, and the memory been read: on a machine
 * that carries everything, all of them come to a start in up to three times the ramp. Real answers end after 10 to 25 s.
 */
const answerSeconds = Math.min(55, (3 * rampMs) / 1000 + seconds + 4);
const pieces = Math.ceil(answerSeconds * perSecond);
const targets = { delay: 3, memory: 4 };

export const title = `${streams} answers streamed at once, ${perSecond} pieces a second each, for ${Math.round(answerSeconds)} s`;

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const model = await startModel();
  const bare = await startBare(folder, model.url);
  const app = await startApp(folder, model.url);
  try {
    const visitors = await openConversations(app.url);
    const common = { pieces, rampMs, seconds, model: model.url };
    const [fromBare, fromApp] = [
      await measure(
        bare,
        common,
        visitors.map(({ number }) => ({ number, path: '/messages' })),
      ),
      await measure(app, common, visitors),
    ];
    const ledger = readLedger(join(folder, 'data', 'app.db'));
    return tableOf(fromApp, fromBare, ledger);
  } finally {
    await Promise.all([app.stop(), bare.stop(), model.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startModel() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const command = ['node', 'tools/bench/streams/model.mjs', String(port), String(pieces), String(perSecond)];
  return { url, stop: await started(command, url) };
}

async function startBare(folder, model) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const memory = join(folder, 'bare-memory.json');
  const command = ['node', '--require', './tools/bench/streams/memory.cjs', 'tools/bench/streams/bare.mjs'];
  const server = start([...command, String(port), model], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { BENCH_MEMORY: memory },
  });
  await until(async () => (await fetch(url)).ok, { seconds: 20, what: 'The start of the bare server' });
  return { url, pid: server.pid, memory, stop: () => stop(server) };
}

async function started(command, url) {
  const server = start(command, { stdio: ['ignore', 'ignore', 'inherit'] });
  await until(async () => (await fetch(url)).ok, { seconds: 20, what: `The start of ${command[1]}` });
  return () => stop(server);
}

async function startApp(folder, model) {
  const memory = join(folder, 'app-memory.json');
  const app = await startBackend({
    folder,
    env: {
      NODE_OPTIONS: '--require ./tools/bench/streams/memory.cjs',
      BENCH_MEMORY: memory,
      SEED_DEMO: 'false',
      LOG_LEVEL: 'warn',
      OPENAI_API_KEY: 'bench',
      OPENAI_BASE_URL: `${model}/v1`,
      SIGNUP_CREDITS: String(streams + warmUp + 100),
      CHAT_CREDITS_PER_HOUR: String(2 * (streams + warmUp)),
      // Every visitor has an address of their own, as in life.
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  return { ...app, memory };
}

/** One brokerage; no chatbot gets more questions than one may have in a minute. */
async function openConversations(url) {
  const { api } = await signUp(apiAt(url));
  const visitors = [];
  let bot;
  for (let number = 0; number < streams + warmUp; number += 1) {
    if (number % 250 === 0)
      bot = await api.post('/api/chatbots', { name: 'Guide', knowledge_base: knowledge });
    const ip = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
    const { conversation_id: id, visitor_token: token } = await begin(url, bot.body.chatbot.bot_id, ip);
    visitors.push({ number, token, ip, path: `/api/public/conversations/${id}/messages` });
  }
  return visitors;
}

async function begin(url, botId, ip) {
  const answer = await fetch(`${url}/api/public/chatbots/${botId}/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': ip },
    body: '{}',
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return answer.json();
}

async function measure(server, common, visitors) {
  const warm = visit({
    ...common,
    seconds: 0,
    rampMs: rampFor(warmUp),
    visitors: visitors.slice(streams),
    url: server.url,
  });
  await warm.hears('found').finally(warm.leave);
  const before = await memoryOf(server);
  const processorBefore = processorTime(server.pid);
  const counted = visit({ ...common, visitors: visitors.slice(0, streams), url: server.url });
  try {
    const { afterMs: openMs } = await counted.hears('open');
    await counted.hears('measured');
    const during = await memoryOf(server);
    const found = await counted.hears('found');
    const cpuMs = (processorTime(server.pid) - processorBefore) / 1000;
    const memory = (during.used - before.used) / streams;
    return { ...found, memory, rss: (during.rss - before.rss) / streams, cpuMs, openMs };
  } finally {
    await counted.leave();
  }
}

/** The visitors of `order.visitors`, in a process of their own. */
function visit(order) {
  const visitors = start(['node', 'tools/bench/streams/visitors.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const said = {};
  visitors.on('message', (message) => (said[message.said] = message));
  visitors.send(order);
  return {
    hears: (what) => until(async () => said[what], { seconds: 120, what: `"${what}" of the visitors` }),
    leave: () => stop(visitors),
  };
}

async function memoryOf({ pid, memory }) {
  rmSync(memory, { force: true });
  process.kill(pid, 'SIGUSR2');
  const read = async () => JSON.parse(readFileSync(memory, 'utf8'));
  return until(read, { seconds: 20, what: 'The count of the memory' });
}

/** Microseconds of processor time so far (Linux counts in hundredths of a second). */
function processorTime(pid) {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10_000;
}

/** Straight from the tables: what was granted and spent must be what is left, and nothing may still be held. */
function readLedger(file) {
  const db = new Database(file, { readonly: true });
  try {
    return db
      .prepare(
        `SELECT (SELECT sum(amount) FROM credit_transactions) AS entries,
           (SELECT sum(current_credits) FROM organizations) AS balance,
           (SELECT count(*) FROM credit_transactions WHERE description LIKE 'Answer by%') AS answers,
           (SELECT count(*) FROM credit_holds WHERE status = 'open') AS held,
           (SELECT count(*) FROM messages WHERE role = 'assistant' AND engine = 'model') AS kept`,
      )
      .get();
  } finally {
    db.close();
  }
}

function tableOf(app, bare, ledger) {
  const ms = (number) => `${number.toFixed(1)} ms`;
  const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
  const row = (name, found) => ({
    '': name,
    'delay p50': ms(found.p50),
    p95: ms(found.p95),
    p99: ms(found.p99),
    'a word’s age when shown, p95': ms(found.ageP95),
    'memory a stream': kb(found.memory),
    'resident a stream': kb(found.rss),
    'processor time': `${(found.cpuMs / 1000).toFixed(1)} s`,
    'open together': found.together,
  });
  const delay = app.p95 / bare.p95;
  const memory = app.memory / bare.memory;
  const isExact =
    ledger.entries === ledger.balance &&
    ledger.held === 0 &&
    ledger.answers === streams + warmUp &&
    ledger.kept === streams + warmUp;
  const isWhole = [app, bare].every(({ broken, closedEarly }) => broken + closedEarly === 0);
  return {
    rows: [row('this application', app), row('bare node:http server', bare)],
    met: delay <= targets.delay && memory <= targets.memory && isExact && isWhole,
    note: [
      `Delay p95 ${delay.toFixed(2)} times the bare server’s (target: at most ${targets.delay}), memory ${memory.toFixed(2)} times (at most ${targets.memory}).`,
      `The ledger is ${isExact ? 'exact' : 'WRONG'}: ${JSON.stringify(ledger)}.`,
      `Broken streams: ${app.broken} and ${bare.broken}; all had begun after ${(app.openMs / 1000).toFixed(1)} and ${(bare.openMs / 1000).toFixed(1)} s; the figures are of the ${seconds} s from then on, in which ${app.closedEarly} and ${bare.closedEarly} ended; at the peak ${app.together} and ${bare.together} of ${streams} were open together.`,
    ].join('\n'),
  };
}
