import { relatedTo } from '../text/related-words';
import { translationsOf } from '../text/translations';
import { lookalike } from './lookalikes';
import type { Passage } from './passage';
import type { AskedTerm, Question } from './question';

/** Where a passage speaks of something asked, and how surely: 1 for the word itself. */
export interface Match {
  strength: number;
  positions: number[];
}

const byMeaning = 0.8;
const byTranslation = 0.8;
const byLookalike = 0.55;
const byRelated = 0.4;

/** Looks for one asked thing: the word itself, what the trade calls it, its translation, a look-alike, a related word. */
export function findTerm(asked: AskedTerm, question: Question, passage: Passage): Match {
  const exact = passage.positions.get(asked.term);
  if (exact) return { strength: 1, positions: exact };
  for (const meaning of question.meaningsAt.get(asked.position) ?? []) {
    const positions = passage.meanings.get(meaning);
    if (positions) return { strength: byMeaning, positions };
  }
  const translated = positionsOf(translationsOf(asked.term, question.language, passage.language), passage);
  if (translated.length > 0) return { strength: byTranslation, positions: translated };
  if (asked.kind !== 'word' || asked.term.length < 4) return { strength: 0, positions: [] };
  const positions: number[] = [];
  for (const [term, at] of passage.positions) if (lookalike(asked.term, term)) positions.push(...at);
  if (positions.length > 0) return { strength: byLookalike, positions };
  const related = positionsOf(relatedTo(asked.term, question.language), passage);
  return { strength: related.length > 0 ? byRelated : 0, positions: related };
}

function positionsOf(terms: Iterable<string>, passage: Passage): number[] {
  return [...terms].flatMap((term) => passage.positions.get(term) ?? []);
}
