import { alternatives, splitOutside, wordClasses } from './vocabulary';

/**
 * What a pattern cannot do without: one of some words. Most patterns of the table have no chance in a text for want of one, and
 * looking the words of the text up once costs far less than trying every pattern at every place.
 */
export type Need = number;

let needs = 0;
const needsOfWord = new Map<string, Need[]>();
const needsOfBeginning = new Map<string, Need[]>();

let longestBeginning = 0;

/** What words of texts meet: the same few thousand come again and again. */
const remembered = new Map<string, Need[]>();
const mostRemembered = 20_000;
const longestRemembered = 24;

function metBy(word: string): Need[] {
  const known = remembered.get(word);
  if (known) return known;
  const met = [...(needsOfWord.get(word) ?? [])];
  for (let length = 1; length <= Math.min(word.length, longestBeginning); length++)
    met.push(...(needsOfBeginning.get(word.slice(0, length)) ?? []));
  if (word.length > longestRemembered) return met;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, met);
  return met;
}

/** The words of one text, looked up once for all patterns. */
export class TextWords {
  private readonly met = new Uint8Array(needs);

  constructor(plain: string) {
    for (const word of plain.split(' ')) for (const need of metBy(word)) this.met[need] = 1;
  }

  meets(need: Need): boolean {
    return this.met[need] === 1;
  }
}

const known = new Map<string, Need | null>();

/** One for each part that must be there; a part of which any word would do asks for nothing. */
export const neededWords = (pattern: string): Need[] =>
  partsOf(pattern).flatMap((part) => {
    const need = known.get(part) ?? needOf(part);
    known.set(part, need);
    return need ?? [];
  });

function needOf(part: string): Need | null {
  const words: string[] = [];
  if (!collect(part, words)) return null;
  const need = needs++;
  // A word that was looked up before meets this one, too.
  remembered.clear();
  for (const word of words) {
    const isBeginning = word.endsWith('*');
    const key = isBeginning ? word.slice(0, -1) : word;
    const index = isBeginning ? needsOfBeginning : needsOfWord;
    if (isBeginning) longestBeginning = Math.max(longestBeginning, key.length);
    index.set(key, [...(index.get(key) ?? []), need]);
  }
  return need;
}

/** Adds the words one of which stands in every match of the part; false when it may match without any. */
function collect(part: string, words: string[]): boolean {
  if (/^[\^<$.,*]/.test(part) || part.endsWith('?') || part.includes('[')) return false;
  if (part.startsWith('(')) return collectAll(alternatives(part.slice(1, -1)), words);
  if (part.startsWith('{')) return collectAll(classOf(part.slice(1, -1)), words);
  words.push(part.includes('*') ? part.slice(0, part.indexOf('*') + 1) : part);
  return true;
}

const collectAll = (patterns: string[], words: string[]): boolean =>
  patterns.every((pattern) => partsOf(pattern).some((part) => collect(part, words)));

export const partsOf = (pattern: string): string[] => splitOutside(pattern, ' ').filter(Boolean);

export function classOf(name: string): string[] {
  const words = wordClasses[name];
  if (!words) throw new Error(`The rule table speaks of {${name}}, which the vocabulary lacks.`);
  return words;
}
