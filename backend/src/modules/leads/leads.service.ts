import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events, Listens } from '../../kernel/events/events';
import type { Page } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Agents } from '../organizations';
import { Properties, PropertyDeleted } from '../properties';
import { type LeadsQuery, type LeadView, type UpdateLead, viewLead } from './lead.dto';
import { LeadChanged } from './lead.events';
import type { LeadEntity } from './lead.entity';
import { Consents, type Standing } from './consents';
import { LeadsRepository } from './leads.repository';

/** The brokerage's leads. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly consents: Consents,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly agents: Agents,
    private readonly database: Database,
    private readonly events: Events,
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

  private async views(rows: LeadEntity[]): Promise<Map<string, LeadView>> {
    const [bots, addresses, agents, standing] = await Promise.all([
      this.chatbots.names(rows.map(({ botId }) => botId)),
      this.properties.addresses(rows.flatMap(({ propertyId }) => propertyId ?? [])),
      this.agents.names(rows.map(({ agentId }) => agentId)),
      this.consents.standing(rows),
    ]);
    return new Map(
      rows.map((row) => {
        const names = {
          botName: bots.get(row.botId) ?? null,
          propertyAddress: addresses.get(row.propertyId ?? '') ?? null,
          agentName: agents.get(row.agentId ?? '') ?? null,
        };
        return [row.id, viewLead(row, names, standing.get(row.id) ?? nothingSaid)];
      }),
    );
  }
}

const nothingSaid: Standing = { receipts: [], optOuts: [], given: {} };
