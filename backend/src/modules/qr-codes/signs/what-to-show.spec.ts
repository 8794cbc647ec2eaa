import type { PropertyFacts } from '../../properties';
import { isOn } from './sign-hours';
import { wrongWindows } from './sign-schedule';
import { similarHomes, whatToShow } from './what-to-show';

const home = (over: Partial<PropertyFacts>): PropertyFacts =>
  ({
    propertyId: 'x',
    status: 'active',
    city: 'Springfield',
    state: 'CA',
    propertyType: 'Condominium',
    price: 500_000,
    bedrooms: 2,
    ...over,
  }) as PropertyFacts;

describe('what a sign shows', () => {
  const bot = { status: 'active' } as const;
  const sold = { status: 'sold' };

  it.each([
    [{ bot, home: { status: 'active' }, whenSold: 'agent' }, 'chat'],
    [{ bot, home: null, whenSold: 'similar' }, 'chat'],
    [{ bot, home: sold, whenSold: 'answer' }, 'chat'],
    [{ bot, home: sold, whenSold: 'similar' }, 'similar'],
    [{ bot: null, home: sold, whenSold: 'agent' }, 'agent'],
    [{ bot: null, home: sold, whenSold: 'answer' }, 'closed'],
    [{ bot: { status: 'archived' }, home: null, whenSold: 'answer' }, 'closed'],
    [{ bot: { status: 'paused' }, home: null, whenSold: 'answer' }, 'chat'],
  ] as const)('%j: %s', (facts, showing) => {
    expect(whatToShow(facts)).toBe(showing);
  });

  it('puts homes of the same town and kind and about the price first, and none that is gone', () => {
    const homes = [
      home({ propertyId: 'far', city: 'Elsewhere' }),
      home({ propertyId: 'dear', price: 1_900_000 }),
      home({ propertyId: 'near', price: 520_000 }),
      home({ propertyId: 'sold', status: 'sold' }),
      home({ propertyId: 'unpriced', price: null }),
    ];
    const found = similarHomes(home({ propertyId: 'mine' }), homes, 3);
    expect(found.map(({ propertyId }) => propertyId)).toEqual(['near', 'unpriced', 'far']);
  });

  it('lets one time begin where another ends', () => {
    const at = (starts_at: string, ends_at: string) => ({ starts_at, ends_at, bot_id: 'b' });
    const noon = '2026-05-02T12:00:00Z';
    expect(wrongWindows([at('2026-05-02T10:00:00Z', noon), at(noon, '2026-05-02T09:00:00-05:00')])).toEqual(
      [],
    );
  });

  it('keeps the hours of every Sunday when clocks change', () => {
    const sundays = { day: 'sunday', from: '13:00', to: '16:00' } as const;
    const on = (at: string) => isOn(sundays, 'America/Los_Angeles', new Date(at));
    // Clocks go back on 1 November 2026 and forward on 14 March 2027: 13:00 is 20:00 or 21:00 UTC.
    expect(['2026-10-25T20:00Z', '2026-11-01T21:00Z', '2027-03-14T20:00Z'].map(on)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['2026-10-25T19:59Z', '2026-11-01T20:59Z', '2026-11-02T00:00Z', '2027-03-14T23:00Z'].map(on),
    ).toEqual([false, false, false, false]);
  });
});
