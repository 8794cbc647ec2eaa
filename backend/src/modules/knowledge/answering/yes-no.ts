import type { Question } from '../retrieval/question';

const words: Record<string, [yes: string, no: string]> = {
  en: ['Yes. ', 'No. '],
  es: ['Sí. ', 'No. '],
  zh: ['是的。', '不是。'],
  fr: ['Oui. ', 'Non. '],
  de: ['Ja. ', 'Nein. '],
  pt: ['Sim. ', 'Não. '],
  ru: ['Да. ', 'Нет. '],
  ar: ['نعم. ', 'لا. '],
  hi: ['हाँ। ', 'नहीं। '],
};
const english: [yes: string, no: string] = ['Yes. ', 'No. '];

/** "Yes." or "No." with the space after it. */
export function yesOrNo(answer: boolean, language: string): string {
  const [yes, no] = words[language] ?? english;
  return answer ? yes : no;
}

/** Spanish asks yes or no with the verb in front, whichever it is. */
const spanishVerb =
  /^[\s¿]*(?:y |ya |a[uú]n |todav[ií]a )*(?:sigue|est[aá]n?|tienen?|hay|es|son|se|aceptan?|admiten?|permiten?|queda|cuenta|incluye)(?!\p{L})/iu;

/** Whether a question waits for a yes or a no. */
export const asksYesNo = ({ expects, language, text }: Question): boolean =>
  expects.kind === 'yes_no' || (language === 'es' && expects.kind === 'thing' && spanishVerb.test(text));
