import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** The type faces of printed things; their files travel with the program, since machines have their own or none. */
const files = {
  text: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  strong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  display: '@expo-google-fonts/fraunces/500Medium/Fraunces_500Medium.ttf',
} as const;
export type Face = keyof typeof files;

const bytes = new Map<Face, Buffer>();
const fonts = new Map<Face, Font>();

export function fontFile(face: Face): Buffer {
  const known = bytes.get(face) ?? readFileSync(require.resolve(files[face]));
  bytes.set(face, known);
  return known;
}

function fontOf(face: Face): Font {
  const known = fonts.get(face) ?? (create(fontFile(face)) as Font);
  fonts.set(face, known);
  return known;
}

/** What of a text the face can draw; the rest would come as empty boxes. */
export function drawable(face: Face, text: string): string {
  const font = fontOf(face);
  return [...text.normalize('NFC')]
    .filter((character) => character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0)!))
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** A line of text as outlines in SVG, centred at x and shrunk until it fits. */
export function outlines(
  text: string,
  { x, baseline, size, width }: { x: number; baseline: number; size: number; width: number },
): string {
  const font = fontOf('text');
  const run = font.layout(drawable('text', text));
  const scale = Math.min(size / font.unitsPerEm, width / run.advanceWidth);
  let left = x / scale - run.advanceWidth / 2;
  const paths = run.glyphs.map((glyph, index) => {
    const path = glyph.path.toSVG();
    const placed = path && `<path transform="translate(${round(left)} 0)" d="${path}"/>`;
    left += run.positions[index]!.xAdvance;
    return placed;
  });
  return `<g transform="translate(0 ${round(baseline)}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
