import { Injectable } from '@nestjs/common';
import { Env } from '../../../env';
import type { MailAttachment } from '../../../ports/mail';
import { calendarEntry } from './calendar-entry';
import type { TourStory } from './letter-facts';

/** Tours as calendar entries: the same for both sides, known by one UID for life. */
@Injectable()
export class TourCalendar {
  constructor(private readonly env: Env) {}

  /** The agreed tour; null when nothing is agreed. */
  agreed(story: TourStory): MailAttachment | null {
    const { status, startsAt } = story.tour;
    return status === 'confirmed' && startsAt ? this.entry(story, startsAt) : null;
  }

  /** Takes a time that is no longer agreed on out of calendars again. */
  givenUp(story: TourStory, startsAt: string): MailAttachment {
    return this.entry(story, startsAt, true);
  }

  private entry(story: TourStory, startsAt: string, isCancelled = false): MailAttachment {
    const { tour, agent, visitor, address, company, when } = story;
    return calendarEntry({
      tourId: tour.id,
      host: new URL(this.env.PUBLIC_URL).hostname,
      sequence: tour.sequence,
      isCancelled,
      startsAt,
      minutes: tour.minutes,
      summary: `Tour of ${address}`,
      location: address,
      description: [when, `With ${agent.name}, ${company}.`].filter(Boolean).join('. '),
      organizer: { name: agent.name, email: agent.email },
      attendee: visitor && { name: visitor.name, email: visitor.email },
    });
  }
}
