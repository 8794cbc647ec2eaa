import { splitSentences } from '../chunking';
import { analyse } from '../text/analyse';

/** Share of a sentence's content words that must stand in the material it claims to come from. */
const leastShared = 0.5;

/**
 * Whether a model's sentence stands on the material: every number in it occurs there, most of its words do when it is written
 * in the language of the material, and it links nowhere.
 */
export function isSupported(sentence: string, material: string, materialLanguage: string): boolean {
  if (/https?:|www\.|!\[|\]\(/i.test(sentence)) return false;
  const said = analyse(withoutMarks(sentence));
  const known = new Set(analyse(material, materialLanguage).tokens.map(({ term }) => term));
  const numbers = said.tokens.filter(({ kind }) => kind === 'number');
  if (numbers.some(({ term }) => !known.has(term))) return false;
  if (said.language !== materialLanguage) return true;
  const content = said.tokens.filter(({ small, kind }) => !small && kind !== 'number');
  const shared = content.filter(({ term }) => known.has(term)).length;
  return content.length === 0 || shared / content.length >= leastShared;
}

/** The passage numbers a text cites, from 1. */
export function citedNumbers(text: string): number[] {
  return [...new Set([...text.matchAll(/\[(\d{1,2})\]/g)].map((match) => Number(match[1])))];
}

export function withoutMarks(text: string): string {
  return text.replace(/\s*\[\d{1,2}\]/g, '');
}

/** Complete sentences at the front of a text that is still growing, and the rest. */
export function takeSentences(growing: string): { whole: string[]; rest: string } {
  const pieces = splitSentences(growing);
  // The last piece may go on, and a mark such as [2] may still follow the full stop.
  const rest = pieces.pop() ?? '';
  return { whole: pieces, rest };
}
