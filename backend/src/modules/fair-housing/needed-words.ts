import { alternatives, splitOutside, wordClasses } from './vocabulary';

/**
 * What a pattern cannot do without: one of these words. Most patterns of the table have no chance in a text for want of one, and
 * looking the words of the text up once costs far less than trying every pattern at every place.
 */
export interface Need {
  words: Set<string>;
  /** Beginnings of words. */
  beginnings: Set<string>;
}

/** The words of one text, looked up once for all patterns. */
export class TextWords {
  private readonly words: Set<string>;
  private readonly beginnings = new Set<string>();
  private readonly seen = new Map<Need, boolean>();

  constructor(plain: string) {
    this.words = new Set(plain.split(' '));
    for (const word of this.words)
      for (let length = 1; length <= word.length; length++) this.beginnings.add(word.slice(0, length));
  }

  meets(need: Need): boolean {
    let met = this.seen.get(need);
    if (met === undefined) {
      met = share(need.words, this.words) || share(need.beginnings, this.beginnings);
      this.seen.set(need, met);
    }
    return met;
  }
}

function share(one: Set<string>, other: Set<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const word of small) if (large.has(word)) return true;
  return false;
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
  const need: Need = { words: new Set(), beginnings: new Set() };
  return collect(part, need) ? need : null;
}

/** Adds the words one of which stands in every match of the part; false when it may match without any. */
function collect(part: string, need: Need): boolean {
  if (/^[\^<$.,]/.test(part) || part.endsWith('?') || part.includes('[')) return false;
  if (part.startsWith('(')) return collectAll(alternatives(part.slice(1, -1)), need);
  if (part.startsWith('{')) return collectAll(classOf(part.slice(1, -1)), need);
  const star = part.indexOf('*');
  if (star === 0) return false;
  if (star > 0) need.beginnings.add(part.slice(0, star));
  else need.words.add(part);
  return true;
}

const collectAll = (patterns: string[], need: Need): boolean =>
  patterns.every((pattern) => partsOf(pattern).some((part) => collect(part, need)));

export const partsOf = (pattern: string): string[] => splitOutside(pattern, ' ').filter(Boolean);

export function classOf(name: string): string[] {
  const words = wordClasses[name];
  if (!words) throw new Error(`The rule table speaks of {${name}}, which the vocabulary lacks.`);
  return words;
}
