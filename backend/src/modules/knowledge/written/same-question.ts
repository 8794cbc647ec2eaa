import { type Concept, conceptsOf, matchesOf } from '../retrieval/concepts';
import type { Rarity } from '../retrieval/evidence';
import { hardKindOf, meetsHardKind } from '../retrieval/hard-kinds';
import { isNegatedForm, isNegatedQuestion, oppositesOf } from '../retrieval/opposites';
import { type Passage, readPassage } from '../retrieval/passage';
import { type Question, understand } from '../retrieval/question';
import { rarityOf } from '../retrieval/rarity';
import { plainQuestion } from './question-terms';

/** From here on two questions ask the same. */
export const sameEnough = 0.66;

const none = new Map<string, number>();
/** Both wait for a date, an amount, a name: a sign of its own. */
const sameKind = 0.1;
/** Words that make no difference to what is asked. */
const filler = /^(?:available|possible|current(?:ly)?|please|disponibles?|posible|actual(?:mente)?)$/i;
const fillerShare = 0.3;

/**
 * How surely a curated question is the one that is asked, from 0 to 1. Each must hold what the other asks for: half of
 * it is another question ("Is there parking for guests?" is not "Is there parking?").
 *
 * @param answer the curated answer; it may hold what only one of the two asks for ("When …?" and "Is there a …?")
 */
export function sameness(asked: Question, curatedText: string, answer: string): number {
  if (plainQuestion(asked.text) === plainQuestion(curatedText)) return 1;
  const curated = understand(curatedText, asked.language);
  const [askedText, curatedPassage] = [asked, curated].map(({ text, language }) =>
    readPassage(text, language),
  );
  if (!askedText || !curatedPassage) return 0;
  if (isContrary(asked, curated) || !agreesInKind(asked, curated, answer)) return 0;
  const kind = hardKindOf(asked);
  const bonus = kind !== null && kind === hardKindOf(curated) ? sameKind : 0;
  const share = Math.min(held(asked, curatedPassage), held(curated, askedText));
  return share === 0 ? 0 : Math.min(1, share + bonus);
}

/** The share of what a question asks that another one asks too; 0 when a number or name of it is missing there. */
function held(question: Question, other: Passage): number {
  const rarity: Rarity = rarityOf(none, 0, question.language);
  const concepts = conceptsOf(question, rarity);
  const strengths = concepts.map((concept) => strengthOf(concept, question, other));
  const weights = concepts.map(({ weight, terms }) =>
    terms.every(({ surface }) => filler.test(surface)) ? fillerShare * weight : weight,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return 0;
  const share = weights.reduce((sum, weight, at) => sum + weight * (strengths[at] ?? 0), 0) / all;
  const exact = concepts.every(({ terms }, at) => !terms.some(isExact) || (strengths[at] ?? 0) > 0);
  return exact ? share : 0;
}

// A number or a name is what the question is about; there is no nearly the same.
const isExact = ({ kind, capital }: Concept['terms'][number]): boolean => kind === 'number' || capital;

function strengthOf(concept: Concept, question: Question, other: Passage): number {
  return Math.max(
    0,
    ...matchesOf(concept, question, other).map(({ strength, positions }) =>
      positions.length > 0 ? strength : 0,
    ),
  );
}

function agreesInKind(asked: Question, curated: Question, answer: string): boolean {
  const kind = hardKindOf(asked);
  return kind === hardKindOf(curated) || meetsHardKind(kind, answer, asked);
}

function isContrary(asked: Question, curated: Question): boolean {
  if (asked.language !== curated.language) return false;
  const [one, other] = [asked, curated].map(({ text, language }) => isNegatedQuestion(text, language));
  if (one !== other) return true;
  const words = curated.terms.map(({ term }) => term);
  return asked.terms.some(({ term, kind }) => {
    if (kind !== 'word' || words.includes(term)) return false;
    const contraries = oppositesOf(term, asked.language);
    return words.some((word) => contraries.has(word) || isNegatedForm(word, term));
  });
}
