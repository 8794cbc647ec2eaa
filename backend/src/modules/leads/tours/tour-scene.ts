import { Injectable } from '@nestjs/common';
import { Conversations } from '../../conversations';
import { Agents, OrganizationsService } from '../../organizations';
import { Properties } from '../../properties';
import type { TourEntity } from './tour.entity';

/** The home, the people who show it, and the language it was talked about in. */
export interface TourScene {
  company: string;
  address: string;
  /** `phone` is null when the brokerage's number is to be called. */
  agent: { name: string; email: string; phone: string | null };
  language: string;
}

@Injectable()
export class TourScenes {
  constructor(
    private readonly people: Agents,
    private readonly organizations: OrganizationsService,
    private readonly properties: Properties,
    private readonly conversations: Conversations,
  ) {}

  async of({ agentId, propertyId, conversationId }: TourEntity): Promise<TourScene> {
    const [agent, organization, addresses, { language }] = await Promise.all([
      agentId ? this.people.maybe(agentId) : null,
      this.organizations.mine(),
      this.properties.addresses(propertyId ? [propertyId] : []),
      this.conversations.get(conversationId),
    ]);
    return {
      company: organization.org_name,
      address: addresses.get(propertyId ?? '') ?? 'the home',
      agent: agent ?? { name: organization.org_name, email: organization.contact_email, phone: null },
      language,
    };
  }
}
