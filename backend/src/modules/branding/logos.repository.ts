import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { LogoEntity } from './logo.entity';

@Injectable()
export class LogosRepository extends TenantRepository<LogoEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, LogoEntity);
  }

  all(): Promise<LogoEntity[]> {
    return this.find();
  }

  /** Whose logo a public address shows; the id is all a visitor's browser sends. */
  async organizationOf(logoId: string): Promise<string | null> {
    const rows = await this.across.sql<{ organization_id: string }>(
      'SELECT organization_id FROM logos WHERE logo_id = ?',
      [logoId],
    );
    return rows[0]?.organization_id ?? null;
  }
}
