export const words = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));

export const phrases = (text: string): string[] => alternatives(text).map((phrase) => phrase.trim());

/** Splits at bars outside of brackets. */
export const alternatives = (text: string): string[] => splitOutside(text, '|');

/** Splits at a sign outside of brackets, of any depth. */
export function splitOutside(text: string, at: string): string[] {
  const found: string[] = [];
  let current = '';
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === at && depth === 0) {
      found.push(current);
      current = '';
    } else current += sign;
  }
  return [...found, current];
}
