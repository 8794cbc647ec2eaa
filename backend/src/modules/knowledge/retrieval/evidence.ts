import type { Passage } from './passage';
import type { AskedTerm, Question } from './question';
import { hasKind } from './answer-kinds';

/** How rarely a term occurs in the organization's material: natural logarithm, as in BM25. */
export type Rarity = (term: string) => number;

/** How well a passage meets a question, each from 0 (not at all) to 1. */
export interface Evidence {
  /** Share of what is asked that the passage holds, rare words counting more. */
  coverage: number;
  /** The same within its best sentence, and within the best two neighbours. */
  sentence: number;
  neighbours: number;
  /** Words that stand together in the question and in the passage. */
  pairs: number;
  /** Names asked about that are there. 1 without names. */
  names: number;
  numbers: number;
  /** Share of exactly the same words, without look-alikes and synonyms. */
  exact: number;
  /** The kind of answer that is waited for stands in or beside the best sentence. */
  kind: number;
  /** The rarest asked word is there. */
  rarest: number;
  /** Sentence number with the most of what is asked. */
  best: number;
  met: AskedTerm[];
  missing: AskedTerm[];
}

interface Match {
  strength: number;
  positions: number[];
}

const byMeaning = 0.8;
const byLookalike = 0.55;

/** Looks at one passage closely. */
export function weigh(question: Question, passage: Passage, rarity: Rarity): Evidence {
  const matches = question.terms.map((asked) => findTerm(asked, question, passage));
  const weights = question.terms.map((asked) => rarity(asked.term) * (asked.asksKind ? 0.5 : 1));
  const total = sum(weights) || 1;
  const bySentence = sentenceScores(matches, weights, passage);
  const best = bySentence.reduce((winner, score, at) => (score > (bySentence[winner] ?? 0) ? at : winner), 0);
  const neighbours = Math.max(0, ...pairScores(matches, weights, passage));
  return {
    coverage: sum(matches.map((match, at) => match.strength * (weights[at] ?? 0))) / total,
    sentence: (bySentence[best] ?? 0) / total,
    neighbours: neighbours / total,
    pairs: pairShare(question.terms, matches, weights),
    names: share(question.terms, matches, weights, (asked) => asked.capital),
    numbers: share(question.terms, matches, weights, (asked) => asked.kind === 'number'),
    exact: sum(matches.map((match, at) => (match.strength === 1 ? (weights[at] ?? 0) : 0))) / total,
    kind: hasKind(question, passage, best) ? 1 : 0,
    rarest: matches[weights.indexOf(Math.max(...weights))]?.strength ?? 0,
    best,
    met: question.terms.filter((_, at) => (matches[at]?.strength ?? 0) > 0),
    missing: question.terms.filter((_, at) => (matches[at]?.strength ?? 0) === 0),
  };
}

function findTerm(asked: AskedTerm, question: Question, passage: Passage): Match {
  const exact = passage.positions.get(asked.term);
  if (exact) return { strength: 1, positions: exact };
  for (const meaning of question.meaningsAt.get(asked.position) ?? []) {
    const positions = passage.meanings.get(meaning);
    if (positions) return { strength: byMeaning, positions };
  }
  if (asked.kind !== 'word' || asked.term.length < 4) return { strength: 0, positions: [] };
  let positions: number[] = [];
  for (const [term, at] of passage.positions) if (lookalike(asked.term, term)) positions = positions.concat(at);
  return positions.length > 0 ? { strength: byLookalike, positions } : { strength: 0, positions };
}

/** Words of one family ("Norman", "Normandy") share their beginning; a slip of the finger leaves all but one letter. */
export function lookalike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || short[0] !== long[0]) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  if (common >= 4 && common / long.length >= 0.7) return true;
  return short.length >= 5 && long.length - short.length <= 1 && isOneSlip(short, long, common);
}

function isOneSlip(short: string, long: string, common: number): boolean {
  if (short.length < long.length) return short.slice(common) === long.slice(common + 1);
  if (short.slice(common + 1) === long.slice(common + 1)) return true;
  return short[common] === long[common + 1] && short[common + 1] === long[common] && short.slice(common + 2) === long.slice(common + 2);
}

function sentenceScores(matches: Match[], weights: number[], passage: Passage): number[] {
  const scores = passage.sentences.map(() => 0);
  matches.forEach(({ strength, positions }, at) => {
    const seen = new Set(positions.map((position) => passage.sentenceOf[position] ?? 0));
    for (const sentence of seen) scores[sentence] = (scores[sentence] ?? 0) + strength * (weights[at] ?? 0);
  });
  return scores;
}

function pairScores(matches: Match[], weights: number[], passage: Passage): number[] {
  const scores = passage.sentences.map(() => 0);
  matches.forEach(({ strength, positions }, at) => {
    const seen = new Set(positions.flatMap((position) => [passage.sentenceOf[position] ?? 0, (passage.sentenceOf[position] ?? 0) - 1]));
    for (const sentence of seen) if (sentence >= 0) scores[sentence] = (scores[sentence] ?? 0) + strength * (weights[at] ?? 0);
  });
  return scores;
}

function pairShare(terms: AskedTerm[], matches: Match[], weights: number[]): number {
  let together = 0;
  let all = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const gap = (terms[at + 1]?.position ?? 0) - (terms[at]?.position ?? 0);
    if (gap > 3) continue;
    const weight = (weights[at] ?? 0) + (weights[at + 1] ?? 0);
    all += weight;
    const left = matches[at]?.positions ?? [];
    const right = matches[at + 1]?.positions ?? [];
    if (left.some((a) => right.some((b) => Math.abs(b - a) <= gap + 1 && b !== a))) together += weight;
  }
  return all === 0 ? 0 : together / all;
}

function share(terms: AskedTerm[], matches: Match[], weights: number[], belongs: (asked: AskedTerm) => boolean): number {
  let met = 0;
  let all = 0;
  terms.forEach((asked, at) => {
    if (!belongs(asked)) return;
    all += weights[at] ?? 0;
    met += (weights[at] ?? 0) * (matches[at]?.strength ?? 0);
  });
  return all === 0 ? 1 : met / all;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
