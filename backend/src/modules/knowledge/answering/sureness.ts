import type { Evidence } from '../retrieval/evidence';
import type { Question } from '../retrieval/question';

/**
 * What each sign says about whether the answer is really there. Found by logistic regression on answerable questions and on
 * questions about other things in English, Spanish, Chinese and Arabic; articles tested were left out of the fitting, and no
 * text's own words are in it. Questions that only look answerable teach it nothing: what betrays them is what a passage says to
 * the contrary, not how much of the question it holds.
 */
const weights = {
  constant: -9.6,
  firstStage: 3,
  coverage: 2.9,
  sentence: 3,
  neighbours: 3.2,
  opening: 2.4,
  names: 2.1,
  numbers: 0.5,
  kind: 0.4,
  length: 2.5,
  coverageOfLong: 3.7,
  /** Where words are not spaced, pairs of characters stand for them, and a passage holds fewer of those. */
  unspaced: 1,
};

/** More words than this make a question no surer. */
const longQuestion = 8;

/** From 0 to 1: how sure the evidence makes us that the passage answers the question. */
export function sureness(question: Question, evidence: Evidence, firstStage: number): number {
  if (evidence.contrary) return 0;
  const length = Math.min(question.terms.length, longQuestion) / longQuestion;
  const sum =
    weights.constant +
    weights.firstStage * firstStage +
    weights.coverage * evidence.coverage +
    weights.sentence * evidence.sentence +
    weights.neighbours * evidence.neighbours +
    weights.opening * evidence.opening +
    weights.names * evidence.names +
    weights.numbers * evidence.numbers +
    weights.kind * evidence.kind +
    weights.length * length +
    weights.coverageOfLong * evidence.coverage * length +
    weights.unspaced * (question.terms.some(({ kind }) => kind === 'pair') ? 1 : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** At this sureness about one in forty answerable questions is refused, and nineteen in twenty about other things. */
export const sureEnough = 0.54;
