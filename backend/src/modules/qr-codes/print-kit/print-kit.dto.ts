import { ListOf, OneOf, WholeInQuery } from '../../../kernel/http/fields';
import { type ImageFormat, imageFormats } from '../drawing/design';
import { type KitPiece, kitPieces } from '../drawing/kit';
import { type KitLanguage, kitLanguages } from '../drawing/kit-words';
import { CodeLook } from '../qr-code.dto';

export class KitQuery extends CodeLook {
  @OneOf(kitPieces, {
    optional: true,
    description:
      '`rider` 24 × 6 in, `flyer`, `tent` (folded) and `sign-in` US letter; each with 1/8 in bleed and crop marks. Default flyer.',
  })
  piece?: KitPiece;

  @OneOf(kitLanguages, {
    optional: true,
    description: 'Of the words on the piece (default en); what is recorded about the home stays as written.',
  })
  language?: KitLanguage;
}

const bundles = ['pdf', 'zip'] as const;
export type Bundle = (typeof bundles)[number];

/** How many codes one call prints at most. */
const mostPrinted = 60;

export class PrintSigns extends CodeLook {
  @ListOf('id', { max: mostPrinted, description: 'Of these signs, in this order.' }) sign_ids!: string[];
  @OneOf(bundles, {
    optional: true,
    description: '`pdf`: letter pages with six codes each (default); `zip`: a file for each code.',
  })
  bundle?: Bundle;
  @OneOf(imageFormats, { optional: true, description: 'Of the files in a ZIP (default png).' })
  format?: ImageFormat;
  @WholeInQuery({ min: 64, max: 2400, optional: true, description: 'Of the files in a ZIP (default 1200).' })
  size?: number;
}
