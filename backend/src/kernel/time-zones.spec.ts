import { momentOf, timeZoneOf, wallOf } from './time-zones';

describe('the time at a home', () => {
  it.each([
    ['San Francisco', { latitude: 37.77, longitude: -122.42, state: 'CA' }, 'America/Los_Angeles'],
    [
      'El Paso, in a state of another zone',
      { latitude: 31.76, longitude: -106.49, state: 'TX' },
      'America/Denver',
    ],
    ['somewhere in Texas', { latitude: null, longitude: null, state: ' tx' }, 'America/Chicago'],
    ['Arizona', { latitude: null, longitude: null, state: 'AZ' }, 'America/Phoenix'],
    ['nowhere we know', { latitude: null, longitude: null, state: 'Bavaria' }, 'America/New_York'],
  ])('is by the clocks of %s', (_, where, zone) => expect(timeZoneOf(where)).toBe(zone));

  it.each([
    ['winter', '2026-12-05T14:00', 'America/Los_Angeles', '2026-12-05T22:00:00.000Z'],
    ['summer', '2026-07-05T14:00', 'America/Los_Angeles', '2026-07-05T21:00:00.000Z'],
    ['no summer time', '2026-07-05T14:00', 'America/Phoenix', '2026-07-05T21:00:00.000Z'],
    ['just before clocks change', '2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
    ['just after', '2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['the evening of the change back', '2026-11-01T20:00', 'America/New_York', '2026-11-02T01:00:00.000Z'],
  ])('%s: %s in %s is %s', (_, wall, zone, moment) => {
    expect(momentOf(wall, zone)).toBe(moment);
    expect(wallOf(new Date(moment), zone)).toBe(wall);
  });
});
