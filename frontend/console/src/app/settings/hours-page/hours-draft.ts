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
  shifts: joined(hours ?? []),
});

export const hoursOf = ({
  clock,
  zone,
  shifts,
}: HoursDraft): { time_zone: string; hours: ShiftView[] | null } => ({
  time_zone: zone,
  hours: clock ? null : shifts.flatMap(parted),
});

/** The server keeps each time on one day; one into the night is two of them. */
function parted(shift: ShiftView): ShiftView[] {
  if (shift.to === '00:00') return [{ ...shift, to: '24:00' }];
  if (!isOvernight(shift)) return [shift];
  return [
    { ...shift, to: '24:00' },
    { day: dayAfter(shift.day), from: '00:00', to: shift.to },
  ];
}

function joined(shifts: readonly ShiftView[]): ShiftView[] {
  const mornings = new Set<ShiftView>();
  const nights = shifts.map((shift) => {
    if (shift.to !== '24:00') return shift;
    const morning = shifts.find(
      (other) =>
        other.day === dayAfter(shift.day) &&
        other.from === '00:00' &&
        isOvernight({ ...shift, to: other.to }),
    );
    if (morning) mornings.add(morning);
    return { ...shift, to: morning?.to ?? '00:00' };
  });
  return nights.filter((_, index) => !mornings.has(shifts[index]!));
}

const dayAfter = (day: ShiftView['day']): ShiftView['day'] =>
  weekdays[(weekdays.indexOf(day) + 1) % weekdays.length]!;

/** Ends on the next morning. Half a day at most: a longer one is a slip of the pen. */
export const isOvernight = ({ from, to }: Pick<ShiftView, 'from' | 'to'>): boolean =>
  to < from && minutesOf(to) + 24 * 60 - minutesOf(from) <= 12 * 60;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What the server would refuse, in words; empty when nothing is wrong. */
export function problemOf({ clock, shifts }: HoursDraft): string {
  if (clock) return '';
  if (shifts.length === 0) return 'Add at least one time, or choose around the clock.';
  const wrong = shifts.find(
    (shift) =>
      !shift.from || !shift.to || (shift.from >= shift.to && shift.to !== '00:00' && !isOvernight(shift)),
  );
  return wrong ? `On ${wrong.day}, the end must be later than the beginning.` : '';
}

export const zones = (chosen: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])].sort();
