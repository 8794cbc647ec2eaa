import type { Evidence } from '../retrieval/evidence';
import type { Question } from '../retrieval/question';

/**
 * What each sign says about whether the answer is really there. Found by logistic regression on answerable questions and on
 * questions about other things in English, Spanish, Chinese and Arabic, and on English questions that only look answerable;
 * articles tested were left out of the fitting, and no text's own words are in it.
 */
const weights = {
  constant: -5.65,
  firstStage: 0.75,
  coverage: 0.95,
  sentence: 1,
  neighbours: 1.2,
  names: 1.6,
  numbers: 0.5,
  kind: 0.4,
  length: 1.1,
  coverageOfLong: 1.6,
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
    weights.names * evidence.names +
    weights.numbers * evidence.numbers +
    weights.kind * evidence.kind +
    weights.length * length +
    weights.coverageOfLong * evidence.coverage * length;
  return 1 / (1 + Math.exp(-sum));
}

/** At this sureness about one in sixteen answerable questions is refused, and nineteen in twenty about other things. */
export const sureEnough = 0.29;
