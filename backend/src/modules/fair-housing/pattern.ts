import { alternatives, wordClasses } from './vocabulary';

/**
 * The small language of the rule table, matched against a {@link Reading}'s words:
 * `word` · `begin*` any ending · `{class}` of the vocabulary · `(one|or two words)`, at the top also without brackets · `word?` or `(…)?` may be missing ·
 * `..3` up to three words in between · `^` and `$` where a sentence begins and ends · `,` and `.` where the text has them.
 */
export function compile(patterns: string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(sourceOf(pattern), 'g'));
}

/** One expression for many patterns. */
export function compileAny(patterns: string[]): RegExp {
  return new RegExp(patterns.map((pattern) => sourceOf(pattern)).join('|') || '(?!)', 'g');
}

const wordEnd = '(?= )';
const comma = ' (?:, )?';

export function sourceOf(pattern: string): string {
  return `(?<![^ ])(?:${alternatives(pattern).map(sequence).join('|')})`;
}

function sequence(pattern: string): string {
  return partsOf(pattern).map(part).join('');
}

/** Splits at spaces outside of brackets. */
function partsOf(pattern: string): string[] {
  return pattern.match(/\((?:[^()]|\([^()]*\))*\)\??|\S+/g) ?? [];
}

function part(text: string): string {
  if (text === '^') return '(?<=\\. )';
  if (text === '$') return '(?=\\. )';
  if (text === ',' || text === '.') return `\\${text} `;
  const gap = /^\.\.(\d+)$/.exec(text);
  if (gap) return `(?:[^ .,]+${comma}){0,${gap[1]}}?`;
  if (text.endsWith('?')) return `(?:${part(text.slice(0, -1))})?`;
  if (text.startsWith('(')) return `(?:${alternatives(text.slice(1, -1)).map(sequence).join('|')})`;
  if (text.startsWith('{')) return `(?:${classOf(text.slice(1, -1)).map(sequence).join('|')})`;
  return `${text.replace(/[+]/g, '\\+').replace('*', '[a-z0-9]*')}${wordEnd}${comma}`;
}

function classOf(name: string): string[] {
  const words = wordClasses[name];
  if (!words) throw new Error(`The rule table speaks of {${name}}, which the vocabulary lacks.`);
  return words;
}
