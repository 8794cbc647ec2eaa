import {
  Day,
  HexColor,
  Id,
  ListOf,
  Moment,
  OneOf,
  Text,
  Whole,
  WholeInQuery,
} from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { type ImageFormat, imageFormats } from './drawing/design';
import type { QrCodeEntity } from './qr-code.entity';
import { type Device, devices } from './scans/qr-scan.entity';

export class QrCodesQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words that all stand in label, the chatbot’s name or the listing’s address.',
    example: 'yard elm',
  })
  q?: string;
}

export class CreateQrCode {
  @Id({ description: 'The chatbot that answers whoever scans.' }) bot_id!: string;
  @Id({ optional: true, nullable: true, description: 'The listing the conversation is about.' })
  property_id?: string | null;
  @Text({
    max: 120,
    optional: true,
    description: 'Where it hangs, for your team.',
    example: 'Yard sign, front',
  })
  label?: string;
}

export class UpdateQrCode {
  @Text({ max: 120 }) label!: string;
}

export class QrCodeView {
  @Id() qr_id!: string;
  @Id({ description: 'What it is printed on.' }) sign_id!: string;
  @Id() bot_id!: string;
  @Id({ nullable: true }) property_id!: string | null;
  @Text({ description: 'The absolute address in the code.' }) qr_data!: string;
  @Whole({ description: 'Visits by camera; links that were clicked do not count.' }) scan_count!: number;
  @Text() label!: string;
  @Text({ nullable: true }) bot_name!: string | null;
  @Text({ nullable: true }) property_address!: string | null;
  @Moment() created_at!: string;
}

export type { ImageFormat };

const yesOrNo = ['true', 'false'] as const;

/** How a code is drawn. */
export class CodeLook {
  @HexColor({ optional: true, description: 'Of the code (default #000000); darker than the ground.' })
  foreground?: string;
  @HexColor({ optional: true, example: '#ffffff', description: 'Of the ground (default #ffffff).' })
  background?: string;
  @OneOf(yesOrNo, { optional: true, description: 'The uploaded logo of the brand in the middle.' })
  logo?: 'true' | 'false';
  @WholeInQuery({
    min: 1,
    max: 30,
    optional: true,
    description:
      'What the logo takes of the code’s area, in percent (default 5); about 8 at most are readable.',
  })
  logo_size?: number;
  @OneOf(yesOrNo, {
    optional: true,
    description: 'The address in words below the code (default: in PDF only).',
  })
  caption?: 'true' | 'false';
}

export class ImageQuery extends CodeLook {
  @OneOf(imageFormats, { optional: true, description: 'Default svg.' }) format?: ImageFormat;
  @WholeInQuery({
    min: 64,
    max: 4096,
    optional: true,
    description: 'Side length in pixels; for PDF in points (72 per inch). Default 512, PDF 288.',
  })
  size?: number;
}

export class ScansQuery {
  @WholeInQuery({ min: 1, max: 366, optional: true, description: 'How many days back (default 30).' })
  days?: number;
}

export class ScansOnDay {
  @Day() day!: string;
  @Whole() scans!: number;
}

export class ScansByDevice {
  @OneOf(devices) device!: Device;
  @Whole() scans!: number;
}

export class ScansByCampaign {
  @Text({ nullable: true, description: '`utm_source` of the address that was opened.' })
  source!: string | null;
  @Text({ nullable: true }) medium!: string | null;
  @Text({ nullable: true }) campaign!: string | null;
  @Whole({ description: 'By camera and by click.' }) visits!: number;
}

export class ScansView {
  @Whole({ description: 'Visits by camera in the period.' }) total!: number;
  @Whole({ description: 'Visits by a link that was clicked, in the period; not in the total.' })
  clicks!: number;
  @ListOf(ScansOnDay, {
    max: 366,
    description:
      'Every day of the period, oldest first, by the clocks of the brokerage’s office hours, else UTC.',
  })
  by_day!: ScansOnDay[];
  @ListOf(ScansByDevice) by_device!: ScansByDevice[];
  @ListOf(ScansByCampaign, { max: 50, description: 'Visits whose address named a campaign, most first.' })
  by_campaign!: ScansByCampaign[];
}

export const viewQrCode = (
  row: QrCodeEntity,
  botName: string | undefined,
  propertyAddress: string | undefined,
): QrCodeView => ({
  qr_id: row.id,
  sign_id: row.signId,
  bot_id: row.botId,
  property_id: row.propertyId,
  qr_data: row.qrData,
  scan_count: row.scanCount,
  label: row.label,
  bot_name: botName ?? null,
  property_address: propertyAddress ?? null,
  created_at: row.createdAt,
});
