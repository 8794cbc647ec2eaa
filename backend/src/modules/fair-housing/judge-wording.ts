import { blotted, withoutLookAlikes } from './look-alikes';
import { anyOf } from './pattern';
import { read } from './reading';
import type { ReasonCode, WordingRule } from './rule';
import { wordingRules } from './rules/wordings';

/** A stretch of a text that the table of wordings speaks of. */
export interface Finding {
  ruleId: string;
  reason: ReasonCode;
  weight: WordingRule['weight'];
  /** As written, and where: UTF-16 positions. */
  excerpt: string;
  start: number;
  end: number;
  advice: string;
}

const table = wordingRules.map((rule) => ({
  rule,
  says: rule.says.map((each) => anyOf([each])),
  unless: anyOf(rule.unless ?? []),
}));

/** These speak of the very words that elsewhere are harmless. */
const literal = new Set([
  'wording.house_style',
  'wording.exclusive',
  'wording.older_persons',
  'wording.animals_refused',
]);

const longest = 60_000;

/** What the language of advertisements has to say about a text, in the order of the text; one finding of a rule per stretch. */
export function judgeWording(text: string): Finding[] {
  const reading = read(text.slice(0, longest));
  const softened = withoutLookAlikes(reading.plain);
  return table
    .flatMap(({ rule, says, unless }) => {
      const looked = blotted(literal.has(rule.id) ? reading.plain : softened, unless);
      return stretches(says, looked).map(([from, to]): Finding => {
        const { start, end } = reading.written(from, to);
        const { id, reason, weight, advice } = rule;
        return { ruleId: id, reason, weight, excerpt: text.slice(start, end), start, end, advice };
      });
    })
    .sort((a, b) => a.start - b.start);
}

/** The first wording that must not be repeated to a visitor, or null. */
export const withheldIn = (text: string): Finding | null =>
  judgeWording(text).find(({ weight }) => weight === 'withheld') ?? null;

/** The text without the sentences that must not be repeated. */
export function withoutWithheld(text: string): string {
  const found = judgeWording(text).filter(({ weight }) => weight === 'withheld');
  if (found.length === 0) return text;
  return [...text.matchAll(/[^.!?\n]+(?:[.!?\n]+|$)\s*/g)]
    .filter(
      ({ 0: sentence, index }) =>
        !found.some(({ start, end }) => start < index + sentence.length && end > index),
    )
    .map(([sentence]) => sentence)
    .join('')
    .trim();
}

/** Where any of the patterns match, overlapping ones taken together. */
function stretches(patterns: RegExp[], text: string): [number, number][] {
  const found = patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match): [number, number] => [
        match.index,
        match.index + match[0].length,
      ]),
    )
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of found) {
    const last = merged.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
