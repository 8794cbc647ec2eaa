/**
 * What happens to a question: answered from facts as any other, answered with a fixed card that names neutral sources, or handed to a
 * person. A matter of record with `facts`: something was withheld and the rest answered.
 */
export const outcomes = ['facts', 'neutral_sources', 'person'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why, in the terms of the law; kept in the log. */
export const reasonCodes = [
  'steering',
  'residents',
  'safety',
  'schools',
  'religion',
  'familial_status',
  'disability',
  'assistance_animal',
  'source_of_income',
  'professional_advice',
  'advertisement',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Matters that a person takes over; all others get a card. */
const forAPerson = new Set<ReasonCode>(['assistance_animal', 'source_of_income', 'professional_advice']);

export const outcomeOf = (reason: ReasonCode): Exclude<Outcome, 'facts'> =>
  forAPerson.has(reason) ? 'person' : 'neutral_sources';

/** A row of the table for questions. Patterns are written as `pattern.ts` explains. */
export interface QuestionRule {
  id: string;
  reason: ReasonCode;
  outcome: Exclude<Outcome, 'facts'>;
  /**
   * It stops a question by itself; any other rule only one that the second opinion does not find ordinary. `npm run
   * train:fair-housing` counts how often that finding, cross-validated, sets a rule right: one that it seldom does, or as often wrongly, is sure.
   */
  isSure?: true;
  /** Ways of asking, English and Spanish. */
  asks: string[];
  /** Wording that means something else, taken out before this rule looks. */
  unless?: string[];
  /** Short messages that go on with the question before them when this rule had met that one. */
  goesOn?: string[];
  /** The question is one of fact when the listing's own text says this. */
  recorded?: string[];
  /** Scripts without spaces between words, or languages with a handful of key terms: tested on the text as typed. */
  otherLanguages?: RegExp;
}

/** A row of the table for what is written: by the brokerage, in its sources, or by a model. */
export interface WordingRule {
  id: string;
  reason: ReasonCode;
  /** `withheld` is never repeated to a visitor; `advice` only tells the one who writes. */
  weight: 'withheld' | 'advice';
  says: string[];
  unless?: string[];
  /** What to write instead; for a person. */
  advice: string;
}
