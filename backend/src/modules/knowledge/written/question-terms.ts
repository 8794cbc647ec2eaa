import { sha256 } from '../../../kernel/secrets';
import { longestTerm } from '../indexing';
import { rarityOf } from '../retrieval/rarity';
import type { Question } from '../retrieval/question';
import { understand } from '../retrieval/question';
import { fold } from '../text/stemming';
import { translationsOf } from '../text/translations';

/** Terms of curated questions stand in the same index as those of passages; the mark keeps the two apart. */
const mark = '?';
const meaningWorth = 0.6;
const translationWorth = 0.6;
const sameWording = 100;

/** The question without what two people spell differently: case, accents, punctuation, spaces. */
export const plainQuestion = (text: string): string =>
  fold(text.toLowerCase().normalize('NFKC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** What a curated question is found by. Weights in thousandths, as everywhere in the index. */
export function indexTermsOf(text: string): Map<string, number> {
  const { terms, meaningsAt } = understand(text);
  const words = [...terms.map(({ term }) => term), ...[...meaningsAt.values()].flat()];
  return new Map([wordingTerm(text), ...words.map(marked)].filter(isShort).map((term) => [term, 1000]));
}

/** What to look for when a visitor asks, and what each is worth. */
export function soughtTermsOf(question: Question): Map<string, number> {
  const { terms, meaningsAt, language, text } = question;
  const rarity = rarityOf(new Map(), 0, language);
  const sought = new Map<string, number>([[wordingTerm(text), sameWording]]);
  const seek = (term: string, worth: number) => {
    const key = marked(term);
    if (isShort(key)) sought.set(key, Math.max(sought.get(key) ?? 0, worth));
  };
  const other = language === 'en' ? 'es' : 'en';
  for (const { term } of terms) {
    seek(term, rarity(term));
    for (const word of translationsOf(term, language, other)) seek(word, translationWorth * rarity(term));
  }
  for (const name of [...meaningsAt.values()].flat()) seek(name, meaningWorth * rarity(name));
  return sought;
}

const marked = (term: string): string => `${mark}${term}`;
const isShort = (term: string): boolean => term.length <= longestTerm;
/** Found by its very wording. */
export const wordingTerm = (text: string): string => `${mark}=${sha256(plainQuestion(text)).slice(0, 32)}`;
