import type { Passage } from './passage';
import type { Question } from './question';

/** So many letters in a row; long enough to mean something, short enough to outlive endings and slips of the finger. */
const run = 4;
const usualRuns = 600;
const saturation = 1.2;
const lengthInfluence = 0.75;

/**
 * How much of the question's spelling each passage holds, whatever the endings: "settlement" and "settlers" share most of their
 * letters. From 0 to 1, the best passage being 1. Which runs of letters are telling is learned from the passages themselves.
 */
export function letterShares(question: Question, passages: Passage[]): number[] {
  const asked = new Set(
    question.terms.filter(({ kind }) => kind === 'word').flatMap(({ surface }) => runsOf(surface)),
  );
  if (asked.size === 0) return passages.map(() => 0);
  const seen = new Map<string, Runs>();
  const counted = passages.map((passage) => countRuns(passage, asked, seen));
  const spread = new Map<string, number>();
  for (const { counts } of counted)
    for (const letters of counts.keys()) spread.set(letters, (spread.get(letters) ?? 0) + 1);
  const scores = counted.map(({ counts, total }) => {
    const norm = saturation * (1 - lengthInfluence + (lengthInfluence * total) / usualRuns);
    let score = 0;
    for (const [letters, count] of counts) {
      const holders = spread.get(letters) ?? 0;
      score += Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5)) * (count / (count + norm));
    }
    return score;
  });
  const best = Math.max(...scores) || 1;
  return scores.map((score) => score / best);
}

/** Of one word: its runs that are asked for, and how many it has. */
interface Runs {
  asked: string[];
  total: number;
}

/** @param seen what is known of words already; passages about one thing share most of theirs */
function countRuns(
  { text, tokens }: Passage,
  asked: Set<string>,
  seen: Map<string, Runs>,
): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { kind, small, start, end } of tokens) {
    if (small || kind !== 'word') continue;
    const surface = text.slice(start, end);
    let runs = seen.get(surface);
    if (!runs) {
      const all = runsOf(surface);
      runs = { asked: all.filter((letters) => asked.has(letters)), total: all.length };
      seen.set(surface, runs);
    }
    total += runs.total;
    for (const letters of runs.asked) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return { counts, total };
}

const known = new Map<string, string[]>();
const rememberedAtMost = 50_000;

function runsOf(word: string): string[] {
  let runs = known.get(word);
  if (!runs) {
    const marked = `_${word.toLowerCase()}_`;
    runs =
      marked.length <= run
        ? [marked]
        : Array.from({ length: marked.length - run + 1 }, (_, at) => marked.slice(at, at + run));
    if (known.size >= rememberedAtMost) known.clear();
    known.set(word, runs);
  }
  return runs;
}
