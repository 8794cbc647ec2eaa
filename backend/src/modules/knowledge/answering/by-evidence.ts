import type { Rarity } from '../retrieval/evidence';
import { type Asked, readAsked } from '../retrieval/asked';
import { asksYesNo } from '../retrieval/asks-yes-no';
import { bestFit, type Fit } from '../retrieval/fit';
import type { HardKind } from '../retrieval/hard-kinds';
import { speaksOfElsewhere } from '../retrieval/elsewhere';
import type { Passage } from '../retrieval/passage';
import type { Question } from '../retrieval/question';
import type { Ranked } from '../retrieval/rerank';
import { isSilentOnNames } from './names-asked';
import { sureEnough } from './sureness';
import type { Judged } from './judged';

/** The stretch that would be quoted. */
export interface Choice {
  judged: Judged;
  fit: Fit;
  /** Why it must not be said; null when it answers. */
  refused: string | null;
}

const considered = 6;
/** A stretch so little worse may answer where the best is of another kind. */
const nearlyAsFit = 0.35;
/** What a point of the ranking is worth against the fit of a sentence: more where the ranking knows near words, which the fit does not. */
const rankWorth = { byMeaning: 0.1, bySpelling: 0.06 };
/** Where the words of an answer are known, the ranking counts so much. */
const besideSign = 0.5;
/** Less of the things asked about than this, and the passage speaks of something else. */
export const leastThings = 0.45;
/** Of a yes-or-no question about two things both must be there. */
export const leastOfTwo = 0.6;
/** A question that names more things than this tells much by the few that are met. */
const fewThings = 3;
/** Of "can my dog come to the beach in July" the dog must be there, and a rule; where and when may go without saying. */
const leastOfRuled = 0.3;
const surelyThere = 0.75;
const leastOfManyThings = 0.2;
/** Half an expression, or a mere relative of the word, is not the thing. */
export const leastObject = 0.5;
/** So much of one or two things in one stretch, with the kind of answer beside them, and it answers whatever else the passage is about. */
const enoughThings = 0.75;
const enoughOfCompounds = 0.65;
const plainQuestion = 2;
const bareWords = 2;
/**
 * What is met by translation counts less in every sign, so that the same evidence comes out lower by so much; below this, it is
 * no answer in another language either.
 */
const sureEnoughAcross = 0.35;
/** "Is there a studio?": the record's list of what the home has says so in the fewest words. */
const recordWorth = 0.3;
/** An amount or a code that is not said is not told, however much is said about what it belongs to. */
const mustBeSaid: ReadonlySet<HardKind> = new Set<HardKind>(['money', 'code', 'frequency', 'distance']);
/** With so much evidence the date or amount may stand further off. */
const verySure = 0.75;

/** The stretch that meets the question best, whatever it is about; null without passages. */
export function byEvidence({
  question,
  judged,
  rarity,
}: {
  question: Question;
  judged: Judged[];
  rarity: Rarity;
}): Choice | null {
  const [first] = judged;
  if (!first) return null;
  const asked = readAsked(question, rarity);
  const choices = judged
    .slice(0, considered)
    .map((each) => {
      const { candidate, passage, evidence, score } = each.ranked;
      const fit = bestFit(asked, passage, candidate.heading ?? '');
      const says = asked.object !== null && candidate.sourceKind === 'listing' && fit.object > leastObject;
      const ofRank = evidence.near ? rankWorth.byMeaning : rankWorth.bySpelling;
      const ranking = (asked.sign === null ? 1 : besideSign) * ofRank * (score - first.ranked.score);
      return { judged: each, fit, worth: fit.score + ranking + (says ? recordWorth : 0) };
    })
    .sort((a, b) => b.worth - a.worth);
  const [top] = choices;
  if (!top) return null;
  const best =
    choices.find(
      ({ judged: { ranked }, fit, worth }) =>
        worth >= top.worth - nearlyAsFit && beyondQuestion(asked, ranked, fit) === null,
    ) ?? top;
  const sureness = Math.max(best.judged.sureness, first.sureness);
  return {
    judged: best.judged,
    fit: best.fit,
    refused: refusal(asked, best.judged, best.fit, sureness, rarity),
  };
}

function refusal(
  asked: Asked,
  { ranked }: Judged,
  fit: Fit,
  sureness: number,
  rarity: Rarity,
): string | null {
  const { question, kind, sign, wantsRule } = asked;
  if (
    fit.words === 0 &&
    kind === null &&
    question.expects.kind === 'thing' &&
    question.terms.length < fewThings
  )
    return 'the question names nothing';
  if (ranked.evidence.contrary) return 'the best passage says the contrary';
  if (!fit.holdsKind && (mustBeSaid.has(kind) || fit.words < fewThings || sureness < verySure))
    return `the best passage holds no ${kind}`;
  const beyond = beyondQuestion(asked, ranked, fit);
  if (beyond) return beyond;
  if (fit.object <= leastObject) return 'the best passage does not speak of what is asked for';
  const rules = wantsRule && sign !== null && fit.shows && fit.first >= surelyThere;
  if (fit.near < (rules ? leastOfRuled : leastNear(question, kind, fit)))
    return 'the best passage speaks of something else';
  if (wantsRule && !rules && fit.named === plainQuestion && asksYesNo(question) && fit.things < leastOfTwo)
    return 'the best passage rules on something else';
  const isAcross = question.language !== ranked.candidate.language;
  // Names are written otherwise in other languages.
  if (!isAcross && isSilentOnNames(question, ranked.evidence, rarity))
    return 'the best passage does not name who or what is asked about';
  const waitsForLittle =
    kind !== null || (sign !== null && fit.shows) || asksYesNo(question) || isBare(question);
  const holdsExpected =
    holdsExpectedKind(question) && ranked.evidence.kind === 1 && fit.things >= enoughOfCompounds;
  const isPlain =
    fit.named > 0 &&
    fit.named <= (rules ? fewThings : plainQuestion) &&
    (((fit.things >= enoughThings || rules) && waitsForLittle) || holdsExpected);
  if (sureness >= (isAcross ? sureEnoughAcross : sureEnough) || isPlain) return null;
  return 'the best passage does not hold enough of what is asked';
}

/** Why a stretch answers another question than this one, whatever it speaks of; null where it may answer. */
function beyondQuestion({ question, sign, wantsRule }: Asked, ranked: Ranked, fit: Fit): string | null {
  if (!fit.shows && (sign?.isNeeded || (wantsRule && ranked.candidate.sourceKind === 'listing')))
    return 'the best passage does not say it of what is asked';
  return speaksOfElsewhere(question.text, stretchOf(ranked.passage, fit))
    ? 'the best passage speaks of a place elsewhere'
    : null;
}

function leastNear(question: Question, kind: HardKind, { named, words }: Fit): number {
  if (words > fewThings) return leastOfManyThings;
  return named === 2 && (kind === 'money' || asksYesNo(question)) ? leastOfTwo : leastThings;
}

function stretchOf({ text, sentences }: Passage, { span }: Fit): string {
  return text.slice(sentences[span.from]?.start ?? 0, sentences[span.to]?.end ?? text.length);
}

/** German questions have no hard kinds; the soft one stands for it, and part of a compound for the word. */
function holdsExpectedKind({ expects, language }: Question): boolean {
  return language === 'de' && expects.kind !== 'thing' && expects.kind !== 'manner';
}

/** "Airbnb ok?", "bus?": nothing but the thing. */
function isBare({ text, terms }: Question): boolean {
  return (
    terms.length <= plainQuestion && text.trim().split(/\s+/).length <= bareWords && !text.includes('\n')
  );
}
