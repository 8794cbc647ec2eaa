import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Unprocessable, ValidationFailed } from '../../../kernel/errors/errors';
import { Branding, contrastOf, fullHex } from '../../branding';
import type { CodeLook } from '../qr-code.dto';
import { type CodeDesign, contentTypes, type ImageFormat, type Logo } from './design';
import { Drawings } from './drawings';

/** Least contrast of code and ground after WCAG; below it cameras fail in bad light. */
const leastContrast = 4.5;
/** Of the code's area, in percent, when nothing else is asked for. */
const usualLogo = 5;

interface CodeImage {
  contentType: string;
  data: Buffer;
}

/** Codes as pictures, in the colours and with the logo that were asked for. */
@Injectable()
export class CodeImages {
  constructor(
    private readonly drawings: Drawings,
    private readonly branding: Branding,
  ) {}

  /** @param size width in pixels, for PDF in points */
  async draw(address: string, format: ImageFormat, size: number, look: CodeLook = {}): Promise<CodeImage> {
    const design = await this.design(address, look, format === 'pdf');
    const data = await this.drawings.draw({ kind: 'code', design, format, size });
    return { contentType: contentTypes[format], data };
  }

  /** @throws {Unprocessable} for colours a camera cannot tell apart */
  async design(address: string, look: CodeLook, caption: boolean): Promise<CodeDesign> {
    const foreground = fullHex(look.foreground ?? '#000000');
    const background = fullHex(look.background ?? '#ffffff');
    requireContrast(foreground, background);
    return {
      address,
      foreground,
      background,
      logo: look.logo === 'true' ? await this.logo((look.logo_size ?? usualLogo) / 100) : null,
      caption: look.caption === undefined ? caption : look.caption === 'true',
    };
  }

  private async logo(share: number): Promise<Logo> {
    const png = await this.branding.logoPicture();
    if (!png)
      throw new ValidationFailed([
        {
          field: 'logo',
          message:
            'There is no uploaded logo: upload one under Settings, Branding (a logo at another address cannot be printed), or leave it out.',
        },
      ]);
    const { width, height } = await sharp(png).metadata();
    return { png: new Uint8Array(png), aspect: width / height, share };
  }
}

function requireContrast(foreground: string, background: string): void {
  const ratio = Math.floor(contrastOf(foreground, background) * 10) / 10;
  const isDarker = contrastOf(foreground, '#ffffff') > contrastOf(background, '#ffffff');
  if (isDarker && ratio >= leastContrast) return;
  const message = isDarker
    ? `The contrast of ${foreground} on ${background} is ${ratio}:1; cameras need at least ${leastContrast}:1. Choose a darker color for the code or a lighter background.`
    : `The code (${foreground}) must be darker than its background (${background}): many cameras do not read light codes on dark. Their contrast is ${ratio}:1.`;
  throw new Unprocessable(message, 'qr_contrast', [{ field: 'foreground', message, contrast: ratio }]);
}
