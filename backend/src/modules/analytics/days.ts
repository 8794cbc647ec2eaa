import type { Calendar } from '../../kernel/calendar';
import type { Database } from '../../kernel/database/database';

/** The last `count` days of a calendar. */
export interface Days {
  calendar: Calendar;
  count: number;
}

/** SQL for the day on which the moment in `column` fell. */
export const dayIn = ({ engine }: Database, column: string, { calendar, count }: Days): string =>
  calendar.sqlDay(column, count, engine);

/** When those days begin and end, as `from` ≤ moment < `to`. */
export const periodOf = ({ calendar, count }: Days): { from: string; to: string } => ({
  from: calendar.begins(1 - count),
  to: calendar.begins(1),
});

/** The first and the last of them, by the clocks that count them. */
export const viewPeriod = ({ calendar, count }: Days) => ({
  from: calendar.day(1 - count),
  to: calendar.day(0),
  time_zone: calendar.timeZone,
});
