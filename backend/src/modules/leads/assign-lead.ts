import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { LeadRouting } from '../lead-routing';
import { MemberRemoved } from '../organizations';
import { LeadCaptured } from './lead.events';
import { LeadsRepository } from './leads.repository';

/** Gives every new lead to somebody. */
@Injectable()
export class AssignLead {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly routing: LeadRouting,
  ) {}

  /** Who writes again stays with the same agent, unless that one has left. */
  @Listens(LeadCaptured)
  async assign({ leadId }: LeadCaptured): Promise<void> {
    const { agentId, propertyId } = await this.leads.get(leadId);
    if (agentId) return;
    const agent = await this.routing.route({ propertyId });
    if (agent) await this.leads.change(leadId, { agentId: agent.id });
  }

  @Listens(MemberRemoved)
  async memberRemoved({ userId }: MemberRemoved): Promise<void> {
    await this.leads.letGoOfAgent(userId);
  }
}
