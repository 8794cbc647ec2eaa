import jsQR from 'jsqr';
import sharp from 'sharp';
import { DrawingRefused } from './design';

/** What a code meets between the printer and the camera. */
const trials = ['straight', 'blurred', 'tilted', 'at print size'] as const;
type Trial = (typeof trials)[number];

/** Pixels for one module in the trials that are not about resolution; the decoder reads larger ones no better. */
const sharpScale = 5;
/** Dots per inch of an ordinary office printer. */
const printDpi = 150;
/** Dots one module must be wide at least: narrower ones run together in ink. */
const leastDots = 2;

interface Pictured {
  picture: Buffer;
  /** Modules from edge to edge. */
  modules: number;
  /** Width in pixels of the code as it is printed at {@link printDpi}. */
  printedWidth: number;
  background: string;
}

/**
 * Reads a drawing back as a camera would, in every trial.
 *
 * @throws {DrawingRefused} naming the trial that failed and what to change
 */
export async function verify(address: string, drawn: Pictured): Promise<void> {
  const missing = (leastDots * drawn.modules) / drawn.printedWidth;
  if (missing > 1) throw new TooSmall(missing);
  for (const trial of trials)
    if ((await decode(await shotOf(trial, drawn))) !== address)
      throw trial === 'at print size' ? new TooSmall(1.5) : new Unreadable(trial);
}

class TooSmall extends DrawingRefused {
  constructor(times: number) {
    super(
      'qr_too_small',
      `At this size the code could not be read again once it is printed: make it at least ${Math.ceil(times * 10) / 10} times as large.`,
    );
  }
}

class Unreadable extends DrawingRefused {
  constructor(trial: Trial) {
    super(
      'qr_unreadable',
      `The drawn code cannot be read again when it is ${trial}: choose a smaller logo or a darker colour.`,
    );
  }
}

/** What the decoder reads; undefined for nothing. */
export async function decode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  return jsQR(pixels, info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}

function shotOf(trial: Trial, drawn: Pictured): Promise<Buffer> {
  const { picture, modules, printedWidth, background } = drawn;
  const scaled = (width: number) =>
    sharp(picture)
      .flatten({ background })
      .resize({ width: Math.round(width) });
  switch (trial) {
    case 'straight':
      return scaled(modules * sharpScale)
        .png({ compressionLevel: 1 })
        .toBuffer();
    case 'blurred':
      return scaled(modules * sharpScale)
        .blur(sharpScale * 0.35)
        .jpeg({ quality: 60 })
        .toBuffer();
    case 'tilted':
      // Turned by some ten degrees and seen from the side.
      return scaled(modules * sharpScale)
        .affine([0.97, -0.19, 0.15, 0.86], { background })
        .extend({ top: 20, bottom: 20, left: 20, right: 20, background })
        .jpeg({ quality: 70 })
        .toBuffer();
    case 'at print size':
      return scaled(Math.min(printedWidth, modules * sharpScale))
        .blur(0.5)
        .jpeg({ quality: 75 })
        .toBuffer();
  }
}

/** @param size points */
export const printedAt = (size: number): number => (size / 72) * printDpi;
