import { meaningMark } from '../text/meanings';
import { isFrameWord, isHomeWord } from '../text/frame-words';
import type { Rarity } from './evidence';
import { findEverywhere, type Match } from './matching';
import type { Passage } from './passage';
import type { AskedTerm, Question } from './question';

/** One thing a question speaks of: a word, or several that are one expression of the trade ("swimming pool"). */
export interface Concept {
  terms: AskedTerm[];
  /** The meaning of the expression; null for a single word. */
  expression: string | null;
  weight: number;
  /** False for words that only frame the question or say "the home". */
  isThing: boolean;
}

const frameShare = 0.3;
const homeShare = 0.15;
/** Half of an expression is not the expression: a gas range is not natural gas in the street. */
const partOfExpression = 0.5;

/** What a question speaks of, in its order. */
export function conceptsOf(question: Question, rarity: Rarity): Concept[] {
  const concepts: Concept[] = [];
  for (const term of question.terms) {
    const last = concepts.at(-1);
    const shared = last && sharedExpression(last, term, question);
    const single = conceptOf(term, question, rarity);
    if (last && shared) {
      last.terms.push(term);
      last.expression = shared;
      last.weight = Math.max(last.weight, single.weight);
      // "Open house": neither word says anything by itself.
      last.isThing = true;
    } else concepts.push(single);
  }
  return concepts;
}

/** Expressions whose single words only frame other questions. */
const telling: ReadonlySet<string> = new Set(
  'stays leaves movein openhouse'.split(' ').map((name) => meaningMark + name),
);

/** "Se llevan", "move in": a word that frames other questions says something together with its neighbour. */
function isOfExpression({ position }: AskedTerm, meaningsAt: Question['meaningsAt']): boolean {
  const beside = [position - 1, position + 1].flatMap((at) => meaningsAt.get(at) ?? []);
  return (meaningsAt.get(position) ?? []).some((name) => telling.has(name) && beside.includes(name));
}

function conceptOf(term: AskedTerm, { language, meaningsAt }: Question, rarity: Rarity): Concept {
  const share = isHomeWord(term.term, language)
    ? homeShare
    : isFrameWord(term.term, language)
      ? frameShare
      : 1;
  const isThing = share === 1 || isOfExpression(term, meaningsAt);
  const weight = rarity(term.term) * share * (term.asksKind ? 0.5 : 1);
  return { terms: [term], expression: null, weight, isThing };
}

function sharedExpression(before: Concept, { position }: AskedTerm, { meaningsAt }: Question): string | null {
  const last = before.terms.at(-1)?.position ?? 0;
  if (position - last > 2) return null;
  const names = meaningsAt.get(position) ?? [];
  return (
    (meaningsAt.get(last) ?? []).find(
      (name) => names.includes(name) && (before.expression === null || before.expression === name),
    ) ?? null
  );
}

/** Where a passage speaks of a concept, and how surely. */
export function matchesOf({ terms, expression }: Concept, question: Question, passage: Passage): Match[] {
  const whole = expression === null ? undefined : passage.meanings.get(expression);
  const parts = terms.flatMap((term) => findEverywhere(term, question, passage));
  if (expression === null) return parts;
  const halves = parts.map(({ strength, positions }) => ({
    strength: strength * partOfExpression,
    positions,
  }));
  return whole ? [{ strength: 1, positions: whole }, ...halves] : halves;
}
