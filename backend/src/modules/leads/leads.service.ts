import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import type { Page } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Agents } from '../organizations';
import { Properties, PropertyDeleted } from '../properties';
import { type LeadsQuery, type LeadView, type UpdateLead, viewLead } from './lead.dto';
import type { LeadEntity } from './lead.entity';
import { LeadConsentsRepository, LeadsRepository } from './leads.repository';

/** The brokerage's leads. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly consents: LeadConsentsRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly agents: Agents,
  ) {}

  async page({ status, bot_id: botId, ...page }: LeadsQuery): Promise<Page<LeadView>> {
    const found = await this.leads.filtered(page, { status, botId });
    const views = await this.views(found.items);
    return found.map((row) => views.get(row.id)!);
  }

  async get(leadId: string): Promise<LeadView> {
    const row = await this.leads.get(leadId);
    return (await this.views([row])).get(leadId)!;
  }

  async change(leadId: string, { status, notes, agent_id: agentId }: UpdateLead): Promise<LeadView> {
    if (agentId) await this.agents.require(agentId);
    await this.leads.change(leadId, {
      ...(status !== undefined && { status }),
      ...(notes !== undefined && { notes: notes?.trim() || null }),
      ...(agentId !== undefined && { agentId }),
    });
    return this.get(leadId);
  }

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    await this.leads.letGoOfProperty(propertyId);
  }

  private async views(rows: LeadEntity[]): Promise<Map<string, LeadView>> {
    const [bots, addresses, agents, receipts] = await Promise.all([
      this.chatbots.names(rows.map(({ botId }) => botId)),
      this.properties.addresses(rows.flatMap(({ propertyId }) => propertyId ?? [])),
      this.agents.names(rows.map(({ agentId }) => agentId)),
      this.consents.ofLeads(rows.map(({ id }) => id)),
    ]);
    return new Map(
      rows.map((row) => {
        const names = {
          botName: bots.get(row.botId) ?? null,
          propertyAddress: addresses.get(row.propertyId ?? '') ?? null,
          agentName: agents.get(row.agentId ?? '') ?? null,
        };
        return [row.id, viewLead(row, names, receipts.get(row.id) ?? [])];
      }),
    );
  }
}
