import { classOf, type Need, neededWords, partsOf, TextWords } from './needed-words';
import { alternatives } from './vocabulary';

/**
 * The small language of the rule table, matched against a {@link Reading}'s words:
 * `word` · `begin*` any ending · `{class}` of the vocabulary · `(one|or two words)`, at the top also without brackets · `word?` or
 * `(…)?` may be missing · `..3` up to three words in between · `^` and `$` where a sentence begins and ends, `<` where a clause begins · `,` and `.` where the
 * text has them. `a & b & !c`: one sentence holds a and b, in any order, and no c.
 */
export class Patterns {
  private readonly inOrder: { expression: RegExp; needs: RegExp[]; words: Need[] }[];
  private readonly together: { wanted: RegExp[]; unwanted: RegExp[]; words: Need[] }[];

  constructor(written: string[]) {
    const all = written.flatMap(alternatives);
    this.inOrder = all
      .filter((pattern) => !pattern.includes(' & '))
      .map((pattern) => ({
        expression: new RegExp(sourceOf(pattern)),
        needs: needsOf(pattern),
        words: neededWords(pattern),
      }));
    this.together = all
      .filter((pattern) => pattern.includes(' & '))
      .map((pattern) => {
        const terms = pattern.split(' & ');
        const wanted = terms.filter((term) => !term.startsWith('!'));
        return {
          wanted: wanted.map(whole),
          words: wanted.filter((term) => alternatives(term).length === 1).flatMap(neededWords),
          unwanted: terms.filter((term) => term.startsWith('!')).map((term) => whole(term.slice(1))),
        };
      });
  }

  /** Whether the text meets any of the patterns. `seen` remembers the parts of patterns for one text. */
  meets(text: string, seen = new Seen(text)): boolean {
    return (
      this.inOrder.some(
        ({ needs, words, expression }) => isPossible(text, { needs, words }, seen) && expression.test(text),
      ) || this.meetsTogether(text, seen)
    );
  }

  /** Whether the text meets any of the patterns only with what stands past `at`. */
  meetsPast(at: number, text: string): boolean {
    const seen = new Seen(text);
    const before = `${text.slice(0, at)}. `;
    const ends = (expression: RegExp) => new RegExp(`(?:${expression.source})(?<=^[^]{${at + 1},})`);
    return (
      this.inOrder.some(
        ({ needs, words, expression }) =>
          isPossible(text, { needs, words }, seen) && ends(expression).test(text),
      ) ||
      (this.meetsTogether(text, seen) && !this.meetsTogether(before, new Seen(before)))
    );
  }

  private meetsTogether(text: string, seen: Seen): boolean {
    const possible = this.together.filter(({ wanted, words }) =>
      isPossible(text, { needs: wanted, words }, seen),
    );
    if (possible.length === 0) return false;
    return sentencesOf(text).some((sentence) =>
      possible.some(
        ({ wanted, unwanted }) =>
          wanted.every((term) => term.test(sentence)) && !unwanted.some((term) => term.test(sentence)),
      ),
    );
  }
}

const sentencesOf = (plain: string): string[] =>
  plain
    .split('. ')
    .filter((sentence) => sentence !== '')
    .map((sentence) => `. ${sentence}. `);

/** One expression for all of the patterns, to find every place. */
export function anyOf(patterns: string[]): RegExp {
  return new RegExp(patterns.map(sourceOf).join('|') || '(?!)', 'g');
}

export function sourceOf(pattern: string): string {
  return `(?<![^ ])(?:${alternatives(pattern).map(sequence).join('|')})`;
}

/** Most patterns fail because a word they cannot do without is not there: cheap to see, and shared between patterns. */
const parts = new Map<string, RegExp>();

const needsOf = (pattern: string): RegExp[] =>
  partsOf(pattern)
    .filter((each) => /^[({\w]/.test(each) && !each.endsWith('?'))
    .map(whole);

function whole(pattern: string): RegExp {
  const known = parts.get(pattern) ?? new RegExp(sourceOf(pattern));
  parts.set(pattern, known);
  return known;
}

/** What one text is known to hold. */
export class Seen {
  readonly words: TextWords;
  readonly parts = new Map<RegExp, boolean>();

  constructor(text: string) {
    this.words = new TextWords(text);
  }
}

function isPossible(text: string, { needs, words }: { needs: RegExp[]; words: Need[] }, seen: Seen): boolean {
  return words.every((need) => seen.words.meets(need)) && needs.every((need) => has(text, need, seen.parts));
}

function has(text: string, need: RegExp, seen: Map<RegExp, boolean>): boolean {
  const known = seen.get(need) ?? need.test(text);
  seen.set(need, known);
  return known;
}

const wordEnd = '(?= )';
const comma = ' (?:, )?';

const sequence = (pattern: string): string => partsOf(pattern).map(part).join('');

function part(text: string): string {
  if (text === '^') return '(?<=\\. )';
  if (text === '<') return '(?<=(?:[.,]|and|but|so|hi|hello|hey|y|pero|hola) )';
  if (text === '$') return '(?=\\. )';
  if (text === ',' || text === '.') return `\\${text} `;
  const gap = /^\.\.(\d+)$/.exec(text);
  if (gap) return `(?:[^ .,]+${comma}){0,${gap[1]}}?`;
  if (text.endsWith('?')) return `(?:${part(text.slice(0, -1))})?`;
  if (text.startsWith('(')) return `(?:${alternatives(text.slice(1, -1)).map(sequence).join('|')})`;
  if (text.startsWith('{')) return `(?:${classOf(text.slice(1, -1)).map(sequence).join('|')})`;
  return `${text.replace(/[+]/g, '\\+').replace('*', '[a-z0-9]*')}${wordEnd}${comma}`;
}
