import { baselineOf, leftOf, type Line, partsOf, rightOf } from './pdf-lines';

/** Lines in a row with two parts side by side; fewer may be a table. */
const linesAtLeast = 4;
/** Points by which the beginnings of a column's lines may differ: its paragraphs are indented. */
const indent = 24;
/** Letters a line of prose has on average; a table's cells are mostly shorter. */
const proseLetters = 18;
/** A step this much deeper than from line to line begins another row of a table, whose cells are several lines high. */
const rowGap = 1.3;
/** Share of the lines that go on with the sentence of the line above. */
const flowing = 0.35;

/**
 * Two columns of prose that a program wrote line by line, across both, put one after the other. A table has two parts in
 * its lines as well, but its cells do not go on with the sentence of the cell above.
 */
export function inReadingOrder(lines: Line[]): Line[] {
  const ordered: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const run = columnsFrom(lines, at);
    ordered.push(...(run ? [...run.left, ...run.right] : [lines[at]!]));
    at += run?.count ?? 1;
  }
  return ordered;
}

/** The two columns that begin with this line; null when it is no such line. */
function columnsFrom(lines: Line[], from: number): { left: Line[]; right: Line[]; count: number } | null {
  const [first, second, more] = partsOf(lines[from]!);
  if (!first || !second || more) return null;
  const [start, gutter] = [leftOf(first), leftOf(second)];
  const [left, right]: [Line[], Line[]] = [[], []];
  const pitch = pitchOf(lines.slice(from, from + 2 * linesAtLeast));
  let [count, both, above] = [0, 0, baselineOf(first)];
  for (const line of lines.slice(from)) {
    const parts = partsOf(line);
    const [one, other] = parts;
    if (!one || parts.length > 2 || Math.abs(baselineOf(line) - above) > pitch * rowGap) break;
    above = baselineOf(line);
    const isRight = Math.abs(leftOf(other ?? one) - gutter) <= indent;
    const isLeft = Math.abs(leftOf(one) - start) <= indent && rightOf(one) < gutter;
    if (other ? !(isLeft && isRight) : !isLeft && !isRight) break;
    if (isLeft) left.push(one);
    if (isRight) right.push(other ?? one);
    if (other) both++;
    count++;
  }
  return both >= linesAtLeast && isProse(left) && isProse(right) ? { left, right, count } : null;
}

function isProse(lines: Line[]): boolean {
  const texts = lines.map((line) => line.map(({ text }) => text).join(''));
  const letters = texts.join('').length / texts.length;
  const flow = texts.filter((text, at) => at > 0 && /^\p{Ll}/u.test(text)).length / (texts.length - 1);
  return letters >= proseLetters && flow >= flowing;
}

/** From one line to the next where they stand closest. */
const pitchOf = (lines: Line[]): number =>
  Math.min(...lines.slice(1).map((line, at) => Math.abs(baselineOf(line) - baselineOf(lines[at]!))));
