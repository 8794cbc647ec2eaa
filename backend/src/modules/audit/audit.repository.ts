import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { AuditEntryEntity } from './audit-entry.entity';

interface AuditFilter {
  entity?: string;
  actorId?: string;
}

@Injectable()
export class AuditRepository extends TenantRepository<AuditEntryEntity> {
  constructor(database: Database) {
    super(database, AuditEntryEntity);
  }

  filtered(query: PageQuery, { entity, actorId }: AuditFilter): Promise<Page<AuditEntryEntity>> {
    return this.page(query, { ...(entity && { entity }), ...(actorId && { actorId }) });
  }

  async last(): Promise<AuditEntryEntity | undefined> {
    return (await this.find({ order: { sequence: 'DESC' }, take: 1 }))[0];
  }

  /** `count` entries from `sequence` on, oldest first. */
  from(sequence: number, count: number): Promise<AuditEntryEntity[]> {
    return this.find({ order: { sequence: 'ASC' }, skip: sequence - 1, take: count });
  }
}
