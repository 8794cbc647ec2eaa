import sharp from 'sharp';
import { UnsupportedType } from '../errors/errors';

const mostPixels = 40_000_000;
const formats = ['png', 'jpeg', 'webp'];

interface Redrawing {
  /** What the sender reads of anything that is no such picture. */
  refusal: string;
  /** From the picture, the right way up, to what is kept of it. */
  draw: (picture: sharp.Sharp) => sharp.Sharp;
}

/**
 * A sent PNG, JPEG or WebP drawn anew, so that nothing of the file survives but its pixels: no scripts, no camera
 * data, no second file inside.
 * @returns the file as `draw` encodes it
 * @throws {UnsupportedType} for anything else, broken pictures, and more than 40 megapixels
 */
export async function redrawn(sent: Buffer, { refusal, draw }: Redrawing): Promise<Buffer> {
  const refused = new UnsupportedType(refusal);
  if (sent.length === 0) throw refused;
  const picture = sharp(sent, { limitInputPixels: mostPixels, pages: 1 });
  const { format } = await picture.metadata().catch(() => ({ format: undefined }));
  if (!format || !formats.includes(format)) throw refused;
  return draw(picture.rotate())
    .toBuffer()
    .catch(() => {
      throw refused;
    });
}
