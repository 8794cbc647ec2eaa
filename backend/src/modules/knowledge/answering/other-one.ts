import { analyse, type Token } from '../text/analyse';
import type { Language } from '../text/languages';

const ordinal =
  /^(?:first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th|º|ª)|(?:primer|tercer)[oa]?|(?:segund|cuart|quint|sext)[oa])$/iu;

/**
 * "What is on the first floor?" and then "and the second floor?": the earlier question about the other one. Read as one
 * question, both would be asked for, and a passage on the first would answer.
 * @returns null where the two do not name one kind of thing
 */
export function aboutOtherOne(earlier: string, followUp: string, language: Language): string | null {
  const named = contentOf(followUp, language);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last || named.length > 3) return null;
  const words = analyse(earlier, language).tokens;
  if (named.length === 1) return otherOrdinal(earlier, followUp.slice(first.start, first.end), words);
  const phrase = followUp.slice(first.start, last.end);
  const place = (head: Token): number => words.findIndex(({ term, small }) => !small && term === head.term);
  const others = (head: Token): Token[] => named.filter((each) => each !== head);
  const isKnown = (head: Token): boolean =>
    place(head) >= 0 && !others(head).some(({ term }) => words.some((word) => word.term === term));
  if (isKnown(last)) {
    const at = place(last);
    return swap(earlier, words.slice(qualifiersBefore(words, at, named.length - 1), at + 1), phrase);
  }
  return isKnown(first)
    ? swap(earlier, words.slice(place(first), qualifiersAfter(words, place(first), named.length - 1)), phrase)
    : null;
}

/** What it names, when that is one group of words. */
function contentOf(text: string, language: Language): Token[] {
  const { tokens } = analyse(text, language);
  const [from, to] = [tokens.findIndex(({ small }) => !small), tokens.findLastIndex(({ small }) => !small)];
  const named = from < 0 ? [] : tokens.slice(from, to + 1);
  return named.some(({ small, kind }) => small || kind === 'pair') ? [] : named;
}

function otherOrdinal(earlier: string, word: string, words: Token[]): string | null {
  const known = words.filter(({ start, end }) => ordinal.test(earlier.slice(start, end)));
  return ordinal.test(word) && known.length === 1 ? swap(earlier, known, word) : null;
}

function qualifiersBefore(words: Token[], at: number, most: number): number {
  let from = at;
  while (at - from < most && words[from - 1]?.small === false) from--;
  return from;
}

function qualifiersAfter(words: Token[], at: number, most: number): number {
  let to = at + 1;
  while (to - at <= most && words[to]?.small === false) to++;
  return to;
}

const swap = (text: string, words: Token[], phrase: string): string =>
  `${text.slice(0, words[0]!.start)}${phrase}${text.slice(words.at(-1)!.end)}`;
