import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../../kernel/database/across-tenants';
import { Database } from '../../../kernel/database/database';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import { DomainEntity } from './domain.entity';

@Injectable()
export class DomainsRepository extends TenantRepository<DomainEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, DomainEntity);
  }

  current(): Promise<DomainEntity | null> {
    return this.findOne({});
  }

  async isTakenElsewhere(host: string): Promise<boolean> {
    const holder = await this.holderOf(host);
    return holder !== null && holder !== currentOrganizationId();
  }

  /** Asked before anybody is known: by the host name of a visitor's request, or by the TLS server. */
  async holderOf(host: string): Promise<string | null> {
    const rows = await this.across.sql<{ organization_id: string }>(
      'SELECT organization_id FROM custom_domains WHERE verified_host = ?',
      [host],
    );
    return rows[0]?.organization_id ?? null;
  }
}
