/** Which phrasings say nearly the same: those learn together or are tested together, never one with the other. */

const wordsOf = (line) =>
  new Set(
    line
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
      .map((word) => word.replace(/(?:ing|ed|es|s|as|os|a|o)$/, '')),
  );

/** Share of words that two have in common, from which on they count as one. */
const alike = 0.6;
/** Words in so many lines tell nothing. */
const common = 900;

/** Without case, accents, signs and endings: two lines with the same are one phrasing. */
export const bareOf = (line) => [...wordsOf(line)].sort().join(' ');

/** @returns {number[]} for each line the group it belongs to */
export function groupsOf(lines) {
  const bags = lines.map(wordsOf);
  const leader = lines.map((_, at) => at);
  const find = (at) => (leader[at] === at ? at : (leader[at] = find(leader[at])));
  const linesWith = new Map();
  bags.forEach((bag, at) => {
    const shared = new Map();
    for (const word of bag) {
      const others = linesWith.get(word) ?? [];
      if (others.length < common) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      linesWith.set(word, [...others, at]);
    }
    for (const [other, count] of shared)
      if (count / (bag.size + bags[other].size - count) >= alike) leader[find(at)] = find(other);
  });
  return lines.map((_, at) => find(at));
}
