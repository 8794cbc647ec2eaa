import type { CodeLayout } from './code-layout';
import type { CodeDesign } from './design';
import { inch, type KitContent } from './kit';
import { brandMark, ink, legalLine, line, soft } from './kit-parts';
import { bleed, type PrintedPages } from './printed-page';

const [width, height] = [8.5 * inch, 11 * inch];
const edge = 0.6 * inch;
const photoHeight = 4.9 * inch;

/** Of a photo that is to fill the flyer's top, in pixels at 220 dots per inch. */
export const flyerPhoto = {
  width: Math.round(((width + 2 * bleed) / inch) * 220),
  height: Math.round(((photoHeight + bleed) / inch) * 220),
};

/** US letter: photo, facts and the code. */
export function drawFlyer(
  pages: PrintedPages,
  design: CodeDesign,
  layout: CodeLayout,
  content: KitContent,
): void {
  const { brand, home } = content;
  pages.openTrimmed(width, height);
  pages.pdf.rect(-bleed, -bleed, width + 2 * bleed, photoHeight + bleed).fill(brand.color);
  if (home?.photo)
    pages.pdf.image(Buffer.from(home.photo), -bleed, -bleed, {
      width: width + 2 * bleed,
      height: photoHeight + bleed,
    });
  else
    pages.words(home?.address ?? brand.companyName, {
      x: edge,
      y: photoHeight / 2 - 24,
      width: width - 2 * edge,
      size: 44,
      face: 'display',
      color: brand.onColor,
      align: 'center',
    });
  headline(pages, content);
  body(pages, design, layout, content);
  foot(pages, content);
}

function headline(pages: PrintedPages, { brand, home }: KitContent): void {
  const top = photoHeight + 0.36 * inch;
  if (!home) return;
  const left = { x: edge, width: 4.7 * inch } as const;
  // Without a photo the address stands in its place, and is not said again.
  pages.words(home.photo ? home.address : home.place, { ...left, y: top, size: 27, face: 'display' });
  if (home.photo) pages.words(home.place, { ...left, y: top + 36, size: 12, color: soft });
  const right = { x: width - edge - 2.4 * inch, width: 2.4 * inch, align: 'right' } as const;
  pages.words(home.price, { ...right, y: top + 2, size: 25, face: 'display', color: brand.ink });
  pages.words(home.status, { ...right, y: top + 36, size: 12, color: soft });
  const below = top + 62;
  pages.pdf
    .moveTo(edge, below)
    .lineTo(width - edge, below)
    .lineWidth(0.75)
    .stroke(line);
  pages.words(home.facts.join('   ·   '), {
    x: edge,
    y: below + 12,
    width: width - 2 * edge,
    size: 14,
    face: 'strong',
  });
}

function body(pages: PrintedPages, design: CodeDesign, layout: CodeLayout, content: KitContent): void {
  const top = photoHeight + 1.78 * inch;
  const codeWidth = 2.15 * inch;
  const column = width - 2 * edge - codeWidth - 0.4 * inch;
  const { home, brand } = content;
  const text = home?.description ?? '';
  const used = text ? pages.words(text, { x: edge, y: top, width: column, size: 11, height: 1.5 * inch }) : 0;
  const features = (home?.features ?? []).slice(0, 6).map((feature) => `•  ${feature}`);
  if (features.length > 0)
    pages.words(features.join('\n'), {
      x: edge,
      y: top + used + 10,
      width: column,
      size: 11,
      color: ink,
      height: 1.4 * inch,
    });
  const x = width - edge - codeWidth;
  pages.code(design, layout, { x, y: top - 6, width: codeWidth });
  pages.words(content.words.scan[0], {
    x,
    y: top - 2 + (codeWidth * layout.height) / layout.width,
    width: codeWidth,
    size: 10.5,
    face: 'strong',
    color: brand.ink,
    align: 'center',
  });
  pages.words(content.words.scan[1], {
    x,
    y: top + 12 + (codeWidth * layout.height) / layout.width,
    width: codeWidth,
    size: 10.5,
    face: 'strong',
    color: brand.ink,
    align: 'center',
  });
}

/** Across the agent's picture. */
const face = 0.5 * inch;

function foot(pages: PrintedPages, content: KitContent): void {
  const { agent, brand, home } = content;
  const top = height - 1.24 * inch;
  pages.pdf
    .moveTo(edge, top)
    .lineTo(width - edge, top)
    .lineWidth(0.75)
    .stroke(line);
  const x = agent.photo ? edge + face + 10 : edge;
  if (agent.photo) pages.face(agent.photo, edge, top + 10, face);
  pages.words(agent.name, { x, y: top + 12, width: edge + 3.6 * inch - x, size: 14, face: 'strong' });
  pages.words([agent.phone || brand.phone, brand.email].filter(Boolean).join('  ·  '), {
    x,
    y: top + 31,
    width: edge + 3.8 * inch - x,
    size: 11,
  });
  brandMark(pages, content, {
    x: width - edge - 2.6 * inch,
    y: top + 10,
    width: 2.6 * inch,
    height: 36,
    color: brand.ink,
    align: 'right',
  });
  legalLine(pages, content, {
    x: edge,
    y: height - 0.52 * inch,
    width: width - 2 * edge,
    size: 8,
    color: soft,
  });
  const said = [home?.attribution, home && content.words.asOf.replace('{date}', home.asOf)];
  pages.words(said.filter(Boolean).join(' '), {
    x: edge,
    y: height - 0.34 * inch,
    width: width - 2 * edge,
    size: 7,
    color: soft,
  });
}
