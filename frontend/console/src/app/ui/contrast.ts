const WHITE = '#ffffff';
const INK = '#141312';
const BLACK = '#000000';

/** The chat page's paper. */
const PAPER = '#faf7f2';

/** WCAG 2.2 asks 4.5 of text and 3 of the edges of a control. */
const READABLE = 4.5;
const SEEN = 3;

/** What a brand colour does to those who read it; the numbers are contrast ratios from 1 to 21. */
export interface Readability {
  /** The text colour on it, chosen as the server chooses it. */
  readonly text: string;
  readonly ofText: number;
  readonly ofPage: number;
  readonly isSeen: boolean;
}

/** `color` is `#rrggbb`. */
export function readabilityOf(color: string): Readability {
  const text = [WHITE, INK].find((candidate) => contrast(color, candidate) >= READABLE) ?? BLACK;
  const ofPage = contrast(color, PAPER);
  return { text, ofText: contrast(color, text), ofPage, isSeen: ofPage >= SEEN };
}

/** The ratio of WCAG 2.2, from 1 to 21, between two `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
