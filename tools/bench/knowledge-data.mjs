/** Taught material of made-up words with the frequencies of a real language, as rows of the tables. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
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

export const columnsOf = {
  knowledge_sources:
    'source_id, organization_id, created_at, kind, origin, title, status, chunk_count, index_version',
  knowledge_chunks: 'chunk_id, organization_id, created_at, number, source_id, position, language, text',
  knowledge_postings: 'organization_id, term, chunk_number, weight',
};

/**
 * The rows of one organization that taught these passages, ten to a source; postings in the order of their key.
 * @returns {{ organization: string, rows: Record<keyof typeof columnsOf, unknown[][]> }}
 */
export function taught(texts) {
  const { indexChunks, indexVersion } = load(join(root, 'dist/backend/modules/knowledge/indexing.js'));
  const organization = crypto.randomUUID();
  const at = new Date().toISOString();
  const perSource = 10;
  const [sources, ofSources, postings] = [[], [], []];
  for (let from = 0; from < texts.length; from += perSource) {
    const source = crypto.randomUUID();
    const chunks = indexChunks(
      texts.slice(from, from + perSource).map((text, position) => ({ text, position })),
    );
    sources.push([
      source,
      organization,
      at,
      'note',
      'training',
      'Made up',
      'ready',
      chunks.length,
      indexVersion,
    ]);
    for (const { text, position, terms } of chunks) {
      const number = from + position;
      ofSources.push([crypto.randomUUID(), organization, at, number, source, position, 'en', text]);
      for (const [term, weight] of terms) postings.push([organization, term, number, weight]);
    }
  }
  postings.sort(([, a, x], [, b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
  return {
    organization,
    rows: { knowledge_sources: sources, knowledge_chunks: ofSources, knowledge_postings: postings },
  };
}

/** The statement that gives every organization of the table `others` what this one has (`organization`: a placeholder). */
export function copyOf(table, columns, organization) {
  const own = {
    organization_id: 'others.id',
    source_id: 'substr(others.id, 1, 18) || substr(t.source_id, 19)',
    chunk_id: 'substr(others.id, 1, 18) || substr(t.chunk_id, 19)',
  };
  const values = columns.map((name) => own[name] ?? `t.${name}`);
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
    FROM others CROSS JOIN ${table} t WHERE t.organization_id = ${organization}`;
}
