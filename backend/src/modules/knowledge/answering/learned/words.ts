import { analyse, type Token } from '../../text/analyse';
import type { FoundMeaning } from '../../text/meanings';
import { translationsOf } from '../../text/translations';
import { wordVectors } from '../../text/word-vectors';
import type { Passage } from '../../retrieval/passage';
import { readPassage } from '../../retrieval/passage';
import type { Question } from '../../retrieval/question';
import { marksOf } from './marks';

/** A word, a meaning of the trade ("~hoa") or a mark of a sentence ("#money"), as the learned choice sees it. */
export interface Word {
  /** What it is called in the learned table. */
  key: string;
  /** What must stand in a sentence for it to be met exactly. */
  terms: readonly string[];
  /** Its places among English words, or those of its translations. */
  rows: readonly number[];
  isSmall: boolean;
}

const rememberedAtMost = 20_000;
const remembered = new Map<string, Word>();

/** The same object for the same word, so that what is worked out of it can be kept by it. */
function wordFor(name: string, make: () => Word): Word {
  let word = remembered.get(name);
  if (!word) {
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(name, (word = make()));
  }
  return word;
}

function spoken({ term, small, start, end }: Token, text: string, language: string): Word {
  const surface = text.slice(start, end).toLowerCase();
  return wordFor(`${language} ${small ? 1 : 0} ${term} ${surface}`, () => {
    const key = language === 'es' ? `es:${term}` : term;
    if (language !== 'es') return { key, terms: [term], rows: rowsOf([surface], ['']), isSmall: small };
    const translated = [...translationsOf(term, 'es', 'en')].slice(0, mostTranslations);
    return { key, terms: [term, ...translated], rows: rowsOf(translated, endings), isSmall: small };
  });
}

const mostTranslations = 4;
/** Translations are stems; the table of words has them whole. */
const endings = ['', 'e', 'y'];

function rowsOf(words: string[], ends: string[]): number[] {
  const vectors = wordVectors('en');
  return words.flatMap((word) => {
    for (const end of ends) {
      const row = vectors?.rowOf(word.replace(end === 'y' ? /i$/ : /$^/, '') + end);
      if (row !== undefined && row !== null) return [row];
    }
    return [];
  });
}

const sign = (key: string): Word =>
  wordFor(`sign ${key}`, () => ({ key, terms: [key], rows: [], isSmall: key.startsWith('#') }));

const namesOf = (meanings: FoundMeaning[]): Word[] =>
  [...new Set(meanings.map(({ term }) => term))].map(sign);

export function wordsOfQuestion({ text, language }: Question): Word[] {
  const { tokens, meanings } = analyse(text, language);
  return [...tokens.map((token) => spoken(token, text, language)), ...namesOf(meanings)];
}

const readBefore = new WeakMap<Passage, Word[][]>();

/** The words of each sentence of a passage. */
export function wordsOfSentences(passage: Passage): Word[][] {
  const known = readBefore.get(passage);
  if (known) return known;
  const { text, language, tokens, sentences, sentenceOf, meanings } = passage;
  const words: Word[][] = sentences.map(() => []);
  tokens.forEach((token, at) => words[sentenceOf[at] ?? 0]?.push(spoken(token, text, language)));
  for (const [name, positions] of meanings)
    for (const sentence of new Set(positions.map((at) => sentenceOf[at] ?? 0)))
      words[sentence]?.push(sign(name));
  sentences.forEach(({ start, end }, at) => words[at]?.push(...marksOf(text.slice(start, end)).map(sign)));
  readBefore.set(passage, words);
  return words;
}

export function wordsOfHeading(heading: string, language: string): Word[] {
  return heading === '' ? [] : wordsOfSentences(readPassage(heading, language)).flat();
}
