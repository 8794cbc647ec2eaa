import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import type { ServiceName } from '../../kernel/secrets';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { IntegrationEntity } from './integration.entity';

interface SealedRow {
  integration_id: string;
  organization_id: string;
  service: string;
  sealed_values: string;
}

@Injectable()
export class IntegrationsRepository extends TenantRepository<IntegrationEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, IntegrationEntity);
  }

  all(): Promise<IntegrationEntity[]> {
    return this.find();
  }

  of(service: ServiceName): Promise<IntegrationEntity | null> {
    return this.findOne({ service });
  }

  /** Every organization's rows, still sealed: for the change of keys, which belongs to nobody in particular. */
  everySealed(): Promise<SealedRow[]> {
    return this.across.sql<SealedRow>(
      'SELECT integration_id, organization_id, service, sealed_values FROM integrations',
    );
  }

  /** Leaves a row alone that was changed in the meantime. */
  async replaceSealed(row: SealedRow, sealed: string): Promise<void> {
    await this.across.transaction(() =>
      this.across.sql(
        'UPDATE integrations SET sealed_values = ? WHERE integration_id = ? AND sealed_values = ?',
        [sealed, row.integration_id, row.sealed_values],
      ),
    );
  }
}
