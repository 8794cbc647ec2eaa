/** Words as a reader counts them: letters and digits, whatever their case and width. */
export const wordsOf = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words of `found` are in `wanted`, each as often as it is there. */
function shared(found, wanted) {
  const left = new Map();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of found) {
    const more = left.get(word) ?? 0;
    if (more === 0) continue;
    left.set(word, more - 1);
    count += 1;
  }
  return count;
}

/** Share of the reference's words that were found; 1 when it has none. */
export function recallOf(found, wanted) {
  return wanted.length === 0 ? 1 : shared(found, wanted) / wanted.length;
}

/** Harmonic mean of precision and recall over words. */
export function f1Of(found, wanted) {
  const count = shared(found, wanted);
  return count === 0 ? 0 : (2 * count) / (found.length + wanted.length);
}

export const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
