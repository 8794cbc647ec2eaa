import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, Raw } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { type Campaign, type CampaignColumns, keptCampaign } from '../../kernel/http/campaign';
import type { Page, PageQuery } from '../../kernel/http/page';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { leadsWith } from './find-leads';
import { LeadEntity, type LeadStatus } from './lead.entity';

export interface LeadFilter {
  status?: LeadStatus;
  botId?: string;
  /** Words, e-mail address or digits of a number. */
  text?: string;
  campaign?: Campaign;
}

@Injectable()
export class LeadsRepository extends TenantRepository<LeadEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, LeadEntity);
  }

  filtered(query: PageQuery, { status, botId, text, campaign }: LeadFilter): Promise<Page<LeadEntity>> {
    const found = leadsWith(text);
    const where: FindOptionsWhere<LeadEntity> = {
      ...(status && { status }),
      ...(botId && { botId }),
      ...asked(keptCampaign(campaign ?? {})),
      // On any column, for the condition names its own; not on `id`, which a page after the first limits too.
      ...(found && { name: Raw(() => found.sql, found.values) }),
    };
    return this.page(query, where);
  }

  /** Whether any organization has a lead: for the start of the server, which belongs to nobody in particular. */
  async isAnyAnywhere(): Promise<boolean> {
    return (await this.across.sql('SELECT 1 FROM leads LIMIT 1')).length > 0;
  }

  /** Names by id. */
  async names(ids: string[]): Promise<Map<string, string>> {
    const rows = ids.length === 0 ? [] : await this.find({ where: { id: In([...new Set(ids)]) } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async letGoOfAgent(agentId: string): Promise<void> {
    await this.changeWhere({ agentId }, { agentId: null });
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}

/** What was not asked for limits nothing. */
const asked = (columns: CampaignColumns): Partial<Record<keyof CampaignColumns, string>> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
