import { englishSpanish } from './english-spanish';
import { stem } from './stemming';

// A question in one language finds material in the other. Within one language a word stands for itself.
const known = new Map<string, Map<string, string[]>>();

/**
 * Index forms of the words a word may have in the other language; within Spanish, of those that other regions say for it ("coche",
 * "auto", "carro" are all a car). Empty for other pairs than English and Spanish.
 */
export function translationsOf(term: string, from: string, to: string): string[] {
  const pair = `${from}-${to}`;
  if (!pairs.has(pair)) return none;
  let words = known.get(pair);
  if (!words) known.set(pair, (words = read(from, to)));
  return words.get(term) ?? none;
}

const pairs = new Set(['en-es', 'es-en', 'es-es']);

const none: string[] = [];

function read(from: string, to: string): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const entry of englishSpanish.split(',')) {
    const [english = '', spanish = ''] = entry.split('=');
    const sides: Record<string, string[]> = {
      en: [stem(english.trim(), 'en')],
      es: spanish
        .trim()
        .split(/\s+/)
        .map((word) => stem(word, 'es')),
    };
    for (const word of sides[from] ?? []) {
      const others = (sides[to] ?? []).filter((other) => from !== to || other !== word);
      words.set(word, [...new Set([...(words.get(word) ?? []), ...others])]);
    }
  }
  return words;
}
