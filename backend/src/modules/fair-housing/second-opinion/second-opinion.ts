import type { Heard } from '../by-rules';
import type { ReasonCode } from '../rule';
import { featuresOf, isPiece } from './features';
import { isLearnedLanguage } from './learned-languages';
import { readWeights } from './read-weights';
import type { WeightTable } from './weight-table';

export interface Opinion {
  reason: ReasonCode;
  /** The features that spoke most for it, as they are named in the weights. */
  signs: string[];
}

const { threshold, ordinary, constant, concern, reasons } = readWeights();
const shownSigns = 3;
/** How sure it must be, from 0 to 1: of any question, of one that looks ordinary, and of one that is tied to no home. */
export const enough = { usually: threshold, ofOrdinary: 0.88, ofUntied: 0.98 };
/** How much surer of all that is said than of a question in it alone: a story's own words are no question. */
const forTheStory = 0.1;

/**
 * For questions the rule table does not know: a sum of learned weights, one a feature. It was learned from the phrasings in
 * `tools/eval/fair-housing` by `npm run train:fair-housing`. Null when nothing speaks against an answer.
 */
export function secondOpinion(
  { plain, before, questions }: Pick<Heard, 'plain' | 'before' | 'questions'>,
  least: number,
): Opinion | null {
  if (!isLearnedLanguage(plain)) return null;
  const asked = questions.map((question) => featuresOf(question)).find((each) => concernOf(each) >= least);
  if (asked) return opinionOn(asked);
  const features = featuresOf(plain, before);
  return concernOf(features) >= least + (questions.length > 0 ? forTheStory : 0) ? opinionOn(features) : null;
}

/** Whether the second opinion, asked about a language it was taught, finds next to nothing in the message or in any of its questions. */
export function isOrdinary({
  plain,
  before,
  questions,
}: Pick<Heard, 'plain' | 'before' | 'questions'>): boolean {
  const read = [featuresOf(plain, before), ...questions.map((question) => featuresOf(question))];
  return isLearnedLanguage(plain) && read.every((features) => concernOf(features) < ordinary);
}

function opinionOn(features: string[]): Opinion {
  const [reason] = [...reasons]
    .map(([code, its]) => [code, sumOf(features, its)] as const)
    .reduce((most, each) => (each[1] > most[1] ? each : most));
  const signs = features
    .filter((feature) => concern.of(feature) > 0 && !isPiece(feature))
    .sort((a, b) => concern.of(b) - concern.of(a))
    .slice(0, shownSigns);
  return { reason, signs };
}

/** From 0 to 1. */
function concernOf(features: string[]): number {
  const known = features.filter((feature) => concern.of(feature) !== 0);
  const sum = evenSum(known.filter((feature) => !isPiece(feature))) + evenSum(known.filter(isPiece));
  return 1 / (1 + Math.exp(-(constant + sum)));
}

/** Long messages have more features, so the sum is taken by the root of their number. */
const evenSum = (features: string[]): number =>
  sumOf(features, concern) / Math.sqrt(Math.max(features.length, 1));

const sumOf = (features: string[], its: WeightTable): number =>
  features.reduce((sum, feature) => sum + its.of(feature), 0);
