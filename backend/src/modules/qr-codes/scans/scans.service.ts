import { Injectable } from '@nestjs/common';
import type { ScansView } from '../qr-code.dto';
import { QrCodesRepository } from '../qr-codes.repository';
import { QrScansRepository } from './scans.repository';

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** What came of one code. */
@Injectable()
export class ScansService {
  constructor(
    private readonly codes: QrCodesRepository,
    private readonly scans: QrScansRepository,
  ) {}

  async of(qrId: string, days: number): Promise<ScansView> {
    await this.codes.get(qrId);
    const since = dayBefore(days - 1);
    const [counted, kinds, by_device, by_campaign] = await Promise.all([
      this.scans.byDay(qrId, since),
      this.scans.byKind(qrId, since),
      this.scans.byDevice(qrId, since),
      this.scans.byCampaign(qrId, since),
    ]);
    const by_day = Array.from({ length: days }, (_, index) => dayBefore(days - 1 - index)).map((day) => ({
      day,
      scans: counted.get(day) ?? 0,
    }));
    return { total: kinds.get('scan') ?? 0, clicks: kinds.get('click') ?? 0, by_day, by_device, by_campaign };
  }
}
