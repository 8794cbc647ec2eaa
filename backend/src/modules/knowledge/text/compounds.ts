import { stem } from './stemming';

/** Marks part of a compound among the terms of the index, so that it is never taken for the word itself. */
export const partMark = '+';

/** Languages that write compounds as one word and whose answers are measured. */
const compounding = new Set(['de']);
const shortestPart = 4;
const shortestCompound = 8;
const vowel = /[aeiouyäöü]/;
/** What German puts between the parts: "Instandhaltung-s-rücklage", "Besucher-parkplätze". */
const links = ['', 's', 'es', 'n', 'en'];

const known = new Map<string, string[]>();
const rememberedAtMost = 50_000;

/**
 * The index forms of everything a compound may begin or end with: "Müllabfuhr" also stands under "Müll" and "Abfuhr". No list of
 * words decides where it is cut: most of what comes out is no word, and is never asked for. Empty for short words and for
 * languages that write compounds apart.
 */
export function partsOf(surface: string, language: string): string[] {
  if (!compounding.has(language) || surface.length < shortestCompound) return [];
  const word = surface.toLowerCase().normalize('NFC');
  const remembered = known.get(word);
  if (remembered) return remembered;
  const whole = stem(word, language);
  const parts = new Set<string>();
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!vowel.test(head) || !vowel.test(tail)) continue;
    parts.add(stem(tail, language));
    for (const link of links)
      if (head.endsWith(link) && head.length - link.length >= shortestPart)
        parts.add(stem(head.slice(0, head.length - link.length), language));
  }
  parts.delete(whole);
  if (known.size >= rememberedAtMost) known.clear();
  const found = [...parts];
  known.set(word, found);
  return found;
}
