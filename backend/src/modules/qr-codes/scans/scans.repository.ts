import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import type { Calendar } from '../../../kernel/calendar';
import { Database } from '../../../kernel/database/database';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import { type Device, QrScanEntity, type VisitKind } from './qr-scan.entity';

interface Counted {
  name: string;
  visits: number | string;
}

interface CampaignRow {
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  visits: number | string;
}

export interface Campaign {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  visits: number;
}

@Injectable()
export class QrScansRepository extends TenantRepository<QrScanEntity> {
  constructor(database: Database) {
    super(database, QrScanEntity);
  }

  /** Scans of one code on each of the last `count` days. */
  byDay(qrId: string, since: string, calendar: Calendar, count: number): Promise<Map<string, number>> {
    const day = calendar.sqlDay('created_at', count, this.database.engine);
    return this.counted("kind = 'scan' AND", day, qrId, since);
  }

  async byDevice(qrId: string, since: string): Promise<{ device: Device; scans: number }[]> {
    const counts = await this.counted("kind = 'scan' AND", 'device', qrId, since);
    return [...counts].map(([name, scans]) => ({ device: name as Device, scans }));
  }

  byKind(qrId: string, since: string): Promise<Map<string, number>> {
    return this.counted('', 'kind', qrId, since);
  }

  /** Visits of either kind that named a campaign, the most visited first. */
  async byCampaign(qrId: string, since: string): Promise<Campaign[]> {
    const names = 'utm_source, utm_medium, utm_campaign';
    const rows = await this.rows<CampaignRow>(
      `SELECT ${names}, COUNT(*) AS visits FROM qr_scans WHERE organization_id = ? AND qr_id = ? AND created_at >= ? AND COALESCE(${names}) IS NOT NULL GROUP BY ${names} ORDER BY COUNT(*) DESC, ${names} LIMIT 50`,
      [currentOrganizationId(), qrId, since],
    );
    return rows.map((row) => ({
      source: row.utm_source,
      medium: row.utm_medium,
      campaign: row.utm_campaign,
      visits: Number(row.visits),
    }));
  }

  /** A visit of that device which was still going on at `since`. */
  underway(qrId: string, visitorHash: string, kind: VisitKind, since: string): Promise<QrScanEntity | null> {
    return this.findOne({ qrId, visitorHash, kind, lastOpenedAt: MoreThanOrEqual(since) });
  }

  async openedAgain({ id, opened }: QrScanEntity, moment: string): Promise<void> {
    await this.change(id, { opened: opened + 1, lastOpenedAt: moment });
  }

  /** After a day nothing is left that tells one device from another. */
  async forgetVisitors(qrId: string, before: string): Promise<void> {
    await this.changeWhere(
      { qrId, createdAt: LessThan(before), visitorHash: Not(IsNull()) },
      { visitorHash: null },
    );
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }

  private async counted(
    which: '' | "kind = 'scan' AND",
    group: string,
    qrId: string,
    since: string,
  ): Promise<Map<string, number>> {
    const rows = await this.rows<Counted>(
      `SELECT ${group} AS name, COUNT(*) AS visits FROM qr_scans WHERE ${which} organization_id = ? AND qr_id = ? AND created_at >= ? GROUP BY 1 ORDER BY 1`,
      [currentOrganizationId(), qrId, since],
    );
    return new Map(rows.map(({ name, visits }) => [name, Number(visits)]));
  }
}
