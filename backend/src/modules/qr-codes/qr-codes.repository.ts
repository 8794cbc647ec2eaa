import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { wordsIn } from '../../kernel/database/word-search';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import {
  type Limits,
  type Looked,
  type Patch,
  TenantRepository,
} from '../../kernel/tenancy/tenant.repository';
import { QrCodeEntity } from './qr-code.entity';

const kept = { deletedAt: IsNull() };

const searched = {
  columns: ['label'],
  named: [
    { key: 'bot_id', table: 'chatbots', columns: ['name'] },
    { key: 'property_id', table: 'properties', columns: ['search_text'] },
  ],
};

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

  override page(
    query: PageQuery,
    where: Limits<QrCodeEntity> = {},
    looked: Looked<QrCodeEntity> = {},
  ): Promise<Page<QrCodeEntity>> {
    return super.page(query, { ...where, ...kept }, looked);
  }

  /** @param q words that all stand in label, the chatbot's name or the listing's address */
  matching(query: PageQuery, q?: string): Promise<Page<QrCodeEntity>> {
    return this.page(query, {}, { found: [wordsIn(q, searched)] });
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
