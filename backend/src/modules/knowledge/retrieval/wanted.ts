import { longestTerm } from '../indexing';
import { partMark, partsOf } from '../text/compounds';
import { translationsOf } from '../text/translations';
import type { Question } from './question';

/** A meaning ("~hoa") is surer than no match and less sure than the word itself. */
const meaningWorth = 0.6;
const translationWorth = 0.6;

/** The terms to search for, each with its share: 1 for a word itself. */
export function wantedTerms(question: Question): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { term } of question.terms) if (term.length <= longestTerm) wanted.set(term, 1);
  for (const names of question.meaningsAt.values())
    for (const name of names) if (!wanted.has(name)) wanted.set(name, meaningWorth);
  return wanted;
}

/** What the words are in the other language, and as parts of compounds. */
export function translatedTerms(question: Question, wanted: Map<string, number>): Map<string, number> {
  const words = ['en', 'es'].flatMap((language) =>
    question.terms.flatMap(({ term }) => translationsOf(term, question.language, language)),
  );
  const more = [...words, ...compoundTerms(question)];
  return new Map(more.filter((word) => !wanted.has(word)).map((word) => [word, translationWorth]));
}

/** "Müll" also finds "Müllabfuhr", "Haustiere" also "Tiere", "Elektroauto" also "Autobatterie". */
function compoundTerms({ terms, language }: Question): string[] {
  return terms
    .filter(({ kind }) => kind === 'word')
    .flatMap(({ term, surface }) => {
      const parts = partsOf(surface, language);
      return language === 'de' ? [partMark + term, ...parts, ...parts.map((part) => partMark + part)] : [];
    })
    .filter((term) => term.length <= longestTerm);
}
