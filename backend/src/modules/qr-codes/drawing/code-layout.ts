import { create } from 'qrcode';
import { type CodeDesign, quietZone } from './design';
import { levelFor } from './error-correction';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A code laid out in modules, its quiet zone included; the origin is the upper left corner. */
export interface CodeLayout {
  /** Of code and quiet zone. */
  width: number;
  height: number;
  /** Horizontal runs of dark modules. */
  runs: { x: number; y: number; length: number }[];
  logo: Box | null;
  /** Baseline and greatest width of the words below; null for none. */
  caption: { baseline: number; size: number; width: number } | null;
}

/** Light around the logo, in modules. */
const logoMargin = 0.7;
/** What the words below take, in modules. */
const captionBand = 4;
const captionSize = 2.3;

export function layOut({ address, logo, caption }: CodeDesign): CodeLayout {
  const { size } = create(address, { errorCorrectionLevel: 'Q' }).modules;
  // A higher level may need more modules, which makes the same logo cover less: the smaller code decides.
  const box = logo && logoBox(size, logo.aspect, logo.share);
  const level = levelFor(box ? coveredBy(box, size) : 0);
  const { modules } = create(address, { errorCorrectionLevel: level });
  const placed = logo && logoBox(modules.size, logo.aspect, logo.share);
  const width = modules.size + 2 * quietZone;
  return {
    width,
    height: width + (caption ? captionBand : 0),
    runs: runsOf(modules, placed),
    logo: placed && { ...placed, x: placed.x + quietZone, y: placed.y + quietZone },
    caption: caption ? { baseline: width + 1, size: captionSize, width: width - 2 } : null,
  };
}

function logoBox(size: number, aspect: number, share: number): Box {
  const area = share * size * size;
  // A very wide logo would reach into the corner marks.
  const width = Math.min(Math.sqrt(area * aspect), size * 0.45);
  const height = Math.min(width / aspect, size * 0.45);
  const fitted = Math.min(width, height * aspect);
  return {
    x: (size - fitted) / 2,
    y: (size - fitted / aspect) / 2,
    width: fitted,
    height: fitted / aspect,
  };
}

const coveredBy = ({ width, height }: Box, size: number): number =>
  ((width + 2 * logoMargin) * (height + 2 * logoMargin)) / (size * size);

const isUnder = (box: Box, x: number, y: number): boolean =>
  x + 1 > box.x - logoMargin &&
  x < box.x + box.width + logoMargin &&
  y + 1 > box.y - logoMargin &&
  y < box.y + box.height + logoMargin;

function runsOf(
  modules: { size: number; get(row: number, column: number): number },
  logo: Box | null,
): CodeLayout['runs'] {
  const runs: CodeLayout['runs'] = [];
  for (let y = 0; y < modules.size; y++) {
    let start = -1;
    for (let x = 0; x <= modules.size; x++) {
      const dark = x < modules.size && modules.get(y, x) && !(logo && isUnder(logo, x, y));
      if (dark && start < 0) start = x;
      if (dark || start < 0) continue;
      runs.push({ x: start + quietZone, y: y + quietZone, length: x - start });
      start = -1;
    }
  }
  return runs;
}
