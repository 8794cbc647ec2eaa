import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type Patch, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { QrCodeEntity } from './qr-code.entity';

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
    return this.across.findOne(QrCodeEntity, { code });
  }

  /** Deleted codes too: what is printed goes on working. */
  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }

  ofSigns(signIds: string[]): Promise<QrCodeEntity[]> {
    return signIds.length === 0 ? Promise.resolve([]) : this.find({ where: { signId: In(signIds) } });
  }

  some(ids: string[]): Promise<QrCodeEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids), ...kept } });
  }

  /** Keeps what a code shares with its sign the same. */
  async follow(
    signId: string,
    patch: Partial<Pick<QrCodeEntity, 'botId' | 'propertyId' | 'label' | 'deletedAt'>>,
  ): Promise<void> {
    await this.changeWhere({ signId }, patch);
  }

  /** Makes others that count this code's visits wait for the end of the current unit of work. */
  async lock(id: string): Promise<void> {
    await this.database.sql(
      'UPDATE qr_codes SET scan_count = scan_count WHERE organization_id = ? AND qr_id = ?',
      [currentOrganizationId(), id],
    );
  }

  async countScan(id: string): Promise<void> {
    await this.database.sql(
      'UPDATE qr_codes SET scan_count = scan_count + 1 WHERE organization_id = ? AND qr_id = ?',
      [currentOrganizationId(), id],
    );
  }
}
