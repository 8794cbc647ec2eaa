import { findPhoneNumbersInText } from 'libphonenumber-js';

/**
 * Takes out of a text what names a person: the given names, addresses and numbers, and whatever else looks like an e-mail address
 * or a phone number. What somebody told about themselves in other words stays, and cannot be found by a program.
 */
export function blotOut(text: string, names: readonly string[]): string {
  const withoutMail = text.replace(/[^\s@<>()"']+@[^\s@<>()"']+\.[^\s@<>()"'.,;!?]+/g, '[e-mail]');
  const withoutNumbers = findPhoneNumbersInText(withoutMail, 'US').reduceRight(
    (rest, { startsAt, endsAt }) => `${rest.slice(0, startsAt)}[phone]${rest.slice(endsAt)}`,
    withoutMail,
  );
  return wordsOf(names).reduce((rest, word) => rest.replace(wordPattern(word), '[name]'), withoutNumbers);
}

/** Whole names first, then their parts; single letters would blot out half the text. */
const wordsOf = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]))]
    .map((word) => word.trim())
    .filter((word) => [...word].length >= 2)
    .sort((a, b) => b.length - a.length);

const wordPattern = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
