import type { CodeLayout } from './code-layout';
import type { CodeDesign } from './design';
import { inch, type KitContent } from './kit';
import { brandMark, legalLine, soft, wayToAgent } from './kit-parts';
import { bleed, type PrintedPages } from './printed-page';

/** 24 × 6 inches: what hangs under a yard sign. */
export function drawRider(
  pages: PrintedPages,
  design: CodeDesign,
  layout: CodeLayout,
  content: KitContent,
): void {
  const [width, height] = [24 * inch, 6 * inch];
  const { brand } = content;
  pages.openTrimmed(width, height);
  pages.pdf.rect(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed).fill(brand.color);
  const plate = 5.7 * inch;
  pages.pdf.rect(width - plate, -bleed, plate + bleed, height + 2 * bleed).fill(design.background);
  const codeWidth = ((height - 0.5 * inch) * layout.width) / layout.height;
  pages.code(design, layout, { x: width - plate / 2 - codeWidth / 2, y: 0.25 * inch, width: codeWidth });
  const [x, room] = [0.9 * inch, width - plate - 1.8 * inch];
  pages.words(content.words.rider, {
    x,
    y: 0.95 * inch,
    width: room,
    size: 128,
    face: 'display',
    color: brand.onColor,
  });
  pages.words(content.words.riderMore, {
    x,
    y: 3.1 * inch,
    width: room,
    size: 42,
    color: brand.onColor,
  });
  pages.words(wayToAgent(content), {
    x,
    y: 4 * inch,
    width: room,
    size: 42,
    face: 'strong',
    color: brand.onColor,
  });
  legalLine(pages, content, { x, y: 5.2 * inch, width: room, size: 22, color: brand.onColor });
}

/** US letter, folded across the middle: the same face to both sides of the table. */
export function drawTent(
  pages: PrintedPages,
  design: CodeDesign,
  layout: CodeLayout,
  content: KitContent,
): void {
  const [width, half] = [8.5 * inch, 5.5 * inch];
  pages.openTrimmed(width, 2 * half);
  const face = () => tentFace(pages, design, layout, content);
  pages.upsideDown(width, half, face);
  pages.lowerDown(half, face);
  for (const x of [-bleed - 14, width + bleed + 2])
    pages.pdf
      .moveTo(x, half)
      .lineTo(x + 12, half)
      .lineWidth(0.5)
      .dash(2, { space: 2 })
      .stroke('#000000');
  pages.pdf.undash();
}

function tentFace(pages: PrintedPages, design: CodeDesign, layout: CodeLayout, content: KitContent): void {
  const { brand, home } = content;
  const [width, edge] = [8.5 * inch, 0.55 * inch];
  pages.pdf.rect(-bleed, 5.28 * inch, width + 2 * bleed, 0.22 * inch).fill(brand.color);
  const codeWidth = 3.3 * inch;
  const column = width - 2 * edge - codeWidth - 0.3 * inch;
  brandMark(pages, content, { x: edge, y: edge, width: column, height: 40, color: brand.ink });
  pages.words(content.words.tent, {
    x: edge,
    y: 1.55 * inch,
    width: column,
    size: 40,
    face: 'display',
    height: 1.6 * inch,
  });
  pages.words(home ? `${home.address}\n${home.place}` : brand.companyName, {
    x: edge,
    y: 3.25 * inch,
    width: column,
    size: 13,
    color: soft,
    height: 0.6 * inch,
  });
  pages.words(wayToAgent(content), { x: edge, y: 4.05 * inch, width: column, size: 12, face: 'strong' });
  pages.code(design, layout, { x: width - edge - codeWidth, y: 0.75 * inch, width: codeWidth });
  legalLine(pages, content, { x: edge, y: 4.9 * inch, width: width - 2 * edge, size: 8, color: soft });
}
