import { hasKind } from './answer-kinds';
import { findTerm, type Match } from './matching';
import { type Nearness, nearnessOf } from './nearness';
import { holdsNegation, isNegatedForm, isNegatedQuestion, oppositesOf } from './opposites';
import type { Passage } from './passage';
import type { AskedTerm, Question } from './question';

/** How telling a term is: the rarer in the organization's material, the more; natural logarithm, as in BM25. */
export type Rarity = (term: string) => number;

/** Sentences of a passage, first and last included. */
export interface Span {
  from: number;
  to: number;
}

/** How well a passage meets a question; shares go from 0 (not at all) to 1. */
export interface Evidence {
  /** Share of what is asked that the passage holds, rare words counting more. */
  coverage: number;
  /** The same within its best sentence, and within the best two neighbours. */
  sentence: number;
  neighbours: number;
  /** Words that stand together in the question and in the passage. */
  pairs: number;
  /** Neighbouring words of the question, small ones too, that stand together in the same order. */
  phrases: number;
  /** What is asked that the first sentence holds: it says what the passage is about. */
  opening: number;
  /** How much of the passage is the asked words, over and over. */
  density: number;
  /** Names asked about that are there; 1 without names. */
  names: number;
  numbers: number;
  /** 1 when the kind of answer that is waited for stands in or beside the best sentence. */
  kind: number;
  /** How near in meaning it comes; null where the words of the language have no places. Orders passages, proves nothing. */
  near: Nearness | null;
  /** The best stretch says the contrary of something asked, or does not carry a "not" that is asked about. */
  contrary: boolean;
  /** The best stretch: one sentence, or two when the second adds enough. */
  best: Span;
  met: AskedTerm[];
  missing: AskedTerm[];
}

/** How much more of the question a second sentence must hold to belong to the best stretch. */
const secondSentenceAdds = 0.08;

/** Looks at one passage closely. */
export function weigh(question: Question, passage: Passage, rarity: Rarity): Evidence {
  const { terms } = question;
  const matches = terms.map((asked) => findTerm(asked, question, passage));
  const weights = terms.map((asked) => rarity(asked.term) * (asked.asksKind ? 0.5 : 1));
  const total = sum(weights) || 1;
  const singles = stretchScores(matches, weights, passage, 1);
  const doubles = stretchScores(matches, weights, passage, 2);
  const single = largest(singles);
  const double = largest(doubles);
  const [sentence, neighbours] = [(singles[single] ?? 0) / total, (doubles[double] ?? 0) / total];
  const isPair = neighbours > sentence + secondSentenceAdds && double + 1 < passage.sentences.length;
  const best = isPair ? { from: double, to: double + 1 } : { from: single, to: single };
  const there = matches.map(({ positions }) =>
    positions.filter((position) => isWithin(passage.sentenceOf[position] ?? 0, best)),
  );
  return {
    coverage: sum(matches.map((match, at) => match.strength * (weights[at] ?? 0))) / total,
    sentence,
    neighbours,
    pairs: pairShare(terms, matches, weights),
    phrases: phraseShare(question, passage),
    opening: openingShare(matches, weights, passage) / total,
    density: density(terms, passage),
    names: share(terms, matches, weights, (asked) => asked.capital),
    numbers: share(terms, matches, weights, (asked) => asked.kind === 'number'),
    kind: hasKind(question, passage, single) ? 1 : 0,
    near: nearnessOf(question, passage, matches, weights, rarity),
    contrary: isContrary(question, passage, best, there),
    best,
    met: terms.filter((_, at) => (matches[at]?.strength ?? 0) > 0),
    missing: terms.filter((_, at) => (matches[at]?.strength ?? 0) === 0),
  };
}

/** For each sentence what is met from it on, over so many sentences. */
function stretchScores(matches: Match[], weights: number[], passage: Passage, length: number): number[] {
  const scores = passage.sentences.map(() => 0);
  matches.forEach(({ strength, positions }, at) => {
    const seen = new Set<number>();
    for (const position of positions) {
      const sentence = passage.sentenceOf[position] ?? 0;
      for (let back = 0; back < length; back += 1) if (sentence >= back) seen.add(sentence - back);
    }
    for (const sentence of seen) scores[sentence] = (scores[sentence] ?? 0) + strength * (weights[at] ?? 0);
  });
  return scores;
}

