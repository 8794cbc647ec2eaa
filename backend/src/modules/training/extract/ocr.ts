import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { clean } from './decode-text';
import { limits } from './limits';

/** Words below this are guesses at textures and shadows, not text (0 to 100). */
const sureEnough = 60;

/** Noise keeps the engine searching for letters for minutes; real pages take seconds, in milliseconds. */
const patience = 40_000;

let worker: Promise<Worker> | undefined;

/** Text in a picture, paragraph by paragraph; empty when there is none. English; needs no network. */
export async function readPicture(picture: Buffer): Promise<string> {
  worker ??= startWorker();
  const engine = await worker;
  const recognized = engine.recognize(await prepare(picture), {}, { text: false, blocks: true });
  const result = await Promise.race([recognized, setTimeout(patience, null, { ref: false })]);
  if (result === null) {
    worker = undefined;
    await engine.terminate();
    return '';
  }
  const { data } = result;
  const paragraphs = (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .map((paragraph) => {
      const lines = paragraph.lines.map(({ words }) =>
        words
          .filter(({ confidence }) => confidence >= sureEnough)
          .map(({ text }) => text)
          .join(' '),
      );
      return lines.filter((line) => /[\p{L}\p{N}]{2}/u.test(line)).join('\n');
    });
  return clean(paragraphs.filter(Boolean).join('\n\n'));
}

function startWorker(): Promise<Worker> {
  const langPath = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
  return createWorker('eng', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true });
}

/** Upright, grey, and of a size at which letters have the height the engine was trained on. */
async function prepare(picture: Buffer): Promise<Buffer> {
  const image = sharp(picture, { limitInputPixels: limits.pixels }).autoOrient();
  const { width } = await image.metadata();
  const target = width < 1000 ? width * 2 : Math.min(width, 2400);
  return image
    .resize({ width: target, height: 4000, fit: 'inside', withoutEnlargement: false })
    .flatten({ background: '#fff' })
    .grayscale()
    .normalise()
    .png({ compressionLevel: 1 })
    .toBuffer();
}
