import { findTerm } from '../retrieval/matching';
import { detectLanguage } from '../text/languages';
import { readPassage } from '../retrieval/passage';
import type { AskedTerm, Question } from '../retrieval/question';

const either =
  /(?<!\p{L})([\p{L}-]+)[,/]?(?: an?| the| un| una| el| la)? (?:or|o|oder|ou) (?:an? |the |un |una |el |la )?([\p{L}-]+)(?!\p{L})/iu;
/** "Two or more", "or not", "more or less" leave no choice. */
const noChoice = /\b(?:or|o) (?:not|more|less|no|más|menos|so)\b|\bmore or less\b/iu;

/** The two things between which a question lets choose; empty when it does not. */
function sidesOf(question: Question): AskedTerm[] {
  if (noChoice.test(question.text)) return [];
  const named = either.exec(question.text)?.slice(1) ?? [];
  const sides = named.flatMap(
    (word) => question.terms.find(({ surface }) => surface.toLowerCase() === word.toLowerCase()) ?? [],
  );
  return sides.length === 2 && sides.every(({ kind }) => kind === 'word') ? sides : [];
}

/** Whether a text says something of one side at least, as an answer must; true when the question lets choose between none. */
export function speaksOfASide(question: Question, text: string): boolean {
  const sides = sidesOf(question);
  const said = readPassage(text, detectLanguage(text, question.language));
  return sides.length === 0 || sides.some((side) => findTerm(side, question, said).strength > 0);
}

/** Whether a question lets choose, so that a mere "yes" says nothing. */
export const letsChoose = ({ text }: Question): boolean => either.test(text) && !noChoice.test(text);

/** "Sewer or septic?" asks two things of which one answers: the question once with each of them alone; empty for others. */
export function alternativesOf(question: Question): Question[] {
  return sidesOf(question)
    .reverse()
    .map((other) => {
      const dropped = expressionOf(other, question);
      return {
        ...question,
        terms: question.terms.filter((term) => !dropped.includes(term)),
        meaningsAt: new Map(
          [...question.meaningsAt].filter(([at]) => dropped.every(({ position }) => position !== at)),
        ),
      };
    });
}

/** "A septic tank or a sewer": with the tank goes what it is called. */
function expressionOf(side: AskedTerm, { terms, meaningsAt }: Question): AskedTerm[] {
  const own = meaningsAt.get(side.position) ?? [];
  return terms.filter(
    (term) =>
      term === side ||
      (Math.abs(term.position - side.position) === 1 &&
        (meaningsAt.get(term.position) ?? []).some((meaning) => own.includes(meaning))),
  );
}
