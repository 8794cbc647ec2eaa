/** Labelled question sets: one JSON object a line, `{article, passage_id, passage, questions: [{question, answerable, answers}]}`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../processes.mjs';

/** Beside the project, never in it: their licences stay with them. */
const shared = join(dirname(root), 'shared', 'data');
/** Our own, small: they show that a language works at all, not how well. */
const own = join(import.meta.dirname, 'languages');
const ownNames = ['german', 'russian', 'hindi'];
export const setNames = ['english', 'spanish', 'chinese', 'arabic', ...ownNames];

/**
 * @param {number} most at most so many questions, spread over all documents, always the same ones
 * @returns {{ title: string, documents: { title: string, article: string, text: string }[],
 *   questions: { text: string, document: number, answerable: boolean, answers: string[] }[] } | null} null where the file is missing
 */
export function readSet(name, most = Infinity) {
  const file = join(ownNames.includes(name) ? own : shared, `${name}.jsonl`);
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const questions = rows.flatMap((row, document) =>
    row.questions.map(({ question, answerable, answers }) => ({
      text: question,
      document,
      answerable,
      answers,
    })),
  );
  const step = Math.max(1, questions.length / most);
  return {
    title: name,
    documents: rows.map(({ passage_id, article, passage }) => ({
      title: passage_id,
      article,
      text: passage,
    })),
    questions: questions.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)),
  };
}

/** The set without every second article, and the answerable questions of the articles left out. */
export function halves(set) {
  const articles = [...new Set(set.documents.map(({ article }) => article))];
  return [0, 1].map((half) => {
    const isKept = ({ article }) => articles.indexOf(article) % 2 === half;
    return {
      documents: set.documents.filter(isKept),
      strangers: set.questions.filter(
        ({ document, answerable }) => answerable && !isKept(set.documents[document]),
      ),
    };
  });
}
