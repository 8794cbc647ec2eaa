import { relatedTo } from '../text/related-words';
import { translationsOf } from '../text/translations';
import { compounding, isPartOfCompound, lookalike } from './lookalikes';
import type { Passage } from './passage';
import type { AskedTerm, Question } from './question';

/** Where a passage speaks of something asked, and how surely: 1 for the word itself. */
export interface Match {
  strength: number;
  positions: number[];
}

const byMeaning = 0.8;
const byTranslation = 0.8;
const byCompound = 0.7;
const byLookalike = 0.55;
const byRelated = 0.4;

/** Looks for one asked thing: the word itself, what the trade calls it, its translation, a look-alike, a related word. */
export function findTerm(asked: AskedTerm, question: Question, passage: Passage): Match {
  for (const match of ways(asked, question, passage)) if (match.positions.length > 0) return match;
  return { strength: 0, positions: [] };
}

/** Every sure way a passage speaks of one asked thing, the surest first; guesses only where there is none. */
export function findEverywhere(asked: AskedTerm, question: Question, passage: Passage): Match[] {
  const found: Match[] = [];
  for (const match of ways(asked, question, passage)) {
    if (match.positions.length === 0) continue;
    if (match.strength < byTranslation) return found.length > 0 ? found : [match];
    found.push(match);
  }
  return found;
}

function* ways(asked: AskedTerm, question: Question, passage: Passage): Generator<Match> {
  yield { strength: 1, positions: passage.positions.get(asked.term) ?? [] };
  for (const meaning of question.meaningsAt.get(asked.position) ?? [])
    yield { strength: byMeaning, positions: passage.meanings.get(meaning) ?? [] };
  const translated = translationsOf(asked.term, question.language, passage.language);
  yield { strength: byTranslation, positions: positionsOf(translated, passage) };
  if (asked.kind !== 'word' || asked.term.length < 4) return;
  if (compounding.has(passage.language))
    yield {
      strength: byCompound,
      positions: positionsWhere(
        passage,
        (term) =>
          isPartOfCompound(asked.term, term, passage.language) ||
          isPartOfCompound(term, asked.term, passage.language),
      ),
    };
  yield {
    strength: byLookalike,
    positions: positionsWhere(passage, (term) => lookalike(asked.term, term)),
  };
  yield { strength: byRelated, positions: positionsOf(relatedTo(asked.term, question.language), passage) };
}

function positionsOf(terms: Iterable<string>, passage: Passage): number[] {
  return [...terms].flatMap((term) => passage.positions.get(term) ?? []);
}

function positionsWhere(passage: Passage, fits: (term: string) => boolean): number[] {
  const found: number[] = [];
  for (const [term, positions] of passage.positions) if (fits(term)) found.push(...positions);
  return found;
}
