import { Injectable } from '@nestjs/common';
import { Chatbots } from '../chatbots';
import { Agents } from '../organizations';
import { Properties } from '../properties';
import { Consents, type Standing } from './consents';
import { type LeadView, viewLead } from './lead.dto';
import type { LeadEntity } from './lead.entity';

/** Leads as they are shown: with the names of what they belong to, and what may be sent to them. */
@Injectable()
export class LeadViews {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly agents: Agents,
    private readonly consents: Consents,
  ) {}

  /** By lead id. */
  async of(rows: LeadEntity[]): Promise<Map<string, LeadView>> {
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
