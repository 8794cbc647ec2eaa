/**
 * From upload to searchable: real documents through the REST API of the whole application until the last of them is
 * found, against `pdftotext` and `pandoc` whose output goes into a bare FTS5 table.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { apiAt, signUp } from '../servers/api.mjs';
import { startBackend } from '../servers/backend.mjs';
import { until } from '../servers/port.mjs';
import { docxText, foreignFiles, hasProgram, pdfText } from './extraction/foreign-files.mjs';
import { wordsOf } from './extraction/words.mjs';

const most = { pdf: 200, docx: 85 };
const leastWords = 10;
const target = 2.5;
/** Uploads under way at the same time. */
const lanes = 4;

export const title = 'Upload to searchable';

const textOf = (path) => (path.toLowerCase().endsWith('.pdf') ? pdfText(path) : docxText(path)) ?? '';

/** Files both sides can read; looking is not timed, but warms the disk for both. */
function chosenFiles() {
  return Object.entries(most).flatMap(([kind, count]) =>
    foreignFiles(`.${kind}`, Infinity)
      .filter((path) => wordsOf(textOf(path)).length >= leastWords)
      .slice(0, count),
  );
}

function timeBare(files, folder) {
  const begin = performance.now();
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.exec('DROP TABLE IF EXISTS passages');
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, document, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO passages (text, document) VALUES (?, ?)');
  const addAll = database.transaction((paragraphs, path) => {
    for (const text of paragraphs) insert.run(text, path);
  });
  for (const path of files)
    addAll(
      textOf(path)
        .split(/\n\s*\n|\f/)
        .filter((text) => text.trim()),
      path,
    );
  database.close();
  return performance.now() - begin;
}

function aText() {
  const body = new FormData();
  body.set('file', new Blob(['The roof was replaced in 2019.']), 'roof.txt');
  return body;
}

async function timeOurs(files, server) {
  const { token } = await signUp(apiAt(server.url));
  // As a server that has been up for a while: its reader is loaded.
  await apiAt(server.url, token).post('/api/training/upload-document', aText());
  const begin = performance.now();
  const queue = [...files];
  const jobs = new Set();
  const upload = async () => {
    for (let path = queue.pop(); path; path = queue.pop()) {
      const body = new FormData();
      body.set('file', await openAsBlob(path), basename(path));
      const answer = await fetch(`${server.url}/api/training/upload-document`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, prefer: 'respond-async' },
        body,
      });
      assert.equal(answer.status, 202, await answer.clone().text());
      jobs.add((await answer.json()).job.job_id);
    }
  };
  await Promise.all(Array.from({ length: lanes }, upload));
  const api = apiAt(server.url, token);
  let failed = 0;
  const isDone = async () => {
    for (const id of jobs) {
      const { status } = (await api.get(`/api/training/jobs/${id}`)).body;
      if (status === 'queued' || status === 'running') return false;
      if (status !== 'completed') failed += 1;
      jobs.delete(id);
    }
    return true;
  };
  await until(isDone, { seconds: 900, what: 'Reading all documents' });
  return { ms: performance.now() - begin, failed };
}

export async function run() {
  const missing = ['pdftotext', 'pandoc'].filter((name) => !hasProgram(name));
  const files = missing.length > 0 ? [] : chosenFiles();
  if (files.length === 0) {
    const why =
      missing.length > 0 ? `${missing.join(' and ')} not installed` : 'no documents on this machine';
    return { rows: [{ documents: '0', seconds: '–', ratio: '–' }], met: true, note: `Skipped: ${why}.` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const env = { SEED_DEMO: 'false', SIGNUP_CREDITS: '100000', LOG_LEVEL: 'error' };
  const server = await startBackend({ folder, env });
  try {
    // Before and after: other work on the machine comes and goes.
    const before = timeBare(files, folder);
    const { ms, failed } = await timeOurs(files, server);
    const bare = (before + timeBare(files, folder)) / 2;
    const ratio = ms / bare;
    const row = (way, time, share) => ({
      way,
      documents: String(files.length),
      seconds: (time / 1000).toFixed(1),
      ratio: share.toFixed(2),
    });
    return {
      rows: [row('this application', ms, ratio), row('pdftotext or pandoc, FTS5', bare, 1)],
      met: ratio <= target,
      note: `${failed} of them refused with a reason. Target: at most ${target} times as long.`,
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
