import { momentOf, wallOf } from './time-zones';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Days as the clocks of a time zone count them; today is day 0, yesterday -1. */
export class Calendar {
  private readonly today: number;

  /** @param timeZone IANA name, such as `America/Los_Angeles` */
  constructor(
    readonly timeZone: string,
    private readonly now = new Date(),
  ) {
    this.today = Date.parse(`${wallOf(now, timeZone).slice(0, 10)}T00:00:00Z`);
  }

  /** As `YYYY-MM-DD`. */
  day(ahead: number): string {
    return new Date(this.today + ahead * dayMs).toISOString().slice(0, 10);
  }

  /** The moment at which a day begins, ISO 8601 UTC. */
  begins(ahead: number): string {
    return momentOf(`${this.day(ahead)}T00:00`, this.timeZone);
  }

  /** So many days, the oldest first, today last. */
  lastDays(count: number): string[] {
    return Array.from({ length: count }, (_, index) => this.day(index + 1 - count));
  }

  /** SQL for the day on which the moment in `column` fell; right for the last `count` days. Names and numbers only, nothing a caller wrote. */
  sqlDay(column: string, count: number, engine: 'sqlite' | 'postgres'): string {
    const [first, ...changes] = this.offsets(count);
    const shifted = (minutes: number): string =>
      minutes === 0
        ? `substr(${column}, 1, 10)`
        : engine === 'sqlite'
          ? `date(${column}, '${minutes} minutes')`
          : `to_char(${column}::timestamptz AT TIME ZONE 'UTC' + interval '${minutes} minutes', 'YYYY-MM-DD')`;
    let minutes = first?.minutes ?? 0;
    const cases = changes.map((change) => {
      const before = `WHEN ${column} < '${change.from}' THEN ${shifted(minutes)}`;
      minutes = change.minutes;
      return before;
    });
    return cases.length === 0 ? shifted(minutes) : `CASE ${cases.join(' ')} ELSE ${shifted(minutes)} END`;
  }

  /** How far the clocks are ahead of UTC, and from which moments on, over the last `count` days. */
  private offsets(count: number): { from: string; minutes: number }[] {
    const found: { from: string; minutes: number }[] = [];
    const end = this.now.getTime();
    let at = Date.parse(this.begins(1 - count));
    for (; at <= end; at += dayMs) {
      const minutes = this.offset(at);
      if (found.at(-1)?.minutes !== minutes)
        found.push({ from: new Date(found.length === 0 ? at : this.change(at)).toISOString(), minutes });
    }
    const last = found.at(-1);
    if (last && last.minutes !== this.offset(end))
      found.push({ from: new Date(this.change(end)).toISOString(), minutes: this.offset(end) });
    return found;
  }

  /** The minute at which clocks were changed in the day before `at`. */
  private change(at: number): number {
    let [before, after] = [at - dayMs, at];
    while (after - before > minuteMs) {
      const middle = Math.floor((before + after) / 2 / minuteMs) * minuteMs;
      if (this.offset(middle) === this.offset(at)) after = middle;
      else before = middle;
    }
    return after;
  }

  private offset(at: number): number {
    const minute = Math.floor(at / minuteMs) * minuteMs;
    return (Date.parse(`${wallOf(new Date(minute), this.timeZone)}:00Z`) - minute) / minuteMs;
  }
}
