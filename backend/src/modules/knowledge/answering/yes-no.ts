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
