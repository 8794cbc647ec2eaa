import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { CreditHoldEntity } from './credit-hold.entity';

@Injectable()
export class HoldsRepository extends TenantRepository<CreditHoldEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, CreditHoldEntity);
  }

  withKey(key: string): Promise<CreditHoldEntity | null> {
    return this.findOne({ key });
  }

  /** Of all organizations: open although their time is over. */
  expired(at: string): Promise<{ organizationId: string; key: string }[]> {
    return this.across.sql<{ organizationId: string; key: string }>(
      `SELECT organization_id AS "organizationId", hold_key AS "key" FROM credit_holds
        WHERE status = 'open' AND expires_at <= ? ORDER BY expires_at LIMIT 500`,
      [at],
    );
  }
}
