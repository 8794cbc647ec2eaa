import { type ContactMoment, contactMoments, type ContactRule } from '../chatbots';
import { givesAddress } from './gives-address';

/** Why the agent is offered: one of the moments, or a number or an e-mail address that was written into the chat. */
export const contactReasons = [...contactMoments, 'address_given'] as const;
export type ContactReason = (typeof contactReasons)[number];

const visit =
  /\b(tours?|visit(s|ing)?|view(ing|ings)|show(ing|ings)|open house|see (it|the (house|home|place|property|apartment|unit))|come by|walk ?through|appointment|schedule|visitar(l[ao])?|visita|verl[ao]|cita|recorrido)\b/iu;
const price =
  /\b(offers?|negotiab\w*|negotiat\w*|discount|lower the price|down payment|mortgage|pre-?approv\w*|oferta|negociable\w*|negociar|rebaja|enganche|hipoteca)\b/iu;

const wantsToVisit = (question: string): boolean => visit.test(question);

interface Asked {
  question: string;
  answered: boolean;
  /** Counts this one. */
  answers: number;
  hasLead: boolean;
}

const inOrder: readonly ContactMoment[] = ['visit', 'price', 'unanswered', 'third_answer'];

/**
 * Why an answer is a good moment to offer the agent, among those the chatbot takes. Looks at what was asked, never at who asks; a
 * visitor who already left an address is not asked again, unless they write one into the chat.
 */
export function contactReason(asked: Asked, { moments, afterAnswers }: ContactRule): ContactReason | null {
  if (givesAddress(asked.question)) return 'address_given';
  if (asked.hasLead) return null;
  const isThere: Record<ContactMoment, boolean> = {
    visit: wantsToVisit(asked.question),
    price: price.test(asked.question),
    unanswered: !asked.answered,
    third_answer: asked.answers === afterAnswers,
  };
  return inOrder.find((moment) => isThere[moment] && moments.includes(moment)) ?? null;
}
