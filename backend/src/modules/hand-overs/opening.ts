/** As `Date.getUTCDay` counts them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
/** One of {@link weekdays}. */
export type Weekday = (typeof weekdays)[number];

/** Local times as `HH:MM`; `to` may be `24:00`. */
export interface Shift {
  day: Weekday;
  from: string;
  to: string;
}

export interface Hours {
  /** IANA name, such as `America/Los_Angeles`. */
  timeZone: string;
  /** Null: around the clock. */
  shifts: Shift[] | null;
}

const minute = 60_000;

/** When the hours begin next, or null while they are on. Clock changes are those of the time zone. */
export function opensAt({ timeZone, shifts }: Hours, at: Date): Date | null {
  if (!shifts) return null;
  const today = new Date(at.getTime() + offsetOf(at.getTime(), timeZone));
  let next: number | null = null;
  // A week on the same shift comes again; today's own may already be over.
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + ahead);
    for (const shift of shifts.filter((each) => each.day === weekdays[new Date(day).getUTCDay()])) {
      const [begin, end] = [shift.from, shift.to].map((time) => moment(day, time, timeZone)) as [
        number,
        number,
      ];
      if (begin <= at.getTime() && at.getTime() < end) return null;
      if (begin > at.getTime() && (next === null || begin < next)) next = begin;
    }
  }
  return next === null ? null : new Date(next);
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The moment at which clocks in the zone show `time` on a day, given as its midnight in UTC. */
function moment(day: number, time: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const shown = day + (hours * 60 + minutes) * minute;
  const guess = shown - offsetOf(shown, timeZone);
  return shown - offsetOf(guess, timeZone);
}

/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
function offsetOf(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
