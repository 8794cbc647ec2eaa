import type { Question } from '../retrieval/question';

const either =
  /(?<!\p{L})([\p{L}-]+)[,/]?(?: an?| the| un| una| el| la)? (?:or|o|oder|ou) (?:an? |the |un |una |el |la )?([\p{L}-]+)(?!\p{L})/iu;
/** "Two or more", "or not", "more or less" leave no choice. */
const noChoice = /\b(?:or|o) (?:not|more|less|no|más|menos|so)\b|\bmore or less\b/iu;

/** "Sewer or septic?" asks two things of which one answers: the question once with each of them alone; empty for others. */
export function alternativesOf(question: Question): Question[] {
  if (noChoice.test(question.text)) return [];
  const named = either.exec(question.text)?.slice(1) ?? [];
  const sides = named.map((word) =>
    question.terms.find(({ surface }) => surface.toLowerCase() === word.toLowerCase()),
  );
  const [left, right] = sides;
  if (!left || !right || left.kind !== 'word' || right.kind !== 'word') return [];
  return [right, left].map((other) => ({
    ...question,
    terms: question.terms.filter((term) => term !== other),
    meaningsAt: new Map([...question.meaningsAt].filter(([at]) => at !== other.position)),
  }));
}
