import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { CodeImages } from '../drawing/code-images';
import type { ImageFormat } from '../drawing/design';
import type { CodeLook } from '../qr-code.dto';
import type { NamedCode } from './print-kit.service';

interface Wish {
  format: ImageFormat;
  size: number;
  look: CodeLook;
}

/** Many codes as one ZIP. */
@Injectable()
export class ZipCodes {
  constructor(private readonly images: CodeImages) {}

  /**
   * A stream that grows as code after code is drawn. The first is drawn before it is returned: what is wrong with the
   * look shows there, while an error can still be answered.
   */
  async stream(codes: NamedCode[], wish: Wish): Promise<Readable> {
    const zip = new ZipFile();
    const [first, ...others] = codes;
    if (first) await this.add(zip, first, 1, wish);
    void this.fill(zip, others, wish);
    return zip.outputStream as Readable;
  }

  private async fill(zip: ZipFile, codes: NamedCode[], wish: Wish): Promise<void> {
    try {
      for (const [index, code] of codes.entries()) {
        // Whoever hung up needs no further drawings.
        if ((zip.outputStream as Readable).destroyed) return;
        await this.add(zip, code, index + 2, wish);
      }
      zip.end();
    } catch (error) {
      (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async add(zip: ZipFile, { address, label }: NamedCode, number: number, wish: Wish): Promise<void> {
    const { data } = await this.images.draw(address, wish.format, wish.size, wish.look);
    zip.addBuffer(data, `${String(number).padStart(2, '0')}-${fileName(label)}.${wish.format}`, {
      compress: wish.format === 'svg',
    });
  }
}

/** Letters and digits of any script; nothing that means something to a file system. */
const fileName = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'code';
