const white = '#ffffff';
const ink = '#141312';
const black = '#000000';

/** What WCAG 2.2 asks of body text. */
const readable = 4.5;

/** The text colour that can be read on `background` (`#rgb` or `#rrggbb`), and its contrast from 1 to 21, two decimals. */
export function textOn(background: string): { color: string; contrast: number } {
  // Between white and our ink lies a band of middle greys where neither suffices; pure black or white always does.
  const candidates = [white, ink, black].map((color) => ({ color, contrast: contrastOf(background, color) }));
  const fits = candidates.find(({ contrast }) => contrast >= readable);
  const { color, contrast } = fits ?? candidates.toSorted((a, b) => b.contrast - a.contrast)[0]!;
  return { color, contrast: Math.round(contrast * 100) / 100 };
}

/** `#abc` → `#aabbcc`, lower case. */
export const fullHex = (color: string): string =>
  (color.length === 4
    ? `#${[...color.slice(1)].map((digit) => digit + digit).join('')}`
    : color
  ).toLowerCase();

/** Contrast ratio after WCAG 2.2. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(fullHex(color).slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
