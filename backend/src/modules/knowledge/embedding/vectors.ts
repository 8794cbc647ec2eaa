/** As it is kept: 32-bit floats, little endian, of length one, so that a similarity is one dot product. */
export function toBytes(vector: number[]): Buffer {
  const length = Math.hypot(...vector) || 1;
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => bytes.writeFloatLE(value / length, at * 4));
  return bytes;
}

export function fromBytes(bytes: Buffer): Float32Array {
  // Copied: a row's buffer need not begin where a float may.
  return new Float32Array(new Uint8Array(bytes).buffer, 0, bytes.length >> 2);
}

export interface Near {
  /** Of the chunk. */
  number: number;
  /** Cosine: 1 for the same direction. */
  similarity: number;
}

/** The vectors of an organization under one model, one after the other. */
export interface VectorTable {
  dimensions: number;
  numbers: number[];
  /** Which of `sources` each belongs to. */
  sourceAt: Uint32Array;
  sources: string[];
  values: Float32Array;
}

/** The nearest vectors in scope, nearest first; looks at every one of them. */
export function nearest(
  { dimensions, numbers, sourceAt, sources, values }: VectorTable,
  asked: Float32Array,
  inScope: Set<string>,
  count: number,
): Near[] {
  if (asked.length !== dimensions) return [];
  const allowed = sources.map((source) => inScope.has(source));
  const best: Near[] = [];
  for (let row = 0; row < numbers.length; row += 1) {
    if (!allowed[sourceAt[row] ?? 0]) continue;
    const similarity = product(values, row * dimensions, asked);
    if (best.length === count && similarity <= (best[count - 1]?.similarity ?? 0)) continue;
    if (best.length === count) best.pop();
    const place = best.findIndex((each) => each.similarity < similarity);
    best.splice(place === -1 ? best.length : place, 0, { number: numbers[row] ?? 0, similarity });
  }
  return best;
}

function product(values: Float32Array, start: number, asked: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < asked.length; at += 1) sum += (values[start + at] ?? 0) * (asked[at] ?? 0);
  return sum;
}
