import { Injectable } from '@nestjs/common';
import { ValidationFailed } from '../../../kernel/errors/errors';
import { Events } from '../../../kernel/events/events';
import { type ConversationFacts, Conversations } from '../../conversations';
import { Properties } from '../../properties';
import { LeadsRepository } from '../leads.repository';
import { readPreferredTimes } from './preferred-times';
import { timeZoneOf } from '../../../kernel/time-zones';
import type { RequestTour } from './tour.dto';
import { TourRequested } from './tour.events';
import { ToursRepository } from './tours.repository';

/** What was asked for, with the times as moments. */
interface WantedTour {
  wish: RequestTour;
  preferredTimes: string[];
  timeZone: string;
}

/** Takes down that a visitor wants to see the home. */
@Injectable()
export class RequestTours {
  constructor(
    private readonly conversations: Conversations,
    private readonly tours: ToursRepository,
    private readonly leads: LeadsRepository,
    private readonly properties: Properties,
    private readonly events: Events,
  ) {}

  /** @throws {ValidationFailed} for times that are none, gone or far off, and where the conversation is about no home */
  async read(wish: RequestTour, conversationId: string): Promise<WantedTour> {
    const { propertyId } = await this.conversations.get(conversationId);
    const home = propertyId && (await this.properties.maybe(propertyId));
    if (!home)
      throw new ValidationFailed([{ field: 'tour', message: 'tour needs a conversation about one home' }]);
    const timeZone = timeZoneOf(home);
    return { wish, preferredTimes: readPreferredTimes(wish.preferred_times, timeZone), timeZone };
  }

  /** Within the unit of work that made the lead. */
  async keep(
    { wish, ...times }: WantedTour,
    conversation: ConversationFacts,
    leadId: string,
  ): Promise<string> {
    const { agentId } = await this.leads.get(leadId);
    const { id } = await this.tours.add({
      ...times,
      leadId,
      conversationId: conversation.id,
      propertyId: conversation.propertyId,
      qrCode: conversation.qrCode,
      agentId:
        (conversation.propertyId && (await this.properties.agentOf(conversation.propertyId))) || agentId,
      accompaniment: wish.with ?? 'listing_agent',
      note: wish.note?.trim() || null,
      status: 'requested',
      minutes: 30,
      sequence: 0,
    });
    await this.events.publish(new TourRequested(id, leadId));
    return id;
  }
}
