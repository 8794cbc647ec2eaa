import { contrastOf, fullHex, textOn } from '../branding';

const ink = '#1f3d3a';
const paper = '#faf7f2';
const night = '#161513';

/** What WCAG 2.2 asks of text is 4.5; the margin covers the page's slightly darker tones. */
const readable = 5.2;

/** The brokerage's colour in the four uses of the chat page, each readable where it stands. */
export interface PageColors {
  brand: string;
  /** Text on the brand colour. */
  onBrand: string;
  /** The brand colour as text on light paper, darkened as far as needed. */
  inkOnPaper: string;
  /** The same on the dark page, lightened. */
  inkOnNight: string;
}

/** `color` is `#rgb` or `#rrggbb`; anything else becomes the page's own ink. */
export function pageColors(color: string): PageColors {
  const brand = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? fullHex(color) : ink;
  return {
    brand,
    onBrand: textOn(brand).color,
    inkOnPaper: until(brand, '#000000', paper),
    inkOnNight: until(brand, '#ffffff', night),
  };
}

/** Moves a colour towards black or white until it can be read on the ground. */
function until(color: string, towards: string, ground: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(color, towards, share);
    if (contrastOf(mixed, ground) >= readable) return mixed;
  }
  return towards;
}

function mix(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const [from, to] = [one, other].map((color) => parseInt(color.slice(start, start + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(from + (to - from) * share);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
