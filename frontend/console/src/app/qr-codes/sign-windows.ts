import type { SetSignSchedule, SignView, SignWeeklyWindow } from './signs-api';

/** The schedule of a sign as it is sent back. */
export const scheduleOf = ({ schedule, weekly }: Pick<SignView, 'schedule' | 'weekly'>) =>
  ({
    windows: schedule.map(({ title, starts_at, ends_at, bot_id, property_id }) => ({
      title,
      starts_at,
      ends_at,
      bot_id,
      property_id,
    })),
    weekly: weekly.map(({ title, day, from, to, bot_id, property_id }) => ({
      title,
      day,
      from,
      to,
      bot_id,
      property_id,
    })),
  }) satisfies SetSignSchedule;

export const weekdayNames: { value: SignWeeklyWindow['day']; label: string }[] = [
  { value: 'sunday', label: 'Sunday' },
  { value: 'monday', label: 'Monday' },
  { value: 'tuesday', label: 'Tuesday' },
  { value: 'wednesday', label: 'Wednesday' },
  { value: 'thursday', label: 'Thursday' },
  { value: 'friday', label: 'Friday' },
  { value: 'saturday', label: 'Saturday' },
];

/** `Sunday, 1:00 PM to 4:00 PM`. */
export const inWeekWords = ({ day, from, to }: Pick<SignWeeklyWindow, 'day' | 'from' | 'to'>): string =>
  `${weekdayNames.find(({ value }) => value === day)!.label}, ${clock(from)} to ${clock(to)}`;

/** `Pacific Time (Los Angeles)`, or the name as it is when the browser does not know it. */
export function zoneWords(zone: string): string {
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ');
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = parts.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== place ? `${name} (${place})` : place;
}

const clock = (time: string): string =>
  new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${time === '24:00' ? '00:00' : time}Z`),
  );
