import { baselineOf, leftOf, type Line, linesIn, partsOf, rightOf } from './pdf-lines';
import type { PdfCharacter } from './pdf-page-reader';

/** What was filled into a field, and its box in points. */
export interface PdfField {
  text: string;
  left: number;
  bottom: number;
  top: number;
}

/** Points. */
const usualSize = 10;
/** Share of the letters' height by which a value may stand higher or lower than its label. */
const slack = 0.7;
/** Letter heights from a label to the value in the field below it. */
const below = 2.5;

/** What was filled into a page's fields, put where it stands: behind its label, or under it; the rest at the end. */
export function withFilled(own: PdfCharacter[], filled: PdfCharacter[]): PdfCharacter[] {
  const lines = linesIn(own);
  for (const line of linesIn(filled))
    for (const value of partsOf(line)) {
      const beside = nearest(lines, (each) => gapBeside(each, value));
      const above = nearest(lines, (each) => gapAbove(each, value));
      if (beside) insert(beside, value);
      else lines.splice(above ? lines.indexOf(above) + 1 : lines.length, 0, value);
    }
  return lines.flatMap((line) => [...line, lineBreak]);
}

/** The value of a field that no program has drawn, as if it were written into its box. */
export function asDrawn({ text, left, bottom, top }: PdfField): PdfCharacter[] {
  const height = top - bottom;
  const size = Math.min(usualSize, height * 0.7);
  // In a box for several lines writing begins at the top.
  const foot = height > 3 * usualSize ? top - 1.4 * size : bottom + (height - size) / 2;
  const letters = [...text.replace(/\s+/g, ' ')].map((letter, at) => ({
    text: letter,
    left: left + (at * size) / 2,
    right: left + ((at + 1) * size) / 2,
    bottom: foot,
    top: foot + size,
    size,
  }));
  return [...letters, lineBreak];
}

const lineBreak: PdfCharacter = { text: '\n', left: 0, right: 0, bottom: 0, top: 0, size: 0 };

function nearest(lines: Line[], gapOf: (line: Line) => number | null): Line | undefined {
  let best: { line: Line; gap: number } | undefined;
  for (const line of lines) {
    const gap = hasLetters(line) ? gapOf(line) : null;
    if (gap !== null && (!best || gap < best.gap)) best = { line, gap };
  }
  return best?.line;
}

const hasLetters = (line: Line): boolean => line.some(({ text }) => text.trim());
const sizeOf = (line: Line): number => Math.max(line.find(({ text }) => text.trim())!.size, 6);

/** From the last letter before the value, or to the first behind it; null when the line is another one. */
function gapBeside(line: Line, value: Line): number | null {
  if (Math.abs(baselineOf(line) - baselineOf(value)) > slack * sizeOf(line)) return null;
  const before = line.filter(({ text, right }) => text.trim() && right <= leftOf(value) + 1);
  return before.length > 0 ? leftOf(value) - rightOf(before) : Math.max(0, leftOf(line) - rightOf(value));
}

function gapAbove(line: Line, value: Line): number | null {
  const gap = baselineOf(line) - baselineOf(value);
  const isOver = leftOf(line) < rightOf(value) && leftOf(value) < rightOf(line);
  return isOver && gap > 0 && gap < below * sizeOf(line) ? gap : null;
}

function insert(line: Line, value: Line): void {
  const at = line.findLastIndex(({ text, right }) => text.trim() && right <= leftOf(value) + 1) + 1;
  const space = { ...value[0]!, text: ' ' };
  line.splice(at, 0, space, ...value, space);
}
