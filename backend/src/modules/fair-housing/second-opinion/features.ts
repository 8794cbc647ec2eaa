import { neededWords, TextWords } from '../needed-words';
import { sourceOf } from '../pattern';
import { wordClasses } from '../vocabulary';
import { concerns } from './concerns';
import { everyday } from './everyday';
import { situations } from './situations';

/** What a message shows the second opinion: names of features, each once. They are readable, for they are its explanation. */
export function featuresOf(plain: string, before?: { plain: string; reason: string }): string[] {
  const found = new Set<string>();
  const sentences = sentencesOf(plain);
  for (const sentence of sentences) describe(sentence, found);
  if (before) goingOn(sentences.flat(), before, found);
  for (const piece of piecesOf(plain)) found.add(piece);
  return [...found];
}

/** Whether a feature is a piece of a word: pieces are weighed by themselves, for there are many of them. */
export const isPiece = (feature: string): boolean => feature.startsWith('#');

const pieceLengths = [3, 4, 5];

/** Runs of letters in each word, its edges marked `_`: what an ending, a slip of the finger and a new compound have in common. */
function piecesOf(plain: string): string[] {
  const edged = plain.match(/[^ .,~]{2,}/g)?.map((word) => `_${word}_`) ?? [];
  return edged.flatMap((word) =>
    pieceLengths.flatMap((length) =>
      Array.from(
        { length: Math.max(word.length - length + 1, 0) },
        (_, at) => `#${word.slice(at, at + length)}`,
      ),
    ),
  );
}

/** A word, cut to its stem, with the classes of the vocabulary it belongs to. */
interface Token {
  stem: string;
  /** How a longer word begins: what stems and slips of the finger leave in common. */
  beginning?: string;
  classes: string[];
}

const classes = Object.entries({ ...wordClasses, ...concerns, ...everyday, ...situations }).map(
  ([name, entries]) => ({
    name,
    expression: new RegExp(sourceOf(entries.join('|')), 'g'),
    needs: neededWords(`(${entries.join('|')})`),
  }),
);

/** How many words may stand between two that are seen together. */
const reach = 3;

function describe(sentence: Token[], found: Set<string>): void {
  const padded: Token[] = [{ stem: '^', classes: [] }, ...sentence, { stem: '$', classes: [] }];
  padded.forEach((token, at) => {
    if (at > 0 && at < padded.length - 1) {
      found.add(token.stem);
      if (token.beginning) found.add(token.beginning);
      for (const name of token.classes) found.add(`{${name}}`);
    }
    for (let gap = 1; gap <= reach && at + gap < padded.length; gap++)
      pairUp(token, padded[at + gap]!, gap, found);
  });
  const present = [...new Set(sentence.flatMap((token) => token.classes))].sort();
  present.forEach((one, at) => present.slice(at + 1).forEach((other) => found.add(`{${one}}&{${other}}`)));
}

/** Neighbouring words as they stand; further apart, only where one of them is of a class. */
function pairUp(one: Token, other: Token, gap: number, found: Set<string>): void {
  const between = gap === 1 ? ' ' : ' .. ';
  found.add(`${one.stem}${between}${other.stem}`);
  for (const name of one.classes) found.add(`{${name}}${between}${other.stem}`);
  for (const name of other.classes) found.add(`${one.stem}${between}{${name}}`);
  if (gap > 1) return;
  for (const first of one.classes)
    for (const second of other.classes) found.add(`{${first}}${between}{${second}}`);
}

/** What a short message inherits of the one before it. */
function goingOn(words: Token[], before: { plain: string; reason: string }, found: Set<string>): void {
  found.add(`<${before.reason}>`);
  for (const { stem, classes: own } of words) {
    found.add(`<${before.reason}> ${stem}`);
    for (const name of own) found.add(`<${before.reason}> {${name}}`);
  }
  const earlier = new Set(
    sentencesOf(before.plain).flatMap((sentence) => sentence.flatMap((t) => t.classes)),
  );
  const now = new Set(words.flatMap((token) => token.classes));
  for (const one of earlier) for (const other of now) found.add(`{${one}}>>{${other}}`);
}

function sentencesOf(plain: string): Token[][] {
  const tagged = tagsOf(plain);
  const sentences: Token[][] = [[]];
  let at = 0;
  for (const word of plain.split(' ')) {
    if (word === '.') sentences.push([]);
    else if (word.startsWith('~')) standFor(sentences.at(-1)!);
    else if (word !== '' && word !== ',')
      sentences
        .at(-1)!
        .push({ stem: stemOf(word), beginning: beginningOf(word), classes: tagged.get(at) ?? [] });
    at += word.length + 1;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** What was taken out as an ordinary wording leaves one sign: it speaks for an answer. */
function standFor(sentence: Token[]): void {
  if (sentence.at(-1)?.stem !== '~') sentence.push({ stem: '~', classes: [] });
}

/** Where each word of a class begins. */
function tagsOf(plain: string): Map<number, string[]> {
  const tags = new Map<number, string[]>();
  const words = new TextWords(plain);
  for (const { name, expression, needs } of classes) {
    if (!needs.every((need) => words.meets(need))) continue;
    for (const { 0: stretch, index } of plain.matchAll(expression))
      for (const { index: offset } of stretch.matchAll(/[^ .,~]+/g)) {
        const known = tags.get(index + offset);
        if (known) known.push(name);
        else tags.set(index + offset, [name]);
      }
  }
  return tags;
}

const beginningOf = (word: string): string | undefined =>
  /^[a-z]{5}/.test(word) ? `${word.slice(0, 4)}-` : undefined;

/** English and Spanish endings cut crudely: "neighbours" and "neighbour", "seguro" and "seguras" are one. */
export function stemOf(word: string): string {
  if (/^\d/.test(word)) return /^\d+$/.test(word) ? '0' : word;
  if (word.length < 5) return word.length === 4 ? word.replace(/s$/, '') : word;
  const stem = word.replace(/(?:ies|ing|ed|es|s|os|as|o|a|e|y|er|est|mente|ly|ando|iendo|ar|ir)$/, '');
  return stem.length >= 3 ? stem : word;
}
