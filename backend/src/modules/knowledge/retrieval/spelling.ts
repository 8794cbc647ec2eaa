const alphabets: [RegExp, string][] = [
  [/^[a-z]+$/, 'abcdefghijklmnopqrstuvwxyz'],
  [/^[а-я]+$/, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
];

/** Shorter words have too many neighbours for a guess to be worth anything. */
const shortestGuessed = 5;

/** Every word one slip away: a letter too many, missing, wrong, or two exchanged. Empty for scripts without a small alphabet. */
export function oneSlipAway(term: string): string[] {
  const letters = alphabets.find(([pattern]) => pattern.test(term))?.[1];
  if (!letters || term.length < shortestGuessed || term.length > 20) return [];
  const words = new Set<string>();
  // The first letter is nearly always right, and fixing it keeps the list short.
  for (let at = 1; at <= term.length; at += 1) {
    const [before, after] = [term.slice(0, at), term.slice(at)];
    if (after !== '') words.add(before + after.slice(1));
    if (after.length > 1) words.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
    for (const letter of letters) {
      words.add(before + letter + after);
      if (after !== '') words.add(before + letter + after.slice(1));
    }
  }
  words.delete(term);
  return [...words];
}
