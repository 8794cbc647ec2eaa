import { oneSlipAway } from './spelling';
import { isFrameWord, isHelpingWord } from '../text/frame-words';
import { stem } from '../text/stemming';
import { stopWords } from '../text/stop-words';
import { meanings } from '../text/synonyms';
import { wordVectors } from '../text/word-vectors';

/** What people type with one thumb. */
const shorthand: Record<string, string> = {
  r: 'are',
  u: 'you',
  ur: 'your',
  wat: 'what',
  wats: 'what is',
  whats: 'what is',
  whens: 'when is',
  wheres: 'where is',
  hows: 'how is',
  hm: 'how much',
  squarefeet: 'square feet',
  squarefootage: 'square footage',
  sqfeet: 'square feet',
  bdrms: 'bedrooms',
  bths: 'bathrooms',
  cuantos: 'cuántos',
  cuantas: 'cuántas',
  q: 'qué',
};

/** Words of questions on a home that are no words of the trade. */
const alsoKnown =
  'many much long asking built price still available does have lots taxes tiene cuesta cuántos'.split(' ');

const known = new Map<string, Set<string>>();
/** Shorter words are told from each other by a single letter. */
const shortestRight = 4;
const shortestGuessed = 5;

/**
 * A question with shorthand written out and words one slip away from a word of the trade put right: "how mnay bedroms" asks for the
 * bedrooms. A guess: only for asking the record again when it did not understand the question as typed.
 */
export function putRight(text: string, language: string): string {
  const words = vocabularyOf(language);
  return text.replace(/[\p{L}\p{M}]+/gu, (surface) => {
    const word = surface.toLowerCase();
    if (Object.hasOwn(shorthand, word)) return shorthand[word] ?? surface;
    if (words.has(word) || word.length < shortestRight || isOrdinary(word, language)) return surface;
    const slips = slipsOf(word).filter((guess) => words.has(guess));
    const near = slips.length > 0 ? slips : spelledOut(word, words);
    // Singular and plural are one guess.
    const isOne = new Set(near.map((guess) => guess.replace(/s$/, ''))).size === 1;
    return isOne ? (near.toSorted((a, b) => b.length - a.length)[0] ?? surface) : surface;
  });
}

/** The commonest English words; further down the table slips of the pen stand among them. */
const ordinaryRows = 30_000;

/** "Brand" is no slip for "band", nor "heated" for "heater": a word that means something is left as it is. */
function isOrdinary(word: string, language: string): boolean {
  const term = stem(word, language);
  return (
    stopWords(language).has(word) ||
    isFrameWord(term, language) ||
    isHelpingWord(term, language) ||
    (wordVectors(language)?.rowOf(word) ?? Infinity) < ordinaryRows
  );
}

/** Vowels left out: "bathrms", "grge", "prkng". */
function spelledOut(word: string, words: Set<string>): string[] {
  if (word.length < shortestRight || (word.match(/[aeiou]/g)?.length ?? 0) > 1) return [];
  const bones = word.replace(/[aeiou]/g, '');
  return [...words].filter((known) => known.length > word.length && known.replace(/[aeiou]/g, '') === bones);
}

function slipsOf(word: string): string[] {
  if (word.length >= shortestGuessed) return oneSlipAway(word);
  return [...word.slice(1, -1)].map((_, at) => {
    const [left = '', right = ''] = [word[at + 1], word[at + 2]];
    return word.slice(0, at + 1) + right + left + word.slice(at + 3);
  });
}

function vocabularyOf(language: string): Set<string> {
  let words = known.get(language);
  if (!words) {
    const wordings = [...meanings.matchAll(new RegExp(`\\| ${language}: ([^|\\n]+)`, 'g'))].map(
      ([, said]) => said ?? '',
    );
    words = new Set([
      ...alsoKnown,
      ...(wordings
        .join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{M}]{4,}/gu) ?? []),
    ]);
    for (const word of [...words]) words.add(word.endsWith('s') ? word : `${word}s`);
    known.set(language, words);
  }
  return words;
}
