import { Injectable } from '@nestjs/common';
import { NotFound, Unprocessable, ValidationFailed } from '../../../kernel/errors/errors';
import { CodeImages } from '../drawing/code-images';
import { Drawings } from '../drawing/drawings';
import type { CodeLook } from '../qr-code.dto';
import { QrCodesRepository } from '../qr-codes.repository';
import { SignsRepository } from '../signs/signs.repository';
import { KitContents } from './kit-contents';
import type { KitQuery } from './print-kit.dto';

/** A code with what it is called. */
export interface NamedCode {
  address: string;
  label: string;
}

/** Signs, flyers and sheets for the printer. */
@Injectable()
export class PrintKit {
  constructor(
    private readonly signs: SignsRepository,
    private readonly codes: QrCodesRepository,
    private readonly contents: KitContents,
    private readonly images: CodeImages,
    private readonly drawings: Drawings,
  ) {}

  /** @throws {Unprocessable} for a flyer of a sign that shows no listing */
  async piece(signId: string, { piece = 'flyer', language = 'en', ...look }: KitQuery): Promise<Buffer> {
    const sign = await this.signs.get(signId);
    if (piece === 'flyer' && !sign.propertyId) throw new FlyerWithoutHome();
    const [code] = await this.codes.ofSigns([signId]);
    const content = await this.contents.of(sign.propertyId, language);
    // The brokerage's own colour unless another was asked for.
    const branded = { foreground: content.brand.ink, ...look, caption: 'true' as const };
    const design = await this.images.design(code!.qrData, branded, true);
    return this.drawings.draw({ kind: 'kit', piece, design, content });
  }

  /** In the order of the ids. @throws {NotFound} when one of them is not the organization's */
  async named(signIds: string[]): Promise<NamedCode[]> {
    const ids = [...new Set(signIds)];
    if (ids.length === 0)
      throw new ValidationFailed([{ field: 'sign_ids', message: 'Choose at least one sign.' }]);
    const signs = new Map((await this.signs.some(ids)).map((sign) => [sign.id, sign]));
    const codes = new Map((await this.codes.ofSigns(ids)).map((code) => [code.signId, code]));
    return ids.map((id) => {
      const [sign, code] = [signs.get(id), codes.get(id)];
      if (!sign || !code) throw new NotFound();
      return { address: code.qrData, label: sign.label || sign.place || code.code };
    });
  }

  /** Letter pages with six codes each. */
  async sheet(codes: NamedCode[], look: CodeLook): Promise<Buffer> {
    const { brand } = await this.contents.of(null);
    const designs = [];
    for (const { address, label } of codes)
      designs.push({ design: await this.images.design(address, look, true), label });
    return this.drawings.draw({ kind: 'kit', piece: 'sheet', designs, companyName: brand.companyName });
  }
}

class FlyerWithoutHome extends Unprocessable {
  constructor() {
    super('A flyer shows a home: move the sign to a listing first.', 'flyer_without_listing');
  }
}
