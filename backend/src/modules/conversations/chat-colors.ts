/** A colour as red, green and blue from 0 to 255. */
type Rgb = [number, number, number];

const paper: Rgb = [0xfa, 0xf7, 0xf2];
const night: Rgb = [0x16, 0x15, 0x13];

/** The brokerage's colour in the four uses of the chat page, each readable where it stands (WCAG 2.2: 4.5 to 1). */
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
  const brand = parse(color) ?? [0x1f, 0x3d, 0x3a];
  return {
    brand: hex(brand),
    onBrand: textOn(brand),
    inkOnPaper: hex(until(brand, [0, 0, 0], paper)),
    inkOnNight: hex(until(brand, [255, 255, 255], night)),
  };
}

// Between white and our ink lies a band of middle tones where neither can be read; black always can there.
function textOn(brand: Rgb): string {
  const candidates: Rgb[] = [
    [255, 255, 255],
    [0x14, 0x13, 0x12],
  ];
  return hex(candidates.find((text) => contrast(brand, text) >= 4.5) ?? [0, 0, 0]);
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Moves a colour towards black or white until it can be read on the ground; a margin covers the page's slightly darker tones. */
function until(color: Rgb, towards: Rgb, ground: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = color.map((part, index) =>
      Math.round(part + ((towards[index] ?? 0) - part) * share),
    ) as Rgb;
    if (contrast(mixed, ground) >= 5.2) return mixed;
  }
  return towards;
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parse(color: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((start) => parseInt(full.slice(start, start + 2), 16)) as Rgb;
}

const hex = (color: Rgb): string => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
