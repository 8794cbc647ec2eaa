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

/** What is heard as one: a sentence with the label or the question before it, from one sentence of the passage to another. */
export interface Stretch {
  from: number;
  to: number;
  words: Word[];
}

const readBefore = new WeakMap<Passage, Stretch[]>();

/** What a passage says, one thing after the other. */
export function stretchesOf(passage: Passage): Stretch[] {
  const known = readBefore.get(passage);
  if (known) return known;
  const words = wordsOfSentences(passage);
  const { text, sentences } = passage;
  const stretches: Stretch[] = [];
  let from = 0;
  sentences.forEach(({ start, end }, to) => {
    if (to < sentences.length - 1 && announces(text.slice(start, end))) return;
    stretches.push({ from, to, words: words.slice(from, to + 1).flat() });
    from = to + 1;
  });
  readBefore.set(passage, stretches);
  return stretches;
}

const mostOfLabel = 3;
const saysItself = /^\W*(?:no|not|none|yes|sí|ning[uú]n\w*)\b/i;

/** "Dues.", "6.", "Where do guests park?": a label or a question says nothing without what follows it. */
function announces(sentence: string): boolean {
  const said = sentence.trimEnd();
  if (/[?？]["”’*_)]*$/.test(said)) return true;
  const isLabel = /[.:]["”’*_)]*$/.test(said) && !sentence.includes('\n') && !saysItself.test(said);
  return isLabel && said.split(/\s+/).length <= mostOfLabel;
}

function wordsOfSentences({ text, language, tokens, sentences, sentenceOf, meanings }: Passage): Word[][] {
  const words: Word[][] = sentences.map(() => []);
  tokens.forEach((token, at) => words[sentenceOf[at] ?? 0]?.push(spoken(token, text, language)));
  for (const [name, positions] of meanings)
    for (const sentence of new Set(positions.map((at) => sentenceOf[at] ?? 0)))
      words[sentence]?.push(sign(name));
  sentences.forEach(({ start, end }, at) => words[at]?.push(...marksOf(text.slice(start, end)).map(sign)));
  return words;
}

const headingsRead = new WeakMap<Passage, Word[]>();

/** The same list for the same heading. */
export function wordsOfHeading(heading: string, language: string): Word[] {
  if (heading === '') return nothing;
  const passage = readPassage(heading, language);
  const known = headingsRead.get(passage) ?? wordsOfSentences(passage).flat();
  headingsRead.set(passage, known);
  return known;
}

const nothing: Word[] = [];
