import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Storage } from '../../ports/storage';
import { NotAPhoto, PhotoTooLarge, PhotoUnreadable } from './property.errors';

/** Widths in pixels every photo is kept in, as far as it has them; the last one is the largest anybody gets. */
const widths = [480, 960, 1600, 2400];
const megapixelsAtMost = 60;
const formats = ['jpeg', 'png', 'webp'];

interface Kept {
  id: string;
  widths: number[];
}

/** The pictures themselves. What is stored was drawn anew: no metadata, no place names of the camera, no hidden payload. */
@Injectable()
export class PhotoFiles {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly storage: Storage) {}

  /**
   * Checks, redraws as WebP and stores.
   * @param input a file's path, or its bytes
   * @throws {NotAPhoto | PhotoTooLarge | PhotoUnreadable}
   */
  store(id: string, input: string | Buffer): Promise<number[]> {
    // One at a time: a large photo unfolds to hundreds of megabytes.
    const mine = this.last.then(() => this.draw(id, input));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** The smallest kept picture that is at least `width` pixels wide, else the largest. */
  get({ id, widths: kept }: Kept, width?: number): Promise<Buffer> {
    const best = kept.find((each) => each >= (width ?? Infinity)) ?? kept.at(-1)!;
    return this.storage.get(nameOf(id, best));
  }

  async remove(photos: Kept[]): Promise<void> {
    for (const { id, widths: kept } of photos)
      for (const width of kept) await this.storage.remove(nameOf(id, width));
  }

  private async draw(id: string, input: string | Buffer): Promise<number[]> {
    const width = await this.checkedWidth(input);
    const kept = [...new Set([...widths.filter((each) => each < width), Math.min(width, widths.at(-1)!)])];
    const pictures: [number, Buffer][] = [];
    try {
      for (const each of kept) {
        const picture = sharp(input, { limitInputPixels: megapixelsAtMost * 1e6, failOn: 'error' })
          .autoOrient()
          .resize({ width: each, withoutEnlargement: true });
        pictures.push([each, await picture.webp({ quality: 80, effort: 2 }).toBuffer()]);
      }
    } catch {
      throw new PhotoUnreadable();
    }
    for (const [each, data] of pictures) await this.storage.put(nameOf(id, each), data, 'image/webp');
    return kept;
  }

  /** Reads the header only: a small file can claim to be a picture of a terapixel. */
  private async checkedWidth(input: string | Buffer): Promise<number> {
    const about = await sharp(input, { limitInputPixels: false })
      .metadata()
      .catch(() => {
        throw new NotAPhoto();
      });
    if (!formats.includes(about.format)) throw new NotAPhoto();
    if (about.width * about.height * (about.pages ?? 1) > megapixelsAtMost * 1e6)
      throw new PhotoTooLarge(megapixelsAtMost);
    return about.autoOrient.width;
  }
}

const nameOf = (id: string, width: number): string => `photos/${id}-${width}.webp`;
