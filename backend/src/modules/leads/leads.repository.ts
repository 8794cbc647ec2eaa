import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { LeadConsentEntity } from './lead-consent.entity';
import { LeadEntity, type LeadStatus } from './lead.entity';

export interface LeadFilter {
  status?: LeadStatus;
  botId?: string;
}

@Injectable()
export class LeadsRepository extends TenantRepository<LeadEntity> {
  constructor(database: Database) {
    super(database, LeadEntity);
  }

  filtered(query: PageQuery, { status, botId }: LeadFilter): Promise<Page<LeadEntity>> {
    const where: FindOptionsWhere<LeadEntity> = { ...(status && { status }), ...(botId && { botId }) };
    return this.page(query, where);
  }

  async letGoOfAgent(agentId: string): Promise<void> {
    await this.changeWhere({ agentId }, { agentId: null });
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}

@Injectable()
export class LeadConsentsRepository extends TenantRepository<LeadConsentEntity> {
  constructor(database: Database) {
    super(database, LeadConsentEntity);
  }

  /** The receipts of each lead, oldest first. */
  async ofLeads(leadIds: string[]): Promise<Map<string, LeadConsentEntity[]>> {
    const rows =
      leadIds.length === 0
        ? []
        : await this.find({ where: { leadId: In(leadIds) }, order: { createdAt: 'ASC' } });
    return Map.groupBy(rows, ({ leadId }) => leadId);
  }
}
