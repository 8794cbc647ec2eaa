import { apart, type Line } from './pdf-lines';

const fromRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Letters in the shapes they have at the beginning, middle and end of words, and two as one. */
const shaped = /[\ufb1d-\ufdff\ufe70-\ufefc]/;
/** What is read from the left within text from the right: words and what stands between them, and each number. */
const islands = /E*(?:[LN](?=[^R]*L)|L)(?:[^R]*[LN])?|E*N(?:[^RSL]*N)?E*/g;
const opening = '([{<«';
const closing = ')]}>»';
/** Shares of the letters' height; a narrower gap lies within a word, a wider one may stand beside a thin sign. */
const wordGap = 0.27;
const signGap = 0.5;

/**
 * A line with Hebrew or Arabic in the order in which it is read, its cells from the right; any other line as it is.
 * PDFs keep no such order, only places. Inside a cell the characters are given new ones, from the left, so that what
 * follows each other also stands side by side.
 */
export function inReadingDirection(line: Line): Line {
  if (!line.some(({ text }) => fromRight.test(text))) return line;
  const cells = cellsIn(withSpaces(withMarks(line)));
  const isLine = isFromRight(cells.flat());
  const read = cells.map((cell) => laidOut(ordered(cell, isFromRight(cell) ?? isLine ?? true)));
  return (isLine === false ? read : read.reverse()).flatMap((cell, at) =>
    at === 0 ? cell : [{ ...cell[0]!, text: ' ' }, ...cell],
  );
}

/** Characters from the left to the right, vowel signs joined to the letter they stand at. */
function withMarks(line: Line): Line {
  const isMark = (text: string) => /^\p{M}/u.test(text);
  const seen = line
    .filter(({ text, left, right }) => text !== '' && (text.trim() || right > left))
    .map((character) => ({ ...character, text: unshaped(character.text) }))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const letters = seen.filter(({ text }) => !isMark(text));
  const owners = letters.filter(({ text }) => text.trim());
  for (const mark of seen.filter(({ text }) => isMark(text))) {
    const owner = owners.find(({ right }) => right >= (mark.left + mark.right) / 2) ?? owners.at(-1);
    if (owner) owner.text += mark.text;
  }
  return letters;
}

/** In the one glyph of lam and alef, whose letters have one place, lam comes first: further to the right. */
const placeOf = ({ text, left, right }: Line[number]): number => left + right + (text === 'ل' ? 1e-6 : 0);

const unshaped = (text: string): string => (shaped.test(text) ? text.normalize('NFKC') : text);

/** With a space wherever a gap is too wide to lie within a word. */
const withSpaces = (line: Line): Line =>
  line.flatMap((character, at) => {
    const before = line[at - 1];
    if (!before?.text.trim() || !character.text.trim()) return character;
    const space = { ...character, text: ' ', left: before.right, right: character.left };
    return apart(before, character, gapOf(before, character)) ? [space, character] : character;
  });

const gapOf = (before: Line[number], after: Line[number]): number =>
  [before, after].every(({ text }) => /^[\p{L}\p{Nd}]/u.test(text)) ? wordGap : signGap;

function cellsIn(line: Line): Line[] {
  const cells: Line[] = [];
  let last: Line[number] | undefined;
  for (const character of line) {
    const isSpace = !character.text.trim();
    if (!last && isSpace) continue;
    if (!last || (!isSpace && apart(last, character))) cells.push([]);
    cells.at(-1)!.push(character);
    if (!isSpace) last = character;
  }
  return cells;
}

/** By its words: one address may have more letters than the sentence around it. Null without any. */
function isFromRight(cell: Line): boolean | null {
  const words = kindsOf(cell).split('S');
  const right = words.filter((word) => word.includes('R')).length;
  const left = words.filter((word) => word.includes('L')).length;
  return right + left === 0 ? null : right >= left;
}

/** One letter a character: from the right, from the left, number, sign of a number, space, other. */
const kindsOf = (cell: Line): string =>
  cell
    .map(({ text }) => {
      if (!text.trim()) return 'S';
      if (/^\p{Nd}/u.test(text)) return 'N';
      if (fromRight.test(text)) return 'R';
      if (/^\p{L}/u.test(text)) return 'L';
      return /^[$€£₪%#+]/.test(text) ? 'E' : 'O';
    })
    .join('');

function ordered(cell: Line, isRight: boolean): Line {
  if (isRight) return turned(cell);
  return piecesOf(cell, /R(?:[^L]*R)?/g).flatMap(({ piece, isMatch }) => (isMatch ? turned(piece) : piece));
}

/** From the right to the left, but for what is read from the left within it. */
const turned = (cell: Line): Line =>
  withBrackets(
    piecesOf(cell, islands)
      .reverse()
      .flatMap(({ piece, isMatch }) => (isMatch ? piece : piece.reverse())),
  );

/** A line cut into what a pattern finds in its kinds, and what lies between. */
function piecesOf(cell: Line, pattern: RegExp): { piece: Line; isMatch: boolean }[] {
  const pieces: { piece: Line; isMatch: boolean }[] = [];
  let from = 0;
  for (const { index, 0: match } of kindsOf(cell).matchAll(pattern)) {
    pieces.push({ piece: cell.slice(from, index), isMatch: false });
    pieces.push({ piece: cell.slice(index, index + match.length), isMatch: true });
    from = index + match.length;
  }
  return [...pieces, { piece: cell.slice(from), isMatch: false }];
}

/** Some programs note a bracket by its meaning, others by its looks: then the first one closes what is not open. */
function withBrackets(cell: Line): Line {
  const first = cell.find(({ text }) => (opening + closing).includes(text));
  if (!first || !closing.includes(first.text) || !cell.some(({ text }) => opening.includes(text)))
    return cell;
  return cell.map((character) => ({ ...character, text: mirrored(character.text) }));
}

const mirrored = (text: string): string =>
  closing[opening.indexOf(text)] ?? opening[closing.indexOf(text)] ?? text;

/** Side by side over the width of the cell. */
function laidOut(cell: Line): Line {
  const left = Math.min(...cell.map((character) => character.left));
  const right = Math.max(...cell.map((character) => (character.text.trim() ? character.right : left)));
  const step = (right - left) / cell.length;
  return cell.map((character, at) => ({
    ...character,
    left: left + at * step,
    right: left + (at + 1) * step,
  }));
}
