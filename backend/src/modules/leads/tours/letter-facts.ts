import { Injectable } from '@nestjs/common';
import { Conversations } from '../../conversations';
import { Agents, OrganizationsService } from '../../organizations';
import { Properties } from '../../properties';
import { LeadsRepository } from '../leads.repository';
import { UnsubscribeLinks } from '../unsubscribe-links';
import { inWords } from './time-zones';
import type { TourEntity } from './tour.entity';
import { ToursRepository } from './tours.repository';

/** What letters about a tour have to know. */
export interface TourStory {
  tour: TourEntity;
  company: string;
  address: string;
  agent: { name: string; email: string };
  /** Null when the visitor left no e-mail address. */
  visitor: { name: string; email: string } | null;
  visitorName: string;
  phone: string | null;
  language: string;
  /** The time proposed or agreed on, by the clocks at the home, in the visitor's language. */
  when: string | null;
  preferred: string[];
  unsubscribeUrl: string;
  /** Nobody of the brokerage has dealt with it yet. */
  isNews: boolean;
}

@Injectable()
export class LetterFacts {
  constructor(
    private readonly tours: ToursRepository,
    private readonly leads: LeadsRepository,
    private readonly people: Agents,
    private readonly organizations: OrganizationsService,
    private readonly properties: Properties,
    private readonly conversations: Conversations,
    private readonly links: UnsubscribeLinks,
  ) {}

  /** Null when there is nobody to write about. */
  async of(tourId: string): Promise<TourStory | null> {
    const tour = await this.tours.maybe(tourId);
    const lead = tour && (await this.leads.get(tour.leadId));
    if (!tour || !lead || lead.erasedAt) return null;
    const [agent, organization, addresses, { language }] = await Promise.all([
      tour.agentId ? this.people.maybe(tour.agentId) : null,
      this.organizations.mine(),
      this.properties.addresses(tour.propertyId ? [tour.propertyId] : []),
      this.conversations.get(tour.conversationId),
    ]);
    const locale = language.startsWith('es') ? 'es-US' : 'en-US';
    return {
      tour,
      company: organization.org_name,
      address: addresses.get(tour.propertyId ?? '') ?? 'the home',
      agent: agent ?? { name: organization.org_name, email: organization.contact_email },
      visitor: lead.email ? { name: lead.name, email: lead.email } : null,
      visitorName: lead.name,
      phone: lead.phone,
      language,
      when: tour.startsAt && inWords(tour.startsAt, tour.timeZone, locale),
      preferred: tour.preferredTimes.map((time) => inWords(time, tour.timeZone, locale)),
      unsubscribeUrl: this.links.linkFor(lead.id),
      isNews: tour.status === 'requested',
    };
  }
}
