import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import type { Page, PageQuery } from '../../kernel/http/page';
import { isServedHere, runAsOrganization } from '../../kernel/tenancy/context';
import { Hosts } from '../branding';
import { Chatbots } from '../chatbots';
import { Properties, PropertyDeleted } from '../properties';
import { deviceOf } from './device';
import {
  type CreateQrCode,
  type ImageQuery,
  type QrCodeView,
  type ScansView,
  viewQrCode,
} from './qr-code.dto';
import type { QrCodeEntity } from './qr-code.entity';
import { QrCodesRepository, QrScansRepository } from './qr-codes.repository';
import { drawQr, type QrImage } from './qr-image';

// No characters that look alike: the address is also read aloud and typed.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** 10 characters of 31: about 50 bits, so codes are not guessed. */
const newCode = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Printed codes and what comes of them. */
@Injectable()
export class QrCodesService {
  constructor(
    private readonly database: Database,
    private readonly codes: QrCodesRepository,
    private readonly scans: QrScansRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly hosts: Hosts,
  ) {}

  async create({ bot_id, property_id = null, label = '' }: CreateQrCode): Promise<QrCodeView> {
    await this.chatbots.get(bot_id);
    if (property_id) await this.properties.get(property_id);
    const code = newCode();
    const qrData = `${await this.hosts.publicBase()}/q/${code}`;
    const row = await this.codes.add({
      botId: bot_id,
      propertyId: property_id,
      code,
      qrData,
      label,
      scanCount: 0,
    });
    return this.view(row);
  }

  async page(query: PageQuery): Promise<Page<QrCodeView>> {
    const page = await this.codes.page(query);
    const names = await this.chatbots.names(page.items.map(({ botId }) => botId));
    const addresses = await this.addresses(page.items);
    return page.map((row) => viewQrCode(row, names.get(row.botId), addresses.get(row.propertyId ?? '')));
  }

  async get(qrId: string): Promise<QrCodeView> {
    return this.view(await this.codes.get(qrId));
  }

  async rename(qrId: string, label: string): Promise<QrCodeView> {
    await this.codes.change(qrId, { label });
    return this.get(qrId);
  }

  async remove(qrId: string): Promise<void> {
    await this.codes.change(qrId, { deletedAt: now() });
  }

  async image(qrId: string, { format = 'svg', size }: ImageQuery): Promise<QrImage> {
    const { qrData } = await this.codes.get(qrId);
    return drawQr(qrData, format, size ?? (format === 'pdf' ? 288 : 512));
  }

  async scansOf(qrId: string, days: number): Promise<ScansView> {
    await this.codes.get(qrId);
    const since = dayBefore(days - 1);
    const counted = new Map((await this.scans.byDay(qrId, since)).map(({ day, scans }) => [day, scans]));
    const by_day = Array.from({ length: days }, (_, index) => dayBefore(days - 1 - index)).map((day) => ({
      day,
      scans: counted.get(day) ?? 0,
    }));
    return {
      total: by_day.reduce((sum, { scans }) => sum + scans, 0),
      by_day,
      by_device: await this.scans.byDevice(qrId, since),
    };
  }

  /**
   * Where whoever opens a printed code goes, as a path on this host; null for a code never printed.
   *
   * @param counts false for look-ups that are no person's visit
   */
  async open(code: string, userAgent: string, counts: boolean): Promise<string | null> {
    const row = await this.codes.withCode(code);
    if (!row || !isServedHere(row.organizationId)) return null;
    const device = deviceOf(userAgent);
    if (counts && device)
      await runAsOrganization(row.organizationId, () =>
        this.database.transaction(async () => {
          await this.codes.countScan(row.id);
          await this.scans.note(row.id, device);
        }),
      );
    const query = new URLSearchParams({ ...(row.propertyId && { property: row.propertyId }), qr: row.code });
    return `/chat/${row.botId}?${query.toString()}`;
  }

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    await this.codes.letGoOfProperty(propertyId);
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
