import type { Decision, Finding } from '../../fair-housing';
import type { PropertyFacts } from '../../properties';
import type { AnswerRequest, AnswerResult } from '../knowledge.types';
import type { Question } from '../retrieval/question';
import type { Style } from './style';
import type { Judged } from './judged';

/** A question with all that is known for answering it. */
export interface Work extends AnswerRequest {
  /** The visitor's own words, where `question` is worded otherwise. */
  said: string;
  /** Read together with what was said before. */
  understood: Question;
  /** Language of the answer. */
  spokenLanguage: string;
  style: Style;
  listings: PropertyFacts[];
  /** What to say when the record was asked for something it does not hold, and no source does either. */
  missing?: string;
  /** What a model said and was not passed on. */
  withheld?: Finding;
}

/** What the fair-housing guard decided. */
export type Ruling = Pick<Decision, 'stage' | 'ruleId' | 'reason' | 'outcome'>;

/** An answer with its reason. */
export interface Draft extends Pick<
  AnswerResult,
  'content' | 'citations' | 'answered' | 'engine' | 'credits'
> {
  decision: string;
  judged?: Judged[];
  /** The question of several that nothing answered. */
  open?: string;
  /** To be kept in the log. */
  ruling?: Ruling;
  /** Its pieces were already passed on. */
  streamed?: boolean;
}
