/** Fills a migrated database with taught material, by bulk SQL: made-up words with the frequencies of a real language. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { root } from '../processes.mjs';

const load = createRequire(import.meta.url);
const vocabulary = 20_000;
const wordsInPassage = 90;
const small = ['the', 'of', 'and', 'to', 'in', 'is', 'with', 'for', 'on', 'by'];
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** The same numbers in every run. */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const wordOf = (rank) => {
  let word = '';
  for (let rest = rank + 17; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return `${word}r`;
};

/** Zipf: the n-th word is used about 1/n as often as the first. */
const drawWord = (random) => wordOf(Math.floor(Math.exp(random() * Math.log(vocabulary))));

function passageOf(random) {
  const words = Array.from({ length: wordsInPassage }, () =>
    random() < 0.4 ? small[Math.floor(random() * small.length)] : drawWord(random),
  );
  return words.map((word, at) => (at % 15 === 14 ? `${word}.` : word)).join(' ');
}

export function passages(count, seed = 7) {
  const random = seeded(seed);
  return Array.from({ length: count }, () => passageOf(random));
}

/** A question with words of one passage and some of others, as people ask. */
export function questionsAbout(texts, count, seed = 11) {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const words = texts[Math.floor(random() * texts.length)].replaceAll('.', '').split(' ');
    const from = Math.floor(random() * (words.length - 12));
    const own = words.slice(from, from + 12).filter((word) => !small.includes(word));
    return `What is the ${own.slice(0, 5).join(' ')} of ${drawWord(random)}?`;
  });
}

/** Writes the rows of one organization that taught these passages, ten to a source. @returns the organization's id */
export function teachOne(file, texts) {
  const { indexChunks } = load(join(root, 'dist/backend/modules/knowledge/indexing.js'));
  return writing(file, (db) => {
    const organization = crypto.randomUUID();
    const at = new Date().toISOString();
    const perSource = 10;
    const insertSource = db.prepare(
      `INSERT INTO knowledge_sources (source_id, organization_id, created_at, kind, origin, title, status, chunk_count)
       VALUES (?, ?, ?, 'note', 'training', 'Made up', 'ready', ?)`,
    );
    const insertChunk = db.prepare(
      `INSERT INTO knowledge_chunks (chunk_id, organization_id, created_at, number, source_id, position, language, text)
       VALUES (?, ?, ?, ?, ?, ?, 'en', ?)`,
    );
    const postings = [];
    for (let from = 0; from < texts.length; from += perSource) {
      const source = crypto.randomUUID();
      const chunks = indexChunks(
        texts.slice(from, from + perSource).map((text, position) => ({ text, position })),
      );
      insertSource.run(source, organization, at, chunks.length);
      chunks.forEach(({ text, position, terms }) => {
        insertChunk.run(crypto.randomUUID(), organization, at, from + position, source, position, text);
        for (const [term, weight] of terms) postings.push([term, from + position, weight]);
      });
    }
    postings.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
    const insertPosting = db.prepare('INSERT INTO knowledge_postings VALUES (?, ?, ?, ?)');
    for (const posting of postings) insertPosting.run(organization, ...posting);
    return organization;
  });
}

/** So many more organizations with the same material as this one. @returns their ids */
export function multiply(file, organization, count) {
  return writing(file, (db) => {
    const others = Array.from({ length: count }, () => crypto.randomUUID()).sort();
    db.exec('CREATE TEMP TABLE others (id TEXT PRIMARY KEY) WITHOUT ROWID');
    const insert = db.prepare('INSERT INTO others VALUES (?)');
    for (const other of others) insert.run(other);
    const copy = (table, own) => {
      const columns = db.pragma(`table_info(${table})`).map(({ name }) => name);
      const values = columns.map((name) => own[name] ?? `t.${name}`);
      db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
         FROM others CROSS JOIN ${table} t WHERE t.organization_id = ?`,
      ).run(organization);
    };
    const source = `substr(others.id, 1, 18) || substr(t.source_id, 19)`;
    copy('knowledge_sources', { organization_id: 'others.id', source_id: source });
    copy('knowledge_chunks', {
      organization_id: 'others.id',
      source_id: source,
      chunk_id: `substr(others.id, 1, 18) || substr(t.chunk_id, 19)`,
    });
    copy('knowledge_postings', { organization_id: 'others.id' });
    return others;
  });
}

function writing(file, work) {
  const db = new Database(file);
  try {
    // The organizations' own rows are not needed for a search.
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
    return db.transaction(() => work(db)).immediate();
  } finally {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  }
}
