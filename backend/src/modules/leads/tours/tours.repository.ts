import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import type { Page, PageQuery } from '../../../kernel/http/page';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import { TourEntity, type TourStatus } from './tour.entity';

@Injectable()
export class ToursRepository extends TenantRepository<TourEntity> {
  constructor(database: Database) {
    super(database, TourEntity);
  }

  filtered(
    query: PageQuery,
    { status, leadId }: { status?: TourStatus; leadId?: string },
  ): Promise<Page<TourEntity>> {
    return this.page(query, { ...(status && { status }), ...(leadId && { leadId }) });
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }

  async letGoOfAgent(agentId: string): Promise<void> {
    await this.changeWhere({ agentId }, { agentId: null });
  }

  ofLead(leadId: string): Promise<TourEntity[]> {
    return this.find({ where: { leadId } });
  }

  async forget(leadId: string): Promise<void> {
    await this.changeWhere({ leadId }, { note: null, agentNote: null });
  }
}
