import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events, Listens } from '../../kernel/events/events';
import type { Page } from '../../kernel/http/page';
import { Agents } from '../organizations';
import { PropertyDeleted } from '../properties';
import type { LeadsQuery, LeadView, UpdateLead } from './lead.dto';
import { LeadChanged } from './lead.events';
import { LeadViews } from './lead-views';
import { LeadsRepository } from './leads.repository';

/** The brokerage's leads. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly views: LeadViews,
    private readonly agents: Agents,
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async page({ limit, cursor, q, status, bot_id, ...campaign }: LeadsQuery): Promise<Page<LeadView>> {
    const filter = { text: q, status, botId: bot_id, campaign };
    const found = await this.leads.filtered({ limit, cursor }, filter);
    const views = await this.views.of(found.items);
    return found.map((row) => views.get(row.id)!);
  }

  async get(leadId: string): Promise<LeadView> {
    const row = await this.leads.get(leadId);
    return (await this.views.of([row])).get(leadId)!;
  }

  async change(leadId: string, { status, notes, agent_id: agentId }: UpdateLead): Promise<LeadView> {
    if (agentId) await this.agents.require(agentId);
    await this.database.transaction(async () => {
      await this.leads.change(leadId, {
        ...(status !== undefined && { status }),
        ...(notes !== undefined && { notes: notes?.trim() || null }),
        ...(agentId !== undefined && { agentId }),
      });
      await this.events.publish(new LeadChanged(leadId));
    });
    return this.get(leadId);
  }

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    await this.leads.letGoOfProperty(propertyId);
  }
}
