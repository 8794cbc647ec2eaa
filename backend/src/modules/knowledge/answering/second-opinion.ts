import type { Asked } from '../retrieval/asked';
import { asksYesNo } from '../retrieval/asks-yes-no';
import type { Fit } from '../retrieval/fit';
import type { Judged } from './trace';

/**
 * Whether a stretch of a home's papers really answers, where everything else let it pass. Found by logistic regression on the homes
 * of tools/eval/real-estate to develop on, one home left out at a time, asked with and without the vocabulary of the trade (a
 * stranger's questions meet fewer words than those the vocabulary was made for), and asked again with every sentence that answers
 * taken away: what is best then is beside the question.
 */
const weights = {
  constant: -2.7,
  score: 1.2,
  /** How far the stretch is ahead of the next best, at most 1: two equally good ones speak of two things. */
  ahead: 1.1,
  coverage: 1.15,
  near: 0.45,
  words: 0.23,
  yesNo: 0.3,
  /** The question tells which kind of statement answers, and this is none; leave is often given without a word of leave. */
  showsNot: -2.35,
  /** Each of the words that only frame the question and are not there. */
  unmetFrame: -0.5,
  twoSentences: -1.05,
  /** A line of the record names what there is, and rarely what is asked about it. */
  record: -1.2,
};

/** A thing is named by the same word, or as the trade or another language names it. */
const sameWord = 0.95;
const sameThing = 0.79;
const mostWords = 5;
const mostFrames = 3;
/** A wrong answer costs more than a refusal: of ten it stops, about six would have been wrong. */
const sureEnough = 0.4;

/**
 * Where everything is named beside the amount, date or kind of statement that is waited for, there is no second look.
 *
 * @param ahead worth of the stretch less that of the next best one
 */
export function isStopped(
  asked: Asked,
  { ranked }: Judged,
  fit: Fit & { score: number },
  ahead: number,
): boolean {
  const { question, kind, sign, wantsRule } = asked;
  if (question.language !== 'en' && question.language !== 'es') return false;
  if (
    kind === null
      ? sign !== null && fit.shows && fit.least >= sameWord
      : fit.holdsKind && fit.least >= sameThing
  )
    return false;
  const sum =
    weights.constant +
    weights.score * fit.score +
    weights.ahead * Math.min(1, ahead) +
    weights.coverage * ranked.evidence.coverage +
    weights.near * fit.near +
    weights.words * Math.min(mostWords, fit.words) +
    (asksYesNo(question) ? weights.yesNo : 0) +
    (sign !== null && !fit.shows && !wantsRule ? weights.showsNot : 0) +
    weights.unmetFrame * Math.min(mostFrames, fit.unmetFrames) +
    (fit.span.to > fit.span.from ? weights.twoSentences : 0) +
    (ranked.candidate.sourceKind === 'listing' ? weights.record : 0);
  return 1 / (1 + Math.exp(-sum)) < sureEnough;
}
