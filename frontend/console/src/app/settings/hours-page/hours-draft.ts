import type { OwnHoursView, ShiftView } from '../hours-api';

export interface HoursDraft {
  readonly clock: boolean;
  readonly zone: string;
  readonly shifts: readonly ShiftView[];
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly ShiftView['day'][];

export const workWeek: readonly ShiftView[] = weekdays
  .slice(0, 5)
  .map((day) => ({ day, from: '09:00', to: '17:00' }));

/** As long as nobody has chosen one, the browser's own time zone is the likely one. */
export const draftOf = ({ time_zone, hours }: Pick<OwnHoursView, 'time_zone' | 'hours'>): HoursDraft => ({
  clock: hours === null,
  zone: hours === null && time_zone === 'UTC' ? Intl.DateTimeFormat().resolvedOptions().timeZone : time_zone,
  shifts: hours ?? [],
});

export const hoursOf = ({
  clock,
  zone,
  shifts,
}: HoursDraft): { time_zone: string; hours: ShiftView[] | null } => ({
  time_zone: zone,
  hours: clock ? null : [...shifts],
});

/** What the server would refuse, in words; empty when nothing is wrong. */
export function problemOf({ clock, shifts }: HoursDraft): string {
  if (clock) return '';
  if (shifts.length === 0) return 'Add at least one time, or choose around the clock.';
  const wrong = shifts.find(({ from, to }) => !from || !to || from >= to);
  return wrong ? `On ${wrong.day}, the end must be later than the beginning.` : '';
}

export const zones = (chosen: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])].sort();
