import { Injectable } from '@nestjs/common';
import { OfficeHours } from '../../hand-overs';
import type { ScansView } from '../qr-code.dto';
import { QrCodesRepository } from '../qr-codes.repository';
import { QrScansRepository } from './scans.repository';

/** What came of one code. */
@Injectable()
export class ScansService {
  constructor(
    private readonly codes: QrCodesRepository,
    private readonly scans: QrScansRepository,
    private readonly hours: OfficeHours,
  ) {}

  async of(qrId: string, days: number): Promise<ScansView> {
    await this.codes.get(qrId);
    const calendar = await this.hours.calendar();
    const since = calendar.begins(1 - days);
    const [counted, kinds, by_device, by_campaign] = await Promise.all([
      this.scans.byDay(qrId, since, calendar, days),
      this.scans.byKind(qrId, since),
      this.scans.byDevice(qrId, since),
      this.scans.byCampaign(qrId, since),
    ]);
    const by_day = calendar.lastDays(days).map((day) => ({
      day,
      scans: counted.get(day) ?? 0,
    }));
    return { total: kinds.get('scan') ?? 0, clicks: kinds.get('click') ?? 0, by_day, by_device, by_campaign };
  }
}
