import sharp from 'sharp';
import { ExtractError } from './extract.errors';
import type { Extraction, PreparedPicture } from './extraction';
import type { FileKind } from './file-kind';
import { limits } from './limits';
import { readPicture } from './ocr';

/** Longest side of the picture handed to a model that describes it. */
const describedPixels = 1_280;

/** Text in the picture and a small copy without EXIF (which tells where a photo was taken). */
export async function extractImage(bytes: Buffer, fileType: FileKind): Promise<Extraction> {
  await assertReasonable(bytes);
  const picture = await smallCopy(bytes);
  const text = await readPicture(bytes);
  return {
    fileType,
    title: null,
    sections: text ? [{ text }] : [],
    images: [],
    features: [],
    picture,
    notes: [],
  };
}

async function assertReasonable(bytes: Buffer): Promise<void> {
  // The header alone tells the size; nothing is decoded yet.
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new ExtractError('corrupt');
    });
  if (width * height > limits.pixels)
    throw new ExtractError(
      'too_large',
      `The picture has ${Math.round((width * height) / 1e6)} megapixels; ${limits.pixels / 1e6} are allowed.`,
    );
}

async function smallCopy(bytes: Buffer): Promise<PreparedPicture> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'truncated' })
      .autoOrient()
      .resize({ width: describedPixels, height: describedPixels, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { data, contentType: 'image/jpeg', width: info.width, height: info.height };
  } catch {
    throw new ExtractError('corrupt');
  }
}
