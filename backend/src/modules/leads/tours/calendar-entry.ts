import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailAttachment } from '../../../ports/mail';

interface Appointment {
  tourId: string;
  /** Host that makes the UID the world's only one. */
  host: string;
  sequence: number;
  isCancelled: boolean;
  startsAt: string;
  minutes: number;
  summary: string;
  location: string;
  description: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string } | null;
}

/**
 * An iCalendar file (RFC 5545, 5546): the same UID for life, SEQUENCE rising with each change, CANCEL at the end. Times are UTC, which
 * every calendar shows by its own clock; the home's local time stands in the description.
 */
export function calendarEntry(appointment: Appointment): MailAttachment {
  const { tourId, host, sequence, isCancelled, startsAt, minutes, attendee, ...words } = appointment;
  const start = new Date(startsAt);
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ method, prodId: { company: 'Real Estate AI', product: 'Tours', language: 'EN' } });
  calendar.createEvent({
    id: `${tourId}@${host}`,
    sequence,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    stamp: new Date(),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...words,
    attendees: attendee ? [attendee] : [],
  });
  return {
    filename: 'tour.ics',
    content: Buffer.from(calendar.toString()),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  };
}
