import type { Rarity } from '../retrieval/evidence';
import { type Asked, readAsked } from '../retrieval/asked';
import { asksYesNo } from '../retrieval/asks-yes-no';
import { bestFit, type Fit } from '../retrieval/fit';
import type { Question } from '../retrieval/question';
import { letsChoose } from './alternatives';
import { byEvidence, type Choice, leastObject, leastOfTwo, leastThings } from './by-evidence';
import { type Likeliest, likeliestStretch } from './learned/likeliest';
import type { Judged } from './trace';

/** In whose papers and questions it was learned. */
const learnedLanguages: ReadonlySet<string> = new Set(['en', 'es']);
/** A wrong answer costs more than a refusal. */
const likelyEnough = 0.5;
/** Several sentences that answer alike share what is likely. */
const surelyAnswered = 0.95;
const likelyAmongEquals = 0.3;
/** So likely must a sentence be that speaks of half of what is asked. */
const surelyLikely = 0.9;

/** A thing is named by the same word, or as the trade or another language names it. */
const sameWord = 0.95;
const sameThing = 0.79;

interface Choosing {
  question: Question;
  /** Of a follow-up what it asks by itself. */
  own: Question | undefined;
  judged: Judged[];
  rarity: Rarity;
  /** The chatbot speaks for homes: what answers from their papers was learned. */
  ofHomes: boolean;
}

/** The stretch that answers best among the best passages; null without passages. */
export function chooseStretch(choosing: Choosing): Choice | null {
  const { question, own, judged, rarity, ofHomes } = choosing;
  if (judged.length === 0) return null;
  const choice =
    ofHomes && learnedLanguages.has(question.language) ? byLearning(choosing) : byEvidence(choosing);
  if (!choice || !own) return choice;
  const { candidate, passage } = choice.judged.ranked;
  return bestFit(readAsked(own, rarity), passage, candidate.heading ?? '').near < leastThings
    ? { ...choice, refused: 'the best passage does not speak of what is new' }
    : choice;
}

/** Of homes and their papers it was learned what answers; what is said in so many words needs no learning. */
function byLearning(choosing: Choosing): Choice | null {
  const { question, judged, rarity } = choosing;
  const asked = readAsked(question, rarity);
  const evident = byEvidence(choosing);
  const isEvident = evident?.refused === null;
  // "Gas or electric?" is asked again with each side alone.
  if (letsChoose(question) || (isEvident && isListed(asked, evident))) return evident;
  const likeliest = likeliestStretch(asked, judged, rarity);
  const refused = likeliest && unlikely(asked, likeliest);
  if (refused !== null && isEvident && isSaid(asked, evident.fit)) return evident;
  return likeliest && { ...likeliest, refused };
}

function unlikely(asked: Asked, { likelihood, anything, fit }: Likeliest): string | null {
  if (!fit.holdsKind) return `no likely sentence holds a ${asked.kind}`;
  const isHalf = isHalfOfIt(asked, fit);
  const least = isHalf ? surelyLikely : anything >= surelyAnswered ? likelyAmongEquals : likelyEnough;
  return likelihood < least
    ? `the likeliest sentence answers with ${likelihood.toFixed(2)}, less than ${least}`
    : null;
}

/** Of "is there street parking?" only the street, of "can I rent out the studio?" only the studio; or other words for it all. */
function isHalfOfIt({ question, wantsRule }: Asked, fit: Fit): boolean {
  const asksTwo = wantsRule && asksYesNo(question) && fit.named === 2;
  return fit.object <= leastObject || (asksTwo && fit.things < leastOfTwo);
}

/** "Is there a studio?": the record's list of what the home has says so in the fewest words. */
function isListed({ object }: Asked, { judged, fit }: Choice): boolean {
  return object !== null && judged.ranked.candidate.sourceKind === 'listing' && fit.things >= sameWord;
}

/** Everything is named beside the amount or date that is waited for. */
function isSaid({ kind }: Asked, fit: Fit): boolean {
  return kind !== null && fit.holdsKind && fit.least >= sameThing;
}
