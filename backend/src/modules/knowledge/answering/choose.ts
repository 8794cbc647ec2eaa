import type { Rarity } from '../retrieval/evidence';
import { type Asked, readAsked } from '../retrieval/asked';
import { asksYesNo } from '../retrieval/asks-yes-no';
import { bestFit, type Fit, fitsOf } from '../retrieval/fit';
import type { Question } from '../retrieval/question';
import { letsChoose } from './alternatives';
import { byEvidence, type Choice, leastObject, leastOfTwo, leastThings } from './by-evidence';
import { pointsBack } from './conversation';
import { type Likeliest, likelihoodOf, likeliestStretch } from './learned/likeliest';
import type { Judged } from './judged';

/** In whose papers and questions it was learned. */
const learnedLanguages: ReadonlySet<string> = new Set(['en', 'es']);
/** Likelier than everything else together. */
const likelyEnough = 0.5;
/** What the evidence alone would say as well needs to be less likely. */
const likelyAndEvident = 0.2;
/** Or more likely, where it speaks of half of what is asked. */
const surelyLikely = 0.95;

/** A thing is named by the same word, or as the trade or another language names it. */
const sameWord = 0.95;
const sameThing = 0.79;
/** Of a follow-up, what is new in it must be somewhat likely by itself. */
const likelyAlone = 0.1;

/** Whether what answers is known from what was learned. */
export function isLearned({ language }: Question, listings: unknown[]): boolean {
  return listings.length > 0 && learnedLanguages.has(language);
}

interface Choosing {
  question: Question;
  /** Of a follow-up what it asks by itself. */
  own: Question | undefined;
  judged: Judged[];
  rarity: Rarity;
  /** That the chatbot speaks for. */
  listings: unknown[];
}

/** The stretch that answers best among the best passages; null without passages. */
export function chooseStretch(choosing: Choosing): Choice | null {
  const { question, own, judged, rarity, listings } = choosing;
  if (judged.length === 0) return null;
  if (isLearned(question, listings)) return own ? byLearningOf(own, choosing) : byLearning(choosing);
  const choice = byEvidence(choosing);
  if (!choice || !own) return choice;
  const { candidate, passage } = choice.judged.ranked;
  return bestFit(readAsked(own, rarity), passage, candidate.heading ?? '').near < leastThings
    ? { ...choice, refused: nothingNew }
    : choice;
}

/** A follow-up: "and the foundation?", after the roof's age, may be answered by itself, "when was it replaced?" only with the roof. */
function byLearningOf(own: Question, choosing: Choosing): Choice | null {
  const { judged, rarity } = choosing;
  const asked = readAsked(own, rarity);
  const namesThings = asked.concepts.some(({ isThing }) => isThing);
  const alone = namesThings && !pointsBack(own.text) ? byLearning({ ...choosing, question: own }) : null;
  if (alone?.refused === null) return alone;
  const choice = byLearning(choosing);
  if (!choice || !namesThings || choice.refused !== null) return choice;
  const { candidate, passage } = choice.judged.ranked;
  const { from, to } = choice.fit.span;
  const isNamed = fitsOf(asked, passage, candidate.heading ?? '').some(
    ({ span, things }) => span.from >= from && span.to <= to && things >= sameThing,
  );
  return isNamed || likelihoodOf(choice, asked, judged, rarity) >= likelyAlone
    ? choice
    : { ...choice, refused: nothingNew };
}

const nothingNew = 'the best passage does not speak of what is new';

/** Of homes and their papers it was learned what answers. */
function byLearning({ question, judged, rarity, listings }: Choosing): Choice | null {
  const asked = readAsked(question, rarity);
  const evident = byEvidence({ question, rarity, judged: judged.filter(({ isFound }) => isFound) });
  // "Gas or electric?" is asked again with each side alone.
  if (letsChoose(question) || (evident?.refused === null && isListed(asked, evident))) return evident;
  const likeliest = likeliestStretch(asked, judged, rarity);
  const refused = likeliest && unlikely(asked, likeliest, evident);
  // "Which home has a workshop?" is nothing that was asked about a single one.
  if (refused !== null && evident?.refused === null && listings.length > 1) return evident;
  return likeliest && { ...likeliest, refused };
}

function unlikely(asked: Asked, likeliest: Likeliest, evident: Choice | null): string | null {
  const { likelihood, fit } = likeliest;
  if (!fit.holdsKind) return `no likely sentence holds a ${asked.kind}`;
  const isEvident = evident?.refused === null && sharesSentence(evident, likeliest);
  const least = isEvident ? likelyAndEvident : isHalfOfIt(asked, fit) ? surelyLikely : likelyEnough;
  return likelihood < least
    ? `the likeliest sentence answers with ${likelihood.toFixed(2)}, less than ${least}`
    : null;
}

/** Of "is there street parking?" only the street, of "can I rent out the studio?" only the studio; or other words for it all. */
function isHalfOfIt({ question, wantsRule, object }: Asked, fit: Fit): boolean {
  const { named, things, least } = fit;
  const wantsBoth = wantsRule && asksYesNo(question) && things < leastOfTwo;
  return fit.object <= leastObject || (named === 2 && (wantsBoth || (object !== null && least === 0)));
}

function sharesSentence(one: Choice, other: Likeliest): boolean {
  const [own, others] = [one.fit.span, other.fit.span];
  return one.judged === other.judged && own.from <= others.to && others.from <= own.to;
}

/** "Is there a studio?": the record's list of what the home has says so in the fewest words. */
function isListed({ object }: Asked, { judged, fit }: Choice): boolean {
  return object !== null && judged.ranked.candidate.sourceKind === 'listing' && fit.things >= sameWord;
}
