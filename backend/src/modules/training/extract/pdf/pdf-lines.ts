import type { PdfCharacter } from './pdf-page-reader';

/** A hyphen that only breaks a word at the end of a line; PDFium marks it so. */
const softBreak = /[\u0002\ufffe]\s*/g;

/** A gap of this many letter heights is the space between two cells, not between two words. */
const cellGap = 1.6;

/** Text of a page, line by line; cells of a table that stand on one line have a tab between them. */
export function linesOf(characters: PdfCharacter[]): string {
  let text = '';
  let last: PdfCharacter | undefined;
  let isSpace = false;
  for (const character of characters) {
    if (character.text === '\n' || character.text === '\r') {
      text += character.text === '\n' ? '\n' : '';
      last = undefined;
      isSpace = false;
    } else if (/\s/.test(character.text)) isSpace = true;
    else {
      if (isSpace && text !== '') text += last && isApart(last, character) ? '\t' : ' ';
      text += character.text;
      last = character;
      isSpace = false;
    }
  }
  return text.replace(softBreak, '');
}

/** Whether two characters on one line stand in two cells or columns. */
export const isApart = (before: PdfCharacter, after: PdfCharacter): boolean =>
  after.left - before.right > Math.max(before.size, after.size, 6) * cellGap &&
  after.bottom < before.top &&
  before.bottom < after.top;
