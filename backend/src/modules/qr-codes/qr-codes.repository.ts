import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type Patch, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { QrCodeEntity } from './qr-code.entity';
import { type Device, QrScanEntity } from './qr-scan.entity';

const kept = { deletedAt: IsNull() };

@Injectable()
export class QrCodesRepository extends TenantRepository<QrCodeEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, QrCodeEntity);
  }

  override maybe(id: string): Promise<QrCodeEntity | null> {
    return this.findOne({ id, ...kept });
  }

  override page(query: PageQuery, where: FindOptionsWhere<QrCodeEntity> = {}): Promise<Page<QrCodeEntity>> {
    return super.page(query, { ...where, ...kept });
  }

  override async change(id: string, patch: Patch<QrCodeEntity>): Promise<void> {
    if ((await this.changeWhere({ id, ...kept }, patch)) === 0) throw new NotFound();
  }

  /** Whoever scans knows the code only; the organization follows from it. */
  withCode(code: string): Promise<QrCodeEntity | null> {
    return this.across.query((manager) => manager.findOneBy(QrCodeEntity, { code }));
  }

  /** Deleted codes too: what is printed goes on working. */
  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }

  async countScan(id: string): Promise<void> {
    await this.database.sql(
      'UPDATE qr_codes SET scan_count = scan_count + 1 WHERE organization_id = ? AND qr_id = ?',
      [currentOrganizationId(), id],
    );
  }
}

interface Counted {
  name: string;
  scans: number | string;
}

@Injectable()
export class QrScansRepository extends TenantRepository<QrScanEntity> {
  constructor(database: Database) {
    super(database, QrScanEntity);
  }

  /** Scans of one code since a day, by UTC day. */
  byDay(qrId: string, since: string): Promise<{ day: string; scans: number }[]> {
    return this.counted('substr(created_at, 1, 10)', qrId, since).then((rows) =>
      rows.map(({ name, scans }) => ({ day: name, scans })),
    );
  }

  byDevice(qrId: string, since: string): Promise<{ device: Device; scans: number }[]> {
    return this.counted('device', qrId, since).then((rows) =>
      rows.map(({ name, scans }) => ({ device: name as Device, scans })),
    );
  }

  async note(qrId: string, device: Device): Promise<void> {
    await this.add({ qrId, device, createdAt: now() });
  }

  private async counted(
    group: 'device' | 'substr(created_at, 1, 10)',
    qrId: string,
    since: string,
  ): Promise<{ name: string; scans: number }[]> {
    const rows = await this.rows<Counted>(
      `SELECT ${group} AS name, COUNT(*) AS scans FROM qr_scans WHERE organization_id = ? AND qr_id = ? AND created_at >= ? GROUP BY ${group} ORDER BY 1`,
      [currentOrganizationId(), qrId, since],
    );
    return rows.map(({ name, scans }) => ({ name, scans: Number(scans) }));
  }
}
