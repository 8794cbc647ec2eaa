import { type Hours, isTimeZone, opensAt, type Shift, type Weekday } from './opening';

const week: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const office: Shift[] = week.map((day) => ({ day, from: '09:00', to: '17:30' }));
const inLosAngeles: Hours = { timeZone: 'America/Los_Angeles', shifts: office };

const opens = (hours: Hours, at: string): string | null =>
  opensAt(hours, new Date(at))?.toISOString() ?? null;

describe('office hours', () => {
  // 24 November 2026 is a Tuesday; Los Angeles is 8 hours behind UTC.
  it.each([
    ['in the middle of the day', '2026-11-24T20:00:00Z', null],
    ['in the first second', '2026-11-24T17:00:00Z', null],
    ['a moment before', '2026-11-24T16:59:59Z', '2026-11-24T17:00:00.000Z'],
    ['in the last minute', '2026-11-25T01:29:59Z', null],
    ['when the day is over', '2026-11-25T01:30:00Z', '2026-11-25T17:00:00.000Z'],
    ['on Friday night', '2026-11-28T03:00:00Z', '2026-11-30T17:00:00.000Z'],
    ['on Sunday, which is Monday in London already', '2026-11-30T02:00:00Z', '2026-11-30T17:00:00.000Z'],
  ])('%s: open, or when they begin', (_, at, expected) => {
    expect(opens(inLosAngeles, at)).toBe(expected);
  });

  it('keep the wall clock when clocks change', () => {
    // Spring forward on Sunday 8 March 2026, back on Sunday 1 November 2026.
    expect(opens(inLosAngeles, '2026-03-07T04:00:00Z')).toBe('2026-03-09T16:00:00.000Z');
    expect(opens(inLosAngeles, '2026-10-31T04:00:00Z')).toBe('2026-11-02T17:00:00.000Z');
  });

  it('know lunch breaks, a single day a week, and midnight', () => {
    const split = {
      timeZone: 'Europe/Madrid',
      shifts: [
        { day: 'monday', from: '16:00', to: '24:00' },
        { day: 'monday', from: '09:00', to: '13:00' },
      ] satisfies Shift[],
    };
    expect(opens(split, '2026-11-23T12:30:00Z')).toBe('2026-11-23T15:00:00.000Z');
    expect(opens(split, '2026-11-23T22:59:00Z')).toBeNull();
    expect(opens(split, '2026-11-23T23:00:00Z')).toBe('2026-11-30T08:00:00.000Z');
  });

  it('are always on when none are set', () => {
    expect(opens({ timeZone: 'UTC', shifts: null }, '2026-11-28T03:00:00Z')).toBeNull();
  });

  it('take time zones that exist', () => {
    expect(['America/New_York', 'UTC', 'Asia/Kolkata', 'Mars/Base', ''].map(isTimeZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
