import type { Evidence } from '../retrieval/evidence';
import type { Question } from '../retrieval/question';

/**
 * What each sign says about whether the answer is really there. Found by logistic regression on answerable questions,
 * on look-alikes that the passage does not answer, and on questions about other things; no text's own words are in it.
 */
const weights = {
  constant: -4.6, firstStage: 0.65, coverage: 0.45, sentence: 0.7, neighbours: 0.8, pairs: -0.4, names: 1.6, numbers: 0.4, exact: 0.2, kind: 0.4,
  length: 0.5, coverageOfLong: 0.5,
};

/** From 0 to 1: how sure the evidence makes us that the passage answers the question. */
export function sureness(question: Question, evidence: Evidence, firstStage: number): number {
  const length = Math.min(question.terms.length, 8) / 8;
  const sum =
    weights.constant +
    weights.firstStage * firstStage +
    weights.coverage * evidence.coverage +
    weights.sentence * evidence.sentence +
    weights.neighbours * evidence.neighbours +
    weights.pairs * evidence.pairs +
    weights.names * evidence.names +
    weights.numbers * evidence.numbers +
    weights.exact * evidence.exact +
    weights.kind * evidence.kind +
    weights.length * length +
    weights.coverageOfLong * evidence.coverage * length;
  return 1 / (1 + Math.exp(-sum));
}

/** At this sureness about one in sixteen answerable questions is refused, and nineteen in twenty about other things. */
export const sureEnough = 0.25;
