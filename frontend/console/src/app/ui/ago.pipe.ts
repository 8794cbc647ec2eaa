import { Pipe, PipeTransform } from '@angular/core';

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dates = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });
const datesWithYear = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment (ISO 8601) was: "4 minutes ago", "yesterday", "Mar 4". */
function ago(moment: string | null | undefined, now = Date.now()): string {
  if (!moment) return '';
  const date = new Date(moment);
  const past = now - date.getTime();
  if (Math.abs(past) < MINUTE) return 'just now';
  if (Math.abs(past) < HOUR) return words.format(-Math.round(past / MINUTE), 'minute');
  if (Math.abs(past) < DAY) return words.format(-Math.round(past / HOUR), 'hour');
  if (Math.abs(past) < 7 * DAY) return words.format(-Math.round(past / DAY), 'day');
  const sameYear = new Date(now).getFullYear() === date.getFullYear();
  return (sameYear ? dates : datesWithYear).format(date);
}

@Pipe({ name: 'ago' })
export class AgoPipe implements PipeTransform {
  readonly transform = (moment: string | null | undefined): string => ago(moment);
}