function isWithin(sentence: number, { from, to }: Span): boolean {
  return sentence >= from && sentence <= to;
}

// A yes-or-no question is answered by the contrary just as well ("Are dogs allowed?" – "Dogs are prohibited.").
function isContrary(question: Question, passage: Passage, best: Span, there: number[][]): boolean {
  if (question.expects.kind === 'yes_no') return false;
  const text = passage.text.slice(
    passage.sentences[best.from]?.start ?? 0,
    passage.sentences[best.to]?.end ?? 0,
  );
  const isNegated = isNegatedQuestion(question.text, question.language);
  if (isNegated && !holdsNegation(text, passage.language)) return true;
  if (tellsOfAnotherYear(question, text)) return true;
  return question.terms.some(({ term, kind }, at) => {
    if (kind !== 'word' || (there[at]?.length ?? 0) > 0) return false;
    const contraries = oppositesOf(term, question.language);
    return passage.tokens.some(
      (word, position) =>
        (contraries.has(word.term) || (!isNegated && isNegatedForm(word.term, term))) &&
        isWithin(passage.sentenceOf[position] ?? 0, best),
    );
  });
}

const years = /\b(?:1[0-9]|20)\d{2}(?!\d|,\d{3}|s\b)/g;

// "What happened in 1974?" is not answered by what happened in 1973.
function tellsOfAnotherYear({ terms, text }: Question, stretch: string): boolean {
  const asked = text.match(years) ?? [];
  if (asked.length !== 1 || !terms.some(({ term }) => term === asked[0])) return false;
  const told: string[] = stretch.match(years) ?? [];
  return told.length > 0 && !told.includes(asked[0] ?? '');
}

function pairShare(terms: AskedTerm[], matches: Match[], weights: number[]): number {
  let together = 0;
  let all = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const gap = (terms[at + 1]?.position ?? 0) - (terms[at]?.position ?? 0);
    if (gap > 3) continue;
    const weight = (weights[at] ?? 0) + (weights[at + 1] ?? 0);
    all += weight;
    const [left, right] = [matches[at]?.positions ?? [], matches[at + 1]?.positions ?? []];
    if (left.some((a) => right.some((b) => Math.abs(b - a) <= gap + 1 && b !== a))) together += weight;
  }
  return all === 0 ? 0 : together / all;
}

function phraseShare({ neighbours }: Question, { tokens }: Passage): number {
  if (neighbours.size === 0) return 0;
  const found = new Set<string>();
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [left, right] = [tokens[at]?.term ?? '', tokens[at + 1]?.term ?? ''];
    if (neighbours.get(left)?.includes(right)) found.add(`${left} ${right}`);
  }
  return found.size / sum([...neighbours.values()].map(({ length }) => length));
}

function openingShare(matches: Match[], weights: number[], { sentenceOf }: Passage): number {
  return sum(
    matches.map(({ strength, positions }, at) =>
      positions.some((position) => sentenceOf[position] === 0) ? strength * (weights[at] ?? 0) : 0,
    ),
  );
}

function density(terms: AskedTerm[], { positions, contentWords }: Passage): number {
  return sum(terms.map(({ term }) => positions.get(term)?.length ?? 0)) / Math.max(1, contentWords);
}

function share(
  terms: AskedTerm[],
  matches: Match[],
  weights: number[],
  belongs: (asked: AskedTerm) => boolean,
): number {
  let met = 0;
  let all = 0;
  terms.forEach((asked, at) => {
    if (!belongs(asked)) return;
    all += weights[at] ?? 0;
    met += (weights[at] ?? 0) * (matches[at]?.strength ?? 0);
  });
  return all === 0 ? 1 : met / all;
}

function largest(values: number[]): number {
  return values.reduce((winner, value, at) => (value > (values[winner] ?? 0) ? at : winner), 0);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
