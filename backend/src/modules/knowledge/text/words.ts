import type { Language } from './languages';
import { spelledNumber } from './numbers';
import { normaliseArabic, stem } from './stemming';
import { stopWords } from './stop-words';

/** One written word as the index sees it. */
export interface Word {
  term: string;
  kind: 'word' | 'number';
  /** Too common to count as content. */
  small: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
}

/** Longer "words" are hashes, keys or base64: worth nothing in search, and bounded so that the index cannot be blown up. */
const longestWord = 40;

// Texts repeat their words, and Snowball in JavaScript takes about 6 µs for one: what was read once is remembered.
const known = new Map<Language, Map<string, Word | null>>();
const rememberedAtMost = 100_000;

/** Reads one word; null when it is too long to be one. */
export function readWord(surface: string, language: Language): Word | null {
  let words = known.get(language);
  if (!words) known.set(language, (words = new Map<string, Word | null>()));
  let word = words.get(surface);
  if (word === undefined) {
    word = read(surface, language);
    if (words.size >= rememberedAtMost) words.clear();
    words.set(surface, word);
  }
  return word;
}

function read(surface: string, language: Language): Word | null {
  const small = stopWords(language);
  const lower = surface.toLowerCase().normalize('NFC').replaceAll('’', "'");
  const bare = small.has(lower) ? lower : withoutElision(lower);
  if (bare.length > longestWord) return null;
  const spelled = spelledNumber(bare, language);
  if (spelled !== null) return { term: spelled, kind: 'number', small: small.has(lower), capital: false };
  const spellings = [
    lower,
    bare,
    bare.replaceAll("'", ''),
    language === 'ar' ? normaliseArabic(lower) : lower,
  ];
  return {
    term: stem(bare, language),
    kind: 'word',
    small: spellings.some((spelling) => small.has(spelling)),
    capital: isCapital(surface),
  };
}

// "Tesla's", "l'eau", "dell'anno": the part that carries the meaning.
function withoutElision(word: string): string {
  if (!word.includes("'")) return word;
  const possessive = word.replace(/'s?$/, '');
  const [first = '', ...rest] = possessive.split("'");
  return rest.length > 0 && first.length <= 4 && rest.join('').length > 2 ? rest.join("'") : possessive;
}

export function isCapital(surface: string): boolean {
  return /^\p{Lu}/u.test(surface);
}
