import type { Choice } from '../ui/forms/select-field';
import type { Tone } from '../ui/status';
import type { TourView } from './tours-api';

export const tourStatusOf: Record<TourView['status'], { label: string; tone: Tone }> = {
  requested: { label: 'To answer', tone: 'attention' },
  proposed: { label: 'Proposed', tone: 'accent' },
  confirmed: { label: 'Confirmed', tone: 'good' },
  declined: { label: 'Declined', tone: 'quiet' },
  cancelled: { label: 'Cancelled', tone: 'quiet' },
};

export const tourStatusChoices: readonly Choice[] = [
  { value: '', label: 'All' },
  ...Object.entries(tourStatusOf).map(([value, { label }]) => ({ value, label })),
];

export const companions: Record<TourView['with'], string> = {
  listing_agent: 'With the listing agent',
  our_agent: 'With one of us who works for the buyer',
  own_agent: 'With an agent of their own',
  open_house: 'At an open house',
};

/** What the visitor has done by the link in their mail. */
export const byTheVisitor: Partial<Record<TourView['status'], string>> = {
  requested: 'They have named other times by the link in their mail.',
  confirmed: 'They have accepted your time.',
  cancelled: 'Cancelled by the visitor.',
};

/** By the clocks at the home. */
export const atTheHome = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(moment));

/** The moment at which clocks of `timeZone` show `wall`, which a field of type datetime-local holds. */
export function momentAt(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offset = (at: number) => Date.parse(`${wallAt(new Date(at), timeZone)}:00Z`) - at;
  return new Date(asUtc - offset(asUtc - offset(asUtc))).toISOString();
}

/** What clocks of `timeZone` show, as such a field takes it. */
export const wallAt = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(moment)
    .replace(' ', 'T');
