import { isElsewhere, tellsOfElsewhere } from './elsewhere';
import { type Place, Wordings } from './find-wordings';
import { blottedAt, withoutLookAlikes } from './look-alikes';
import { TextWords } from './needed-words';
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
  says: rule.says.map((each) => new Wordings([each])),
  unless: new Wordings(rule.unless ?? []),
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
export const judgeWording = (text: string): Finding[] => judgeBy(table, text);

const withheldTable = table.filter(({ rule }) => rule.weight === 'withheld');

const judgeWithheld = (text: string): Finding[] => judgeBy(withheldTable, text);

function judgeBy(rules: typeof table, text: string): Finding[] {
  const reading = read(text.slice(0, longest));
  const words = new TextWords(reading.plain);
  // Taking out what is harmless never makes a wording: most texts hold none to begin with, and that is quick to see.
  const met = rules.filter(({ says }) => says.some((each) => each.isIn(reading.plain, words)));
  if (met.length === 0) return [];
  const softened = withoutLookAlikes(reading.plain, words);
  return met
    .flatMap(({ rule, says, unless }) => {
      const ground = literal.has(rule.id) ? reading.plain : softened;
      const looked = blottedAt(ground, unless.placesIn(ground, words));
      return stretches(says.flatMap((each) => each.placesIn(looked, words))).map(([from, to]): Finding => {
        const { start, end } = reading.written(from, to);
        const { id, reason, weight, advice } = rule;
        return { ruleId: id, reason, weight, excerpt: text.slice(start, end), start, end, advice };
      });
    })
    .sort((a, b) => a.start - b.start);
}

/** The question that is answered: what it asks of history or the world may be told in the words of history. */
export interface Answered {
  question: string;
  /** Where the listings are: address, town and state. */
  places?: string;
}

/** The first wording that must not be repeated to a visitor, or null. */
export function withheldIn(text: string, answered?: Answered): Finding | null {
  const found = judgeWithheld(text);
  if (found.length === 0 || !answered || !asksOfElsewhere(answered)) return found[0] ?? null;
  const { places } = answered;
  const told = sentencesOf(text).filter(({ start, end }) =>
    found.some((each) => each.start < end && each.end > start),
  );
  return told.every(({ sentence }) =>
    tellsOfElsewhere({ typed: sentence, plain: read(sentence).plain, places }),
  )
    ? null
    : (found[0] ?? null);
}

const asksOfElsewhere = ({ question, places }: Answered): boolean =>
  isElsewhere({ typed: question, plain: read(question).plain, places });

function sentencesOf(text: string): { sentence: string; start: number; end: number }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?\n]+|$)\s*/g)].map(({ 0: sentence, index }) => ({
    sentence,
    start: index,
    end: index + sentence.length,
  }));
}

/** The text without the sentences that must not be repeated. */
export function withoutWithheld(text: string): string {
  const found = judgeWithheld(text);
  if (found.length === 0) return text;
  return sentencesOf(text)
    .filter((told) => !found.some(({ start, end }) => start < told.end && end > told.start))
    .map(({ sentence }) => sentence)
    .join('')
    .trim();
}

/** Overlapping ones taken together. */
function stretches(places: Place[]): Place[] {
  const merged: Place[] = [];
  for (const [from, to] of places.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
