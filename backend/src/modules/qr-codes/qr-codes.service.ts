import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import { type CreateQrCode, type QrCodeView, viewQrCode, type QrCodesQuery } from './qr-code.dto';
import type { QrCodeEntity } from './qr-code.entity';
import { QrCodesRepository } from './qr-codes.repository';
import { MakeSign } from './signs/make-sign';
import { SignsService } from './signs/signs.service';

/** Printed codes, each on its sign. */
@Injectable()
export class QrCodesService {
  constructor(
    private readonly codes: QrCodesRepository,
    private readonly maker: MakeSign,
    private readonly signs: SignsService,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  async create({ bot_id, property_id = null, label = '' }: CreateQrCode): Promise<QrCodeView> {
    const { code } = await this.maker.make({
      botId: bot_id,
      propertyId: property_id,
      label,
      place: '',
      whenSold: 'answer',
    });
    return this.view(code);
  }

  async page({ q, ...query }: QrCodesQuery): Promise<Page<QrCodeView>> {
    const page = await this.codes.matching(query, q);
    const names = await this.chatbots.names(page.items.map(({ botId }) => botId));
    const addresses = await this.addresses(page.items);
    return page.map((row) => viewQrCode(row, names.get(row.botId), addresses.get(row.propertyId ?? '')));
  }

  async get(qrId: string): Promise<QrCodeView> {
    return this.view(await this.codes.get(qrId));
  }

  /** The address in the code. */
  async address(qrId: string): Promise<string> {
    return (await this.codes.get(qrId)).qrData;
  }

  async rename(qrId: string, label: string): Promise<QrCodeView> {
    const { signId } = await this.codes.get(qrId);
    await this.signs.change(signId, { label });
    return this.get(qrId);
  }

  async remove(qrId: string): Promise<void> {
    const { signId } = await this.codes.get(qrId);
    await this.signs.remove(signId);
  }

  private async view(row: QrCodeEntity): Promise<QrCodeView> {
    const names = await this.chatbots.names([row.botId]);
    const addresses = await this.addresses([row]);
    return viewQrCode(row, names.get(row.botId), addresses.get(row.propertyId ?? ''));
  }

  private async addresses(rows: QrCodeEntity[]): Promise<Map<string, string>> {
    const ids = [...new Set(rows.flatMap(({ propertyId }) => propertyId ?? []))];
    return new Map((await this.properties.some(ids)).map(({ propertyId, address }) => [propertyId, address]));
  }
}
