/** Labelled question sets: one JSON object a line, `{article, passage_id, passage, questions: [{question, answerable, answers}]}`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../processes.mjs';

/** Beside the project, never in it: their licences stay with them. */
const shared = join(dirname(root), 'shared', 'data');
export const setNames = ['english', 'spanish', 'chinese', 'arabic'];

/**
 * @returns {{ title: string, documents: { title: string, article: string, text: string }[],
 *   questions: { text: string, document: number, answerable: boolean, answers: string[] }[] } | null} null where the file is missing
 */
export function readSet(name) {
  const file = join(shared, `${name}.jsonl`);
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    title: name,
    documents: rows.map(({ passage_id, article, passage }) => ({
      title: passage_id,
      article,
      text: passage,
    })),
    questions: rows.flatMap(({ questions }, document) =>
      questions.map(({ question, answerable, answers }) => ({
        text: question,
        document,
        answerable,
        answers,
      })),
    ),
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
