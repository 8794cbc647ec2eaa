import { meaningMark } from '../text/meanings';
import { isFrameWord, isHelpingWord, isHomeWord } from '../text/frame-words';
import type { Rarity } from './evidence';
import { findEverywhere, type Match } from './matching';
import type { Passage } from './passage';
import type { AskedTerm, Question } from './question';

/** One thing a question speaks of: a word, or several that are one expression of the trade ("swimming pool"). */
export interface Concept {
  terms: AskedTerm[];
  /** What the expression may mean; empty for a single word. */
  expressions: string[];
  weight: number;
  /** Whether it makes the question longer, a thing or not. */
  isWord: boolean;
  /** False for words that only frame the question or say "the home". */
  isThing: boolean;
}

const frameShare = 0.3;
const homeShare = 0.15;
/** Half of an expression is not the expression: a gas range is not natural gas in the street. */
const partOfExpression = 0.4;

/** "Before lead was banned in paint": all words of an expression in one sentence. */
const allOfExpression = 0.8;
/** What the trade calls it otherwise: "casa de huéspedes" for "casa móvil" is near, and the words themselves are nearer. */
const byWording = 0.9;

/** What a question speaks of, in its order. */
export function conceptsOf(question: Question, rarity: Rarity): Concept[] {
  const concepts: Concept[] = [];
  for (const term of question.terms) {
    const last = concepts.at(-1);
    const shared = last ? sharedExpressions(last, term, question) : [];
    const single = conceptOf(term, question, rarity);
    if (last && shared.length > 0) {
      last.terms.push(term);
      last.expressions = shared;
      last.weight = Math.max(last.weight, single.weight);
      // "Open house": neither word says anything by itself.
      last.isThing = last.isWord = true;
    } else concepts.push(single);
  }
  const isNamed = concepts.some(({ isThing, expressions }) => isThing && !saysOnlyWhether(expressions));
  return concepts.map((concept) =>
    isNamed && saysOnlyWhether(concept.expressions)
      ? { ...concept, isThing: false, expressions: [], weight: concept.weight * frameShare }
      : concept,
  );
}

const whether: ReadonlySet<string> = new Set(['stays', 'leaves'].map((name) => meaningMark + name));

/** "Does the piano stay?" asks about the piano, "what stays?" about staying. */
const saysOnlyWhether = (expressions: string[]): boolean =>
  expressions.length > 0 && expressions.every((name) => whether.has(name));

/** Expressions whose single words only frame other questions. */
const telling: ReadonlySet<string> = new Set(
  `stays leaves movein openhouse quiettime sellreason closedate finishdate ownedsince walkthrough contingent lotdeposit behinddues
ownerocc leaseterm rentback duesraise feepays secondspace crossland clearance roadcare waterin`
    .split(/\s+/)
    .map((name) => meaningMark + name),
);

/** "Se llevan", "move in": a word that frames other questions says something together with its neighbour. */
function tellingOf({ position }: AskedTerm, meaningsAt: Question['meaningsAt']): string[] {
  const beside = [position - 1, position + 1].flatMap((at) => meaningsAt.get(at) ?? []);
  return (meaningsAt.get(position) ?? []).filter((name) => telling.has(name) && beside.includes(name));
}

function conceptOf(term: AskedTerm, { language, meaningsAt, expects }: Question, rarity: Rarity): Concept {
  const share = isHomeWord(term.term, language)
    ? homeShare
    : isFrameWord(term.term, language) ||
        isHelpingWord(term.term, language) ||
        (term.kind === 'number' && expects.kind === 'yes_no')
      ? frameShare
      : 1;
  const expressions = share === 1 ? [] : tellingOf(term, meaningsAt);
  const isThing = share === 1 || expressions.length > 0;
  const weight = rarity(term.term) * (isThing ? 1 : share) * (term.asksKind ? 0.5 : 1);
  const isWord = isThing || term.kind === 'number' || isHelpingWord(term.term, language);
  return { terms: [term], expressions, weight, isThing, isWord };
}

function sharedExpressions(before: Concept, { position }: AskedTerm, { meaningsAt }: Question): string[] {
  const last = before.terms.at(-1)?.position ?? 0;
  if (position - last > 2) return [];
  const names = meaningsAt.get(position) ?? [];
  const known = before.expressions.length > 0 ? before.expressions : (meaningsAt.get(last) ?? []);
  return known.filter((name) => names.includes(name));
}

/** Where a passage speaks of a concept, and how surely. */
export function matchesOf({ terms, expressions }: Concept, question: Question, passage: Passage): Match[] {
  const whole = expressions.flatMap((name) => passage.meanings.get(name) ?? []);
  const telling = terms.filter(({ term }) => saysSomething(term, question.language));
  // "Kitchen renovated": the kitchen is the thing, however it is told that it was renovated.
  const partly = telling.length === 1 && terms.length > 1 ? allOfExpression : partOfExpression;
  const found = (telling.length > 0 ? telling : terms).map((term) => findEverywhere(term, question, passage));
  const parts = found.flat();
  if (expressions.length === 0) return parts;
  const halves = parts.map(({ strength, positions }) => ({
    strength: strength * partly,
    positions,
  }));
  const together = found.length > 1 ? inOneSentence(found, passage) : [];
  return [{ strength: 1, positions: together }, { strength: byWording, positions: whole }, ...halves].filter(
    ({ positions }) => positions.length > 0,
  );
}

const saysSomething = (term: string, language: string): boolean =>
  ![isFrameWord, isHomeWord].some((isOf) => isOf(term, language));

/** Positions of the words in those sentences that hold every one of them. */
function inOneSentence(found: Match[][], { sentenceOf }: Passage): number[] {
  const perWord = found.map((matches) =>
    matches.filter(({ strength }) => strength >= allOfExpression).flatMap(({ positions }) => positions),
  );
  const sentences = perWord.map((positions) => new Set(positions.map((at) => sentenceOf[at])));
  return perWord.flat().filter((at) => sentences.every((held) => held.has(sentenceOf[at])));
}
