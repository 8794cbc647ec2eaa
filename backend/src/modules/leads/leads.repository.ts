import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { wordsIn } from '../../kernel/database/word-search';
import { type Campaign, type CampaignColumns, keptCampaign } from '../../kernel/http/campaign';
import type { Page, PageQuery } from '../../kernel/http/page';
import { type Limits, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { LeadEntity, type LeadStatus } from './lead.entity';

export interface LeadFilter {
  status?: LeadStatus;
  botId?: string;
  /** Words, e-mail address or digits of a number. */
  text?: string;
  campaign?: Campaign;
}

const searched = {
  columns: ['name', 'email', 'message'],
  digits: ['phone'],
  named: [{ key: 'property_id', table: 'properties', columns: ['search_text'] }],
};

@Injectable()
export class LeadsRepository extends TenantRepository<LeadEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, LeadEntity);
  }

  filtered(query: PageQuery, { status, botId, text, campaign }: LeadFilter): Promise<Page<LeadEntity>> {
    const where: Limits<LeadEntity> = {
      ...(status && { status }),
      ...(botId && { botId }),
      ...asked(keptCampaign(campaign ?? {})),
    };
    return this.page(query, where, { found: [wordsIn(text, searched)] });
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
