import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type Patch, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { OfficeHoursEntity } from './office-hours.entity';

type Values = Patch<OfficeHoursEntity> & { timeZone: string };

@Injectable()
export class OfficeHoursRepository extends TenantRepository<OfficeHoursEntity> {
  constructor(database: Database) {
    super(database, OfficeHoursEntity);
  }

  ofOrganization(): Promise<OfficeHoursEntity | null> {
    return this.maybe(currentOrganizationId());
  }

  ofAgent(userId: string): Promise<OfficeHoursEntity | null> {
    return this.maybe(userId);
  }

  setForOrganization(values: Values): Promise<void> {
    return this.put(currentOrganizationId(), values);
  }

  setForAgent(userId: string, values: Values): Promise<void> {
    return this.put(userId, { ...values, userId });
  }

  async clearForAgent(userId: string): Promise<void> {
    await this.removeWhere({ id: userId });
  }

  /** Of two first settings at once the second finds the row of the first: the insert itself must not fail. */
  private put(id: string, values: Values): Promise<void> {
    return this.database.transaction(async () => {
      await this.rows(
        `INSERT INTO office_hours (hours_id, organization_id, time_zone, created_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (hours_id) DO NOTHING`,
        [id, currentOrganizationId(), values.timeZone, new Date().toISOString()],
      );
      await this.change(id, values);
    });
  }
}
