import { detectLanguage, type Language } from './languages';
import { findMeanings, type FoundMeaning } from './meanings';
import { multiplied, normaliseNumber } from './numbers';
import { fold } from './stemming';
import { stopWords } from './stop-words';
import { isCapital, readWord } from './words';

export interface Token {
  /** Index form: stem, normalised number, or pair of characters. */
  term: string;
  kind: 'word' | 'number' | 'pair';
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** Too common to count as content. */
  small: boolean;
  /** Begins with a capital letter, in scripts that have them. */
  capital: boolean;
}

export interface Analysis {
  language: Language;
  /** In order; the index in this list is the position. */
  tokens: Token[];
  meanings: FoundMeaning[];
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々';
const tokenPattern = new RegExp(
  [
    // Nine words in ten, told without looking up the properties of every letter.
    '(?<plain>[A-Za-z]+(?=[ \\n,;]))',
    '(?<acronym>(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,})',
    "(?<number>\\p{Nd}+(?:[.,٫٬'’\\u00a0\\u202f]\\p{Nd}+)*[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛])",
    `(?<run>[${unspaced}]+)`,
    `(?<word>(?:(?![${unspaced}])[\\p{L}\\p{M}\\u200c\\u200d])(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}\\u200c\\u200d])*(?:['’](?![${unspaced}])[\\p{L}\\p{M}]+)*)`,
  ].join('|'),
  'gu',
);

/** Splits a text into the terms of the index. The same for passages and questions, so that they meet. */
export function analyse(text: string, language: Language = detectLanguage(text)): Analysis {
  const tokens = tokenise(text, language);
  return {
    language,
    tokens,
    meanings: findMeanings(
      tokens.map((token) => token.term),
      language,
      wordingTerms,
    ),
  };
}

function wordingTerms(wording: string, language: Language): string[] {
  return tokenise(wording, language).map((token) => token.term);
}

function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    // By number: an object of the names for every word is a fifth of the time.
    const [, plain, acronym, number, run, spelled] = match;
    const word = plain ?? spelled;
    const start = match.index;
    if (run !== undefined) addPairs(tokens, run, start, language);
    else if (number !== undefined)
      add(tokens, { term: normaliseNumber(number), kind: 'number', start, end: start + number.length });
    else if (acronym !== undefined) {
      add(tokens, {
        term: fold(acronym.replaceAll('.', '').toLowerCase()),
        kind: 'word',
        start,
        end: start + acronym.length,
        capital: isCapital(acronym),
      });
    } else if (word !== undefined) addWord(tokens, word, start, language);
  }
  return tokens;
}

function addWord(tokens: Token[], surface: string, start: number, language: Language): void {
  const previous = tokens.at(-1);
  if (previous?.kind === 'number' && joinsNumber(previous, surface, start)) return;
  const word = readWord(surface, language);
  if (word && word.term !== '') tokens.push({ ...word, start, end: start + surface.length });
}

// "1st", "450k", "1.2 million": the word belongs to the number before it.
function joinsNumber(number: Token, surface: string, start: number): boolean {
  const adjacent = start === number.end;
  if (adjacent && /^(?:st|nd|rd|th|er|º|ª|do|ro)$/i.test(surface)) return true;
  if (!adjacent && (start - number.end > 1 || surface.length < 3)) return false;
  const product = multiplied(number.term, surface);
  if (product === null) return false;
  number.term = product;
  number.end = start + surface.length;
  return true;
}

// Question words and the commonest particles end a word, so that no pair reaches across them.
const breaks =
  /什么时候|为什么|什么样|什么|多少钱|多少|多久|多大|怎么样|怎么|怎样|如何|哪一年|哪年|哪里|哪儿|哪些|哪个|哪位|哪种|哪|是否|请问|可以|因为|所以|以及|还是|或者|的|了|吗|呢|吧|谁|是什么|何时|何地|何处|何/gu;

function addPairs(tokens: Token[], run: string, start: number, language: Language): void {
  let from = 0;
  for (const match of language === 'zh' ? run.matchAll(breaks) : []) {
    pairsOf(tokens, run.slice(from, match.index), start + from, language);
    add(tokens, {
      term: match[0],
      kind: 'pair',
      start: start + match.index,
      end: start + match.index + match[0].length,
      small: true,
    });
    from = match.index + match[0].length;
  }
  pairsOf(tokens, run.slice(from), start + from, language);
}

function pairsOf(tokens: Token[], run: string, start: number, language: Language): void {
  const characters = [...run];
  const small = stopWords(language);
  if (characters.length === 1)
    add(tokens, { term: run, kind: 'pair', start, end: start + run.length, small: small.has(run) });
  let offset = start;
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const [left = '', right = ''] = [characters[at], characters[at + 1]];
    const pair = left + right;
    add(tokens, {
      term: pair,
      kind: 'pair',
      start: offset,
      end: offset + pair.length,
      small: small.has(pair) || (small.has(left) && small.has(right)),
    });
    offset += left.length;
  }
}

function add(tokens: Token[], token: Omit<Token, 'small' | 'capital'> & Partial<Token>): void {
  if (token.term !== '') tokens.push({ small: false, capital: false, ...token });
}
