import type { Question } from './question';

/** Spanish and German ask yes or no with the verb in front, whichever it is. */
const verbFirst: Record<string, RegExp> = {
  es: /^[\s¿]*(?:y |ya |a[uú]n |todav[ií]a )*(?:sigue|est[aá]n?|tienen?|hay|es|son|se|aceptan?|admiten?|permiten?|queda|cuenta|incluyen?|caben?|puedo|podemos|podr[ií]a(?:mos)?|existen?|cobran?)(?!\p{L})/iu,
  de: /^\W*(?:ist|sind|hat|haben|gibt|darf|dürfen|kann|können|könnte|wird|werden|wurde|liegt|gehört|bleibt|steht)(?!\p{L})/iu,
};

/** Whether a question waits for a yes or a no. */
export const asksYesNo = ({ expects, language, text }: Question): boolean =>
  expects.kind === 'yes_no' || (expects.kind === 'thing' && (verbFirst[language]?.test(text) ?? false));
