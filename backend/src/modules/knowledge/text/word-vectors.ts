import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that place a word among all others, as `npm run learn:words` writes them: a row of bytes for each word. */
const length = 64;
const rememberedAtMost = 50_000;

/** The commonest English words, placed by the company they keep in texts (GloVe): near each other when they mean much the same. */
export interface WordVectors {
  /** The row of a word as written, whatever its case; null for words that are not in the table. */
  rowOf(surface: string): number | null;
  /** Cosine of two rows, from −1 to 1. */
  likeness(one: number, other: number): number;
  /** Adds a row, made one long and times `weight`, to a sum. */
  addTo(sum: Float64Array, row: number, weight: number): void;
}

let english: WordVectors | undefined;

/** Read at the first question that needs them: some 50 ms and 9 MB. Null for languages without a table. */
export function wordVectors(language: string): WordVectors | null {
  return language === 'en' ? (english ??= read()) : null;
}

/** A sum to add rows to. */
export function emptySum(): Float64Array {
  return new Float64Array(length);
}

/** Cosine of two sums; 0 when one is empty. */
export function cosine(one: Float64Array, other: Float64Array): number {
  let [product, left, right] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const [a = 0, b = 0] = [one[at], other[at]];
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}

function read(): WordVectors {
  const folder = join(__dirname, 'word-vectors');
  const bytes = readFileSync(join(folder, 'vectors.bin'));
  const table = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = new Map(
    readFileSync(join(folder, 'words.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((word, row) => [word, row]),
  );
  const lengths = Float32Array.from({ length: rows.size }, (_, row) =>
    Math.sqrt(product(table, row * length, row * length)),
  );
  const known = new Map<string, number | null>();
  return {
    rowOf(surface) {
      let row = known.get(surface);
      if (row === undefined) {
        row = rows.get(surface.toLowerCase().replace(/['’]s?$/, '')) ?? null;
        if (known.size >= rememberedAtMost) known.clear();
        known.set(surface, row);
      }
      return row;
    },
    likeness: (one, other) =>
      product(table, one * length, other * length) / ((lengths[one] ?? 1) * (lengths[other] ?? 1)),
    addTo: (sum, row, weight) => {
      const share = weight / (lengths[row] ?? 1);
      for (let at = 0; at < length; at += 1)
        sum[at] = (sum[at] ?? 0) + share * (table[row * length + at] ?? 0);
    },
  };
}

function product(table: Int8Array, one: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += (table[one + at] ?? 0) * (table[other + at] ?? 0);
  return sum;
}
