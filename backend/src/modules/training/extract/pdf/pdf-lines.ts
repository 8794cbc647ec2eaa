import type { PdfCharacter } from './pdf-page-reader';

/** Characters of one line, or of one cell of it. */
export type Line = PdfCharacter[];

/** A hyphen that only breaks a word at the end of a line; PDFium marks it so. */
const softBreak = /[\u0002\ufffe]\s*/g;

/** A gap of this many letter heights is the space between two cells, not between two words. */
const cellGap = 1.6;

/** Characters in the order in which they are written, by line. */
export function linesIn(characters: PdfCharacter[]): Line[] {
  const lines: Line[] = [[]];
  for (const character of characters)
    if (character.text === '\n') lines.push([]);
    else if (character.text !== '\r') lines.at(-1)!.push(character);
  return lines;
}

/** Text of a line; parts that stand apart have a tab between them. */
export function textOfLine(line: Line): string {
  let text = '';
  let last: PdfCharacter | undefined;
  let isSpace = false;
  for (const character of line)
    if (/\s/.test(character.text)) isSpace = true;
    else {
      if (isSpace && text !== '') text += last && isApart(last, character) ? '\t' : ' ';
      text += character.text;
      last = character;
      isSpace = false;
    }
  return text;
}

/** Lines of text as one, without hyphens that were only needed to break them. */
export const joinLines = (texts: string[]): string => texts.join('\n').replace(softBreak, '');

/** A line cut where a gap as wide as between columns lies. */
export function partsOf(line: Line): Line[] {
  const parts: Line[] = [];
  let last: PdfCharacter | undefined;
  for (const character of line) {
    const isSpace = /\s/.test(character.text);
    if (!last && isSpace) continue;
    if (!last || (!isSpace && isApart(last, character))) parts.push([]);
    parts.at(-1)!.push(character);
    if (!isSpace) last = character;
  }
  return parts;
}

/** Whether two characters on one line stand so many letter heights apart; without a number, in two cells or columns. */
export const apart = (before: PdfCharacter, after: PdfCharacter, heights = cellGap): boolean =>
  Math.max(after.left - before.right, before.left - after.right) >
  Math.max(before.size, after.size, 6) * heights;

const isApart = (before: PdfCharacter, after: PdfCharacter): boolean =>
  apart(before, after) && after.bottom < before.top && before.bottom < after.top;

export const leftOf = (line: Line): number => Math.min(...line.map(({ left }) => left));
export const rightOf = (line: Line): number =>
  line.reduce((right, character) => (character.text.trim() ? Math.max(right, character.right) : right), 0);
/** Where most of its letters stand; a few hang below. */
export const baselineOf = (line: Line): number =>
  middle(line.filter(({ text }) => text.trim()).map(({ bottom }) => bottom));
const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
