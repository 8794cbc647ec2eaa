/** Why an answer is a good moment to offer the agent. */
export const contactReasons = ['visit', 'price', 'unanswered', 'third_answer'] as const;
export type ContactReason = (typeof contactReasons)[number];

const visit =
  /\b(tours?|visit(s|ing)?|view(ing|ings)|show(ing|ings)|open house|see (it|the (house|home|place|property|apartment|unit))|come by|walk ?through|appointment|schedule|visitar(l[ao])?|visita|verl[ao]|cita|recorrido)\b/iu;
const price =
  /\b(offers?|negotiab\w*|negotiat\w*|discount|lower the price|down payment|mortgage|pre-?approv\w*|oferta|negociable\w*|negociar|rebaja|enganche|hipoteca)\b/iu;

/**
 * Looks at what was asked, never at who asks. `answers` counts this one; a visitor who already left an address is not asked again.
 */
export function contactReason(asked: {
  question: string;
  answered: boolean;
  answers: number;
  hasLead: boolean;
}): ContactReason | null {
  if (asked.hasLead) return null;
  if (visit.test(asked.question)) return 'visit';
  if (price.test(asked.question)) return 'price';
  if (!asked.answered) return 'unanswered';
  return asked.answers === 3 ? 'third_answer' : null;
}
