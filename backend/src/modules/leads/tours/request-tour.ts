import { Injectable } from '@nestjs/common';
import { ValidationFailed } from '../../../kernel/errors/errors';
import { Events } from '../../../kernel/events/events';
import type { ConversationFacts } from '../../conversations';
import { Properties } from '../../properties';
import { LeadsRepository } from '../leads.repository';
import { momentOf, timeZoneOf } from './time-zones';
import type { RequestTour } from './tour.dto';
import { TourRequested } from './tour.events';
import { ToursRepository } from './tours.repository';

/** What was asked for, with the times as moments. */
export interface WantedTour {
  wish: RequestTour;
  preferredTimes: string[];
  timeZone: string;
}

const yearMs = 366 * 24 * 3_600_000;

/** Takes down that a visitor wants to see the home. */
@Injectable()
export class RequestTours {
  constructor(
    private readonly tours: ToursRepository,
    private readonly leads: LeadsRepository,
    private readonly properties: Properties,
    private readonly events: Events,
  ) {}

  /** @throws {ValidationFailed} for times that are none, gone or far off, and where there is no home to see */
  async read(wish: RequestTour, propertyId: string | null): Promise<WantedTour> {
    const home = propertyId && (await this.properties.maybe(propertyId));
    if (!home) throw refused('tour', 'tour needs a conversation about one home');
    const timeZone = timeZoneOf(home);
    const times = wish.preferred_times;
    const isTime = (wall: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) && isReal(wall);
    if (times.length === 0 || !times.every(isTime))
      throw refused(
        'tour.preferred_times',
        'tour.preferred_times must be one to three times such as 2030-05-04T14:00',
      );
    const preferredTimes = times.map((wall) => momentOf(wall, timeZone));
    const isSoon = (moment: string) =>
      Date.parse(moment) > Date.now() && Date.parse(moment) < Date.now() + yearMs;
    if (!preferredTimes.every(isSoon))
      throw refused('tour.preferred_times', 'tour.preferred_times must lie ahead, within a year');
    return { wish, preferredTimes, timeZone };
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

const refused = (field: string, message: string): ValidationFailed =>
  new ValidationFailed([{ field, message }]);

/** February 30 parses, as March 2. */
function isReal(wall: string): boolean {
  const moment = Date.parse(`${wall}:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(wall);
}
