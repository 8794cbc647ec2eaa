import { type Comparable, comparableTo, grossYield, median, pricePosition } from './comparables';

const aHome = (over: Partial<Comparable> = {}): Comparable => ({
  listingId: null,
  propertyId: null,
  address: '1 A St',
  city: 'Austin',
  state: 'TX',
  zipCode: '78701',
  propertyType: 'Single Family Residence',
  standardStatus: 'Active',
  price: 400_000,
  bedrooms: 3,
  bathrooms: 2,
  squareFeet: 2000,
  latitude: null,
  longitude: null,
  source: 'MLS',
  attribution: '',
  ...over,
});
const addresses = (candidates: Partial<Comparable>[], subject = aHome()) =>
  comparableTo(
    subject,
    candidates.map((over, i) => aHome({ address: `${i + 2} B St`, ...over })),
  ).map(({ address }) => address);

describe('A home is comparable', () => {
  it.each([
    [{ squareFeet: 2600 }, true],
    [{ squareFeet: 2601 }, false],
    [{ squareFeet: 1400 }, true],
    [{ squareFeet: 1399 }, false],
    [{ bedrooms: 4 }, true],
    [{ bedrooms: 5 }, false],
    [{ bedrooms: null }, true],
    [{ propertyType: 'House' }, true],
    [{ propertyType: 'Condominium' }, false],
    [{ propertyType: 'Townhouse' }, false],
    [{ propertyType: null }, true],
    [{ price: null }, false],
    [{ squareFeet: null }, false],
  ])('or not: %j is %s', (over, expected) => expect(addresses([over])).toEqual(expected ? ['2 B St'] : []));

  it('once, however many sources list it, and never with itself', () => {
    expect(addresses([{ address: '9 B St' }, { address: '9 b st' }, { address: '1 A ST' }])).toEqual([
      '9 B St',
    ]);
  });

  it('best when it is closest in size, and ten are enough', () => {
    expect(addresses([{ squareFeet: 2500 }, { squareFeet: 2010 }, { squareFeet: 1900 }])).toEqual([
      '3 B St',
      '4 B St',
      '2 B St',
    ]);
    expect(addresses(Array.from({ length: 30 }, () => ({})))).toHaveLength(10);
  });
});

it('The figures of a market analysis are what one gets by hand', () => {
  expect([median([]), median([3]), median([4, 1, 3]), median([200, 100, 250, 300])]).toEqual([
    null,
    3,
    3,
    225,
  ]);
  expect([
    pricePosition(110, 100),
    pricePosition(95, 100),
    pricePosition(null, 100),
    pricePosition(100, null),
  ]).toEqual([10, -5, null, null]);
  expect([grossYield(2800, 450_000), grossYield(null, 1), grossYield(1, null)]).toEqual([7.5, null, null]);
});
