import { Injectable } from '@nestjs/common';
import { Branding } from '../branding';
import type { Attendant } from '../conversations';
import { LeadRouting } from '../lead-routing';
import { Agents, OrganizationsService } from '../organizations';

export interface Responsible extends Attendant {
  email: string;
}

/** Whom a visitor who asks for a person is led to. */
@Injectable()
export class ResponsibleAgent {
  constructor(
    private readonly routing: LeadRouting,
    private readonly agents: Agents,
    private readonly organizations: OrganizationsService,
    private readonly branding: Branding,
  ) {}

  /** As leads are routed: the listing's agent, else the next in turn; the brokerage itself when nobody takes leads. */
  async next(propertyId: string | null): Promise<Responsible> {
    const agent = await this.routing.route({ propertyId });
    return agent ? { userId: agent.id, name: agent.name, email: agent.email } : this.brokerage();
  }

  /** Where to reach an agent who was asked before; the brokerage for one who has left. */
  async reach(agentId: string | null): Promise<Responsible> {
    const agent = agentId ? await this.agents.maybe(agentId) : null;
    return agent ? { userId: agent.id, name: agent.name, email: agent.email } : this.brokerage();
  }

  private async brokerage(): Promise<Responsible> {
    const [{ companyName }, { contact_email: email }] = await Promise.all([
      this.branding.forOrganization(),
      this.organizations.mine(),
    ]);
    return { userId: null, name: companyName, email };
  }
}
