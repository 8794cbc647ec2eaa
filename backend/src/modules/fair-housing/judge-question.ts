import { type Heard, hear, isRecorded } from './by-rules';
import { read } from './reading';
import { type Outcome, outcomeOf, type ReasonCode } from './rule';
import { isAllowed, isOfRecord } from './second-opinion/allowed';
import { enough, isOrdinary, secondOpinion } from './second-opinion/second-opinion';
import { saysNothing } from './without-content';

export interface Asked {
  question: string;
  /** The visitor's own messages before it, oldest first. */
  earlier?: string[];
  /** What the listings' own descriptions and features say. */
  recorded?: string;
  /** Where the listings are: address, town and state. */
  places?: string;
}

export interface Verdict {
  outcome: Outcome;
  /** Of the rule table, or `second_opinion.` and the reason. Null when the question is answered as any other. */
  ruleId: string | null;
  reason: ReasonCode | null;
  /** What spoke most for it, when the second opinion decided. */
  signs?: string[];
}

const byGuess = 'second_opinion.';

/** How many earlier messages are looked at. */
const remembered = 4;

/**
 * Judges a question: the rule table first, and what it lets through, once more by the second opinion, which also confirms the rules
 * that are less sure. The same words get the same verdict, whoever asks.
 */
export function judgeQuestion(asked: Asked): Verdict {
  const { question, earlier = [], recorded = '', places = '' } = asked;
  const heard = hear([...earlier.slice(-remembered), question], places);
  if (saysNothing(heard.plain) && !isAfterARedirect(asked)) return answered;
  const told = read(recorded.slice(0, 20_000)).plain;
  if (heard.rule && (heard.isSure || !isOrdinary(heard))) {
    const { id, reason, outcome } = heard.rule;
    return isRecorded(heard.rule, told) ? answered : { outcome, ruleId: id, reason };
  }
  if (heard.isElsewhere || isOfRecord(heard.plain)) return answered;
  const opinion = secondOpinion(heard, sureEnoughFor(heard));
  if (!opinion || isRecorded(opinion, told)) return answered;
  const { reason, signs } = opinion;
  return { outcome: outcomeOf(reason), ruleId: `${byGuess}${reason}`, reason, signs };
}

function isAfterARedirect({ earlier = [], ...rest }: Asked): boolean {
  const question = earlier.at(-1);
  return (
    question !== undefined &&
    judgeQuestion({ ...rest, question, earlier: earlier.slice(0, -1) }).reason !== null
  );
}

function sureEnoughFor({ plain, isUntied }: Heard): number {
  if (isUntied) return enough.ofUntied;
  return isAllowed(plain) ? enough.ofOrdinary : enough.usually;
}

/** Whether no rule but the second opinion decided: a guess from what was learned, more often wrong than a rule is. */
export const isGuess = (ruleId: string): boolean => ruleId.startsWith(byGuess);

const answered: Verdict = { outcome: 'facts', ruleId: null, reason: null };
