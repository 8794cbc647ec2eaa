import { layOut } from './code-layout';
import type { CodeDesign } from './design';
import { inch } from './kit';
import { line, soft } from './kit-parts';
import type { PrintedPages } from './printed-page';

const [width, height] = [8.5 * inch, 11 * inch];
const [across, down] = [2, 3];
const edge = 0.5 * inch;

/** Many codes on letter pages, six to a page, to be cut along the lines. */
export function drawSheet(
  pages: PrintedPages,
  codes: { design: CodeDesign; label: string }[],
  companyName: string,
): void {
  const cell = { width: (width - 2 * edge) / across, height: (height - 2 * edge - 20) / down };
  const perPage = across * down;
  for (const [index, { design, label }] of codes.entries()) {
    const place = index % perPage;
    if (place === 0) openPage(pages, companyName, 1 + index / perPage, Math.ceil(codes.length / perPage));
    const x = edge + (place % across) * cell.width;
    const y = edge + Math.floor(place / across) * cell.height;
    pages.pdf.rect(x, y, cell.width, cell.height).lineWidth(0.5).dash(3, { space: 3 }).stroke(line);
    pages.pdf.undash();
    const layout = layOut(design);
    const codeWidth = Math.min(cell.width - 50, ((cell.height - 42) * layout.width) / layout.height);
    pages.code(design, layout, { x: x + (cell.width - codeWidth) / 2, y: y + 8, width: codeWidth });
    pages.words(label, {
      x: x + 14,
      y: y + cell.height - 24,
      width: cell.width - 28,
      size: 11,
      face: 'strong',
      align: 'center',
    });
  }
}

function openPage(pages: PrintedPages, companyName: string, page: number, of: number): void {
  pages.openPlain(width, height);
  pages.words(`${companyName}  ·  page ${page} of ${of}`, {
    x: edge,
    y: height - edge - 8,
    width: width - 2 * edge,
    size: 8,
    color: soft,
    align: 'center',
  });
}
