/**
 * When a chatbot offers the agent: talk of a visit, talk of money, a question it cannot answer, and after so many answers. The last
 * one's name on the wire is that of its default.
 */
export const contactMoments = ['visit', 'price', 'unanswered', 'third_answer'] as const;
/** One of {@link contactMoments}. */
export type ContactMoment = (typeof contactMoments)[number];

/** Which moments are taken; none: visitors find the button by themselves. `afterAnswers` counts from the first answer. */
export interface ContactRule {
  moments: readonly ContactMoment[];
  afterAnswers: number;
}

export const usualContactRule: ContactRule = { moments: contactMoments, afterAnswers: 3 };
