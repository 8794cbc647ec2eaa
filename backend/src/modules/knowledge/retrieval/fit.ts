import { isFrameWord, isHomeWord } from '../text/frame-words';
import type { Rarity, Span } from './evidence';
import { type HardKind, hardKindOf, meetsHardKind } from './hard-kinds';
import { findTerm, type Match } from './matching';
import { readPassage, type Passage } from './passage';
import type { AskedTerm, Question } from './question';

/** How well one stretch of a passage answers a question. */
export interface Fit {
  span: Span;
  /** Share of the things asked about that the stretch speaks of, from 0 to 1; 1 when the question names none. */
  things: number;
  /** The same with what stands elsewhere in the passage, at a lower worth. */
  near: number;
  /** How many things the question names. */
  named: number;
  /** What must stand there (a date, an amount), or null; and whether it does. */
  kind: HardKind;
  holdsKind: boolean;
  score: number;
}

const frameShare = 0.3;
const homeShare = 0.15;
/** What the heading says counts for every sentence below it, a little less. */
const byHeading = 0.7;
/** "It also covers …" speaks of what the sentence before it named. */
const byReference = 0.8;
/** The kind of answer that is waited for. */
const kindWorth = 0.3;
const ruleWorth = 0.12;
const subjectWorth = 0.1;
const lengthCost = 0.04;
/** What stands elsewhere in the passage. */
const elsewhere = 0.5;
/** A question that names so many things is long enough for its answer to stand in the sentence beside. */
const manyThings = 3;

const leaning =
  /^\W*(?:it|they|this|these|those|that|he|she|his|her|its|their|such|both|ello|ellos|ellas|esto|estos|estas|ambos|también)\b/i;

/** The stretch of a passage that answers best: one sentence, or two when the second adds what the first lacks. */
export function bestFit(question: Question, passage: Passage, heading: string, rarity: Rarity): Fit {
  const asked = question.terms.map((term) => weightOf(term, question, rarity));
  const above = readPassage(heading, passage.language);
  const matches = question.terms.map((term) => found(term, question, passage));
  const headed = question.terms.map((term) => found(term, question, above).strength * byHeading);
  const kind = hardKindOf(question);
  const perSentence = passage.sentences.map((_, at) =>
    matches.map((match) => strengthIn(match, passage, at, at)),
  );
  passage.sentences.forEach((_, at) => {
    const before = perSentence[at - 1];
    if (before && leaning.test(textOf(passage, at, at)))
      perSentence[at] = (perSentence[at] ?? []).map((own, term) =>
        Math.max(own, (before[term] ?? 0) * byReference),
      );
  });
  let best: Fit | undefined;
  const consider = (from: number, to: number): void => {
    const strengths = matches.map((_, term) => {
      const inside = Math.max(...range(from, to).map((at) => perSentence[at]?.[term] ?? 0));
      return Math.max(inside, headed[term] ?? 0);
    });
    const fit = judge(from, to, strengths);
    if (!best || fit.score > best.score) best = fit;
  };
  passage.sentences.forEach((_, at) => {
    consider(at, at);
    if (at + 1 < passage.sentences.length) consider(at, at + 1);
  });
  return (
    best ??
    judge(
      0,
      0,
      matches.map(() => 0),
    )
  );

  function judge(from: number, to: number, strengths: number[]): Fit {
    const text = textOf(passage, from, to);
    const holdsKind = meetsHardKind(kind, text, question.text);
    const things = shareOf(strengths, ({ isThing }) => isThing);
    const near = shareOf(
      strengths.map((inside, at) => Math.max(inside, (matches[at]?.strength ?? 0) * elsewhere)),
      ({ isThing }) => isThing,
    );
    const named = asked.filter(({ isThing }) => isThing).length;
    const score =
      shareOf(strengths, () => true) +
      (kind === null ? 0 : holdsKind ? kindWorth * things : -kindWorth) +
      (isRuleAsked(question) && isRule(passage, from, to) ? ruleWorth : 0) +
      (isSubject(passage, matches, asked, from) ? subjectWorth : 0) -
      (to - from) * lengthCost;
    const mayStandBeside =
      named >= manyThings && meetsHardKind(kind, textOf(passage, from - 1, to + 1), question.text);
    return { span: { from, to }, things, near, named, kind, holdsKind: holdsKind || mayStandBeside, score };
  }

  function shareOf(strengths: number[], counts: (asked: Asked) => boolean): number {
    let met = 0;
    let all = 0;
    asked.forEach((each, at) => {
      if (!counts(each)) return;
      all += each.weight;
      met += each.weight * (strengths[at] ?? 0);
    });
    return all === 0 ? 1 : met / all;
  }
}

interface Asked {
  weight: number;
  isThing: boolean;
}

function weightOf({ term, asksKind }: AskedTerm, { language }: Question, rarity: Rarity): Asked {
  const share = isHomeWord(term, language) ? homeShare : isFrameWord(term, language) ? frameShare : 1;
  return { weight: rarity(term) * share * (asksKind ? 0.5 : 1), isThing: share === 1 };
}

// Half of an expression is not the expression: a gas range is not natural gas in the street.
function found(term: AskedTerm, question: Question, passage: Passage): Match {
  const match = findTerm(term, question, passage);
  const expression = (question.meaningsAt.get(term.position) ?? []).filter((name) =>
    [term.position - 1, term.position + 1].some((at) => question.meaningsAt.get(at)?.includes(name)),
  );
  const isWhole = expression.length === 0 || expression.some((name) => passage.meanings.has(name));
  return isWhole ? match : { ...match, strength: match.strength * 0.5 };
}

function strengthIn({ strength, positions }: Match, passage: Passage, from: number, to: number): number {
  return positions.some((position) => {
    const sentence = passage.sentenceOf[position] ?? 0;
    return sentence >= from && sentence <= to;
  })
    ? strength
    : 0;
}

function isSubject(passage: Passage, matches: Match[], asked: Asked[], sentence: number): boolean {
  const first = passage.sentenceOf.indexOf(sentence);
  const opening = passage.tokens.flatMap(({ small }, at) =>
    at >= first && passage.sentenceOf[at] === sentence && !small ? [at] : [],
  );
  const early = new Set(opening.slice(0, 3));
  return matches.some(
    ({ positions }, at) => asked[at]?.isThing && positions.some((position) => early.has(position)),
  );
}

function isRuleAsked({ text, meaningsAt }: Question): boolean {
  return (
    [...meaningsAt.values()].some((names) => names.includes('~allowed')) ||
    /^\W*(?:can|may|am i|are we)\b|\b(?:puedo|podemos|se puede)\b/i.test(text)
  );
}

function isRule(passage: Passage, from: number, to: number): boolean {
  return ['~allowed', '~forbidden'].some((name) =>
    (passage.meanings.get(name) ?? []).some((position) => {
      const sentence = passage.sentenceOf[position] ?? 0;
      return sentence >= from && sentence <= to;
    }),
  );
}

function textOf(passage: Passage, from: number, to: number): string {
  return passage.text.slice(
    passage.sentences[from]?.start ?? 0,
    passage.sentences[to]?.end ?? passage.text.length,
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
