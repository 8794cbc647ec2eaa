import { draftOf, hoursOf, problemOf, workWeek } from './hours-draft';

describe('office hours', () => {
  const monday = { day: 'monday', from: '09:00', to: '12:00' } as const;

  it('come back as they were set', () => {
    const sets: Parameters<typeof draftOf>[0][] = [
      { time_zone: 'America/Denver', hours: [monday, { ...monday, from: '13:00', to: '24:00' }] },
      { time_zone: 'America/Denver', hours: null },
      {
        time_zone: 'America/Denver',
        hours: [
          { day: 'sunday', from: '20:00', to: '24:00' },
          { day: 'monday', from: '00:00', to: '02:00' },
          { day: 'friday', from: '00:00', to: '24:00' },
          { day: 'saturday', from: '00:00', to: '24:00' },
        ],
      },
    ];
    for (const set of sets) expect(hoursOf(draftOf(set))).toEqual(set);
  });

  it('into the night are one time, which is kept as one of each day', () => {
    const shifts = [{ day: 'sunday', from: '22:00', to: '02:00' } as const];
    const night = { clock: false, zone: 'America/Denver', shifts };
    expect(problemOf(night)).toBe('');
    const { hours } = hoursOf(night);
    expect(hours).toEqual([
      { day: 'sunday', from: '22:00', to: '24:00' },
      { day: 'monday', from: '00:00', to: '02:00' },
    ]);
    expect(draftOf({ time_zone: 'America/Denver', hours }).shifts).toEqual(shifts);
  });

  it('are refused before the server has to', () => {
    const open = { clock: false, zone: 'UTC' };
    expect(problemOf({ ...open, shifts: workWeek })).toBe('');
    expect(problemOf({ ...open, shifts: [] })).toContain('at least one');
    expect(problemOf({ ...open, shifts: [{ ...monday, to: '08:00' }] })).toContain('monday');
    expect(problemOf({ ...open, clock: true, shifts: [] })).toBe('');
  });
});
