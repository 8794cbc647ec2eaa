import type { KitContent } from './kit';
import type { PrintedPages } from './printed-page';

export const ink = '#1d1c19';
export const soft = '#5c574e';
export const line = '#d9d2c6';

/** The sign of Equal Housing Opportunity (24 CFR 110, HUD-928.1): a house with an equals sign. */
function housingMark({ pdf }: PrintedPages, x: number, y: number, size: number, color: string): void {
  pdf
    .polygon([x, y + size * 0.42], [x + size / 2, y], [x + size, y + size * 0.42])
    .rect(x + size * 0.1, y + size * 0.42, size * 0.8, size * 0.58)
    .lineWidth(size * 0.09)
    .lineJoin('round')
    .stroke(color);
  pdf
    .rect(x + size * 0.28, y + size * 0.56, size * 0.44, size * 0.11)
    .rect(x + size * 0.28, y + size * 0.76, size * 0.44, size * 0.11)
    .fill(color);
}

/** Brokerage, licence and Equal Housing Opportunity in one line, as advertisements must carry them. */
export function legalLine(
  pages: PrintedPages,
  { brand, words: { equalHousing } }: KitContent,
  box: { x: number; y: number; width: number; size: number; color: string },
): void {
  const mark = box.size * 1.5;
  housingMark(pages, box.x, box.y - mark * 0.2, mark, box.color);
  const words = [equalHousing, brand.companyName, brand.licenceLine].filter(Boolean);
  pages.words(words.join('  ·  '), {
    x: box.x + mark * 1.4,
    y: box.y,
    width: box.width - mark * 1.4,
    size: box.size,
    color: box.color,
  });
}

/** The logo, or the name where there is none. */
export function brandMark(
  pages: PrintedPages,
  { brand }: KitContent,
  box: { x: number; y: number; width: number; height: number; color: string; align?: 'right' },
): void {
  if (brand.logo) pages.picture(brand.logo, box.x, box.y, [box.width, box.height], box.align);
  else
    pages.words(brand.companyName, {
      x: box.x,
      y: box.y + box.height * 0.2,
      width: box.width,
      size: box.height * 0.55,
      face: 'display',
      color: box.color,
      ...(box.align && { align: box.align }),
    });
}

export const wayToAgent = ({ agent, brand }: KitContent): string =>
  [agent.name, agent.phone || brand.phone || brand.email].filter(Boolean).join('  ·  ');
