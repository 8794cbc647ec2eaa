import Database from 'better-sqlite3';
import { Calendar } from './calendar';

describe('days as clocks count them', () => {
  const sqlite = new Database(':memory:');
  afterAll(() => void sqlite.close());

  it.each([
    ['America/New_York', '2026-11-05T15:00:00Z', 'when the clocks went back'],
    ['America/Los_Angeles', '2027-03-20T06:30:00Z', 'when the clocks went forward'],
    ['Asia/Kolkata', '2028-03-01T20:00:00Z', 'over a leap day, with half an hour'],
    ['UTC', '2027-01-01T00:00:00Z', 'over the year’s end'],
    ['Pacific/Honolulu', '2026-02-01T09:59:00Z', 'over a month’s end'],
    ['Australia/Sydney', '2026-10-04T00:30:00Z', 'on the day of the change itself'],
  ])('%s at %s, %s: every half hour falls on its day', (zone, now, _) => {
    const calendar = new Calendar(zone, new Date(now));
    const day = sqlite.prepare(`SELECT ${calendar.sqlDay('m', 7, 'sqlite')} AS day FROM (SELECT ? AS m)`);
    const named = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    const begin = Date.parse(calendar.begins(-6));
    expect(named.format(begin)).toBe(calendar.day(-6));
    expect(named.format(begin - 1)).toBe(calendar.day(-7));
    for (let at = begin; at <= Date.parse(now); at += 1_800_000)
      expect(day.get(new Date(at).toISOString())).toEqual({ day: named.format(at) });
    expect(calendar.lastDays(7).at(-1)).toBe(named.format(new Date(now)));
    expect(new Set(calendar.lastDays(7)).size).toBe(7);
  });
});
