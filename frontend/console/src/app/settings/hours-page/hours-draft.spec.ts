import { draftOf, hoursOf, problemOf, workWeek } from './hours-draft';

describe('office hours', () => {
  const monday = { day: 'monday', from: '09:00', to: '12:00' } as const;

  it('come back as they were set', () => {
    for (const set of [
      { time_zone: 'America/Denver', hours: [monday, { ...monday, from: '13:00', to: '24:00' }] },
      { time_zone: 'America/Denver', hours: null },
    ])
      expect(hoursOf(draftOf(set))).toEqual(set);
  });

  it('are refused before the server has to', () => {
    const open = { clock: false, zone: 'UTC' };
    expect(problemOf({ ...open, shifts: workWeek })).toBe('');
    expect(problemOf({ ...open, shifts: [] })).toContain('at least one');
    expect(problemOf({ ...open, shifts: [{ ...monday, to: '08:00' }] })).toContain('monday');
    expect(problemOf({ ...open, clock: true, shifts: [] })).toBe('');
  });
});
