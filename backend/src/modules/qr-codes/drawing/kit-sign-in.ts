import type { CodeLayout } from './code-layout';
import type { CodeDesign } from './design';
import { inch, type KitContent } from './kit';
import { brandMark, legalLine, line, soft } from './kit-parts';
import type { PrintedPages } from './printed-page';

const [width, height] = [8.5 * inch, 11 * inch];
const edge = 0.6 * inch;
const rows = 12;
const rowHeight = 34;
/** Inches of the columns of the table. */
const widths = [1.75, 2.05, 1.25, 0.8, 0.7, 0.75];

/** US letter: who came to the open house, each with a consent of their own. */
export function drawSignIn(
  pages: PrintedPages,
  design: CodeDesign,
  layout: CodeLayout,
  content: KitContent,
): void {
  const { brand, home, words } = content;
  pages.openTrimmed(width, height);
  const codeWidth = 1.5 * inch;
  const column = width - 2 * edge - codeWidth - 0.3 * inch;
  brandMark(pages, content, { x: edge, y: edge, width: column, height: 30, color: brand.ink });
  pages.words(words.welcome, {
    x: edge,
    y: 1.2 * inch,
    width: column,
    size: 26,
    face: 'display',
  });
  pages.words(home ? `${home.address}, ${home.place}` : '', {
    x: edge,
    y: 1.68 * inch,
    width: column,
    size: 12,
    color: soft,
  });
  pages.words(words.dateAndHost, {
    x: edge,
    y: 2.05 * inch,
    width: column,
    size: 11,
  });
  pages.code(design, layout, { x: width - edge - codeWidth, y: 0.5 * inch, width: codeWidth });
  const bottom = table(pages, words.columns, 2.55 * inch);
  consents(pages, content, bottom + 12);
  legalLine(pages, content, {
    x: edge,
    y: height - 0.5 * inch,
    width: width - 2 * edge,
    size: 8,
    color: soft,
  });
}

/** Returns where it ends. */
function table(pages: PrintedPages, titles: string[], top: number): number {
  const { pdf } = pages;
  const head = 30;
  let x = edge;
  for (const [index, inches] of widths.entries()) {
    pages.words(titles[index] ?? '', {
      x: x + 2,
      y: top,
      width: inches * inch - 4,
      size: index < 3 ? 9 : 6.5,
      face: 'strong',
      height: head,
    });
    for (let row = 0; index >= 4 && row < rows; row++)
      pdf
        .rect(x + 10, top + head + row * rowHeight + 11, 12, 12)
        .lineWidth(0.75)
        .stroke('#1d1c19');
    x += inches * inch;
  }
  for (let row = 0; row <= rows; row++) {
    const y = top + head + row * rowHeight;
    pdf
      .moveTo(edge, y)
      .lineTo(width - edge, y)
      .lineWidth(row === 0 ? 1 : 0.5)
      .stroke(row === 0 ? '#1d1c19' : line);
  }
  return top + head + rows * rowHeight;
}

function consents(pages: PrintedPages, { consent, words }: KitContent, top: number): void {
  const box = { x: edge, width: width - 2 * edge, size: 7.5, color: soft };
  const first = pages.words(`(1) ${consent.email}`, { ...box, y: top, height: 34 });
  const second = pages.words(`(2) ${consent.phone}`, { ...box, y: top + first + 5, height: 58 });
  pages.words(words.upToYou, {
    ...box,
    y: top + first + second + 10,
    face: 'strong',
  });
}
