import type { Listing, PriceEvent, School } from '../listings.port';

/** A made-up home and what the demo sources say about it. Nothing here describes a real one. */
export interface DemoHome {
  listing: Listing;
  zestimate: number;
  rent: number;
  walk: number;
  schools: School[];
}

interface Sketch {
  id: string;
  at: [address: string, zipCode: string, latitude: number, longitude: number];
  price: number;
  rooms: [bedrooms: number, bathrooms: number, squareFeet: number];
  type: string;
  year: number;
  lot?: number;
  hoa?: number;
  tax: number;
  status?: string;
  words: string;
  features: string[];
  estimates: [zestimate: number, rent: number, walk: number];
  history: [day: string, price: number, event: PriceEvent['event']][];
}

interface Town {
  city: string;
  state: string;
  phone: string;
  schools: [name: string, level: string, grades: string, miles: number][];
  homes: Sketch[];
}

const school = (town: Town): School[] =>
  town.schools.map(([name, level, grades, distanceMiles]) => ({
    name,
    level,
    grades,
    distanceMiles,
    district: `Demo ${town.city} School District`,
    url: null,
  }));

const home = (town: Town, sketch: Sketch): DemoHome => {
  const [address, zipCode, latitude, longitude] = sketch.at;
  const [bedrooms, bathrooms, squareFeet] = sketch.rooms;
  const [zestimate, rent, walk] = sketch.estimates;
  const garage = sketch.features.some((feature) => /garage/i.test(feature));
  return {
    zestimate,
    rent,
    walk,
    schools: school(town),
    listing: {
      listingId: sketch.id,
      standardStatus: sketch.status ?? 'Active',
      address,
      city: town.city,
      state: town.state,
      zipCode,
      latitude,
      longitude,
      propertyType: sketch.type,
      price: sketch.price,
      bedrooms,
      bathrooms,
      squareFeet,
      yearBuilt: sketch.year,
      lotSizeSquareFeet: sketch.lot,
      stories: sketch.type === 'Condominium' ? 1 : 2,
      garageSpaces: garage ? 1 : 0,
      parking: garage ? '1 garage space' : 'Street parking',
      hoaFeeCents: (sketch.hoa ?? 0) * 100,
      ...(sketch.hoa ? { hoaFrequency: 'Monthly' } : {}),
      taxAnnualCents: sketch.tax * 100,
      heating: ['Forced Air'],
      cooling: sketch.year > 1990 ? ['Central Air'] : ['Ceiling Fan(s)'],
      appliances: ['Dishwasher', 'Gas Range', 'Refrigerator'],
      features: sketch.features,
      petsAllowed: sketch.hoa ? 'Cats OK, Dogs OK' : undefined,
      description: sketch.words,
      photos: [],
      listAgentName: 'Dana Example',
      listOfficeName: 'Demo Realty',
      listOfficePhone: town.phone,
      hidesEstimates: false,
      priceHistory: sketch.history.map(([day, price, event]) => ({ day, price, event })),
      attribution: `Demo listing, not a real home. Listing courtesy of Demo Realty, ${town.phone}.`,
    },
  };
};

const sanFrancisco: Town = {
  city: 'San Francisco',
  state: 'CA',
  phone: '415-555-0100',
  schools: [
    ['Demo Bayview Elementary', 'Elementary', 'KG–05', 0.4],
    ['Demo Mission Middle School', 'Middle', '06–08', 0.7],
    ['Demo Civic High School', 'High', '09–12', 1.1],
  ],
  homes: [
    {
      id: 'MLS123456',
      at: ['123 Main St', '94102', 37.7793, -122.4193],
      price: 450_000,
      rooms: [3, 2.5, 2100],
      type: 'Single Family Residence',
      year: 1998,
      lot: 3200,
      tax: 5310,
      words:
        'Three-bedroom home with an open kitchen, a south-facing garden and a garage. The roof was replaced in 2021.',
      features: ['Hardwood floors', 'Updated kitchen', 'Garage', 'Garden', 'Fireplace'],
      estimates: [465_000, 2800, 75],
      history: [
        ['2017-04-28', 389_000, 'sold'],
        ['2026-08-03', 475_000, 'listed'],
        ['2026-09-21', 450_000, 'price_changed'],
      ],
    },
    {
      id: 'DEMO-SF-02',
      at: ['210 Sample Ave', '94102', 37.7788, -122.4172],
      price: 469_000,
      rooms: [3, 2, 2040],
      type: 'Single Family Residence',
      year: 1994,
      lot: 2900,
      tax: 5530,
      words: 'Corner home with a bay window, a formal dining room and a workshop behind the garage.',
      features: ['Bay window', 'Garage', 'Workshop'],
      estimates: [472_000, 2750, 78],
      history: [['2026-09-02', 469_000, 'listed']],
    },
    {
      id: 'DEMO-SF-03',
      at: ['48 Placeholder Ln', '94102', 37.7801, -122.4211],
      price: 431_500,
      rooms: [3, 2, 1960],
      type: 'Single Family Residence',
      year: 1987,
      lot: 2750,
      tax: 5090,
      status: 'Active Under Contract',
      words: 'Two storeys with a deck off the kitchen and a newly laid bathroom floor.',
      features: ['Deck', 'Laminate floors'],
      estimates: [438_000, 2690, 73],
      history: [
        ['2026-07-11', 445_000, 'listed'],
        ['2026-08-30', 431_500, 'price_changed'],
      ],
    },
    {
      id: 'DEMO-SF-04',
      at: ['77 Fiction St', '94103', 37.7741, -122.4121],
      price: 518_000,
      rooms: [4, 3, 2420],
      type: 'Single Family Residence',
      year: 2003,
      lot: 3400,
      tax: 6110,
      words: 'Four bedrooms, a rooftop terrace and a garage wired for an electric car.',
      features: ['Roof terrace', 'Garage', 'EV charger'],
      estimates: [525_000, 3150, 88],
      history: [['2026-10-05', 518_000, 'listed']],
    },
    {
      id: 'DEMO-SF-05',
      at: ['900 Example Blvd Unit 12', '94103', 37.7732, -122.4144],
      price: 362_000,
      rooms: [2, 1, 1010],
      type: 'Condominium',
      year: 2011,
      hoa: 420,
      tax: 4270,
      words: 'Two-bedroom corner flat on the fourth floor with a lift and a shared courtyard.',
      features: ['Lift', 'Courtyard', 'In-unit laundry'],
      estimates: [366_000, 2480, 91],
      history: [['2026-09-18', 362_000, 'listed']],
    },
    {
      id: 'DEMO-SF-06',
      at: ['15 Imaginary Ct', '94102', 37.7811, -122.4165],
      price: 402_000,
      rooms: [2, 2, 1780],
      type: 'Townhouse',
      year: 1999,
      lot: 1500,
      hoa: 180,
      tax: 4740,
      words: 'Townhouse with a private entrance, a patio and two full bathrooms upstairs.',
      features: ['Patio', 'Skylight'],
      estimates: [409_000, 2590, 76],
      history: [['2026-08-14', 402_000, 'listed']],
    },
  ],
};

const austin: Town = {
  city: 'Austin',
  state: 'TX',
  phone: '512-555-0101',
  schools: [
    ['Demo Barton Elementary', 'Elementary', 'PK–05', 0.6],
    ['Demo Colorado River High School', 'High', '09–12', 1.8],
  ],
  homes: [
    {
      id: 'DEMO-AU-01',
      at: ['410 Bluebonnet Sample Dr', '78704', 30.2452, -97.7671],
      price: 565_000,
      rooms: [3, 2, 1840],
      type: 'Single Family Residence',
      year: 1978,
      lot: 7900,
      tax: 10_120,
      words: 'Ranch house on one level with a screened porch and two large oaks behind it.',
      features: ['Screened porch', 'Mature trees', 'Garage'],
      estimates: [559_000, 2650, 62],
      history: [['2026-09-09', 565_000, 'listed']],
    },
    {
      id: 'DEMO-AU-02',
      at: ['1220 Placeholder Oak Rd', '78704', 30.2431, -97.7698],
      price: 612_000,
      rooms: [4, 2.5, 2210],
      type: 'Single Family Residence',
      year: 2006,
      lot: 6800,
      tax: 11_010,
      words: 'Four bedrooms around a kitchen with an island; solar panels since 2022.',
      features: ['Solar panels', 'Kitchen island', 'Garage'],
      estimates: [618_000, 3050, 58],
      history: [
        ['2026-07-30', 629_000, 'listed'],
        ['2026-10-01', 612_000, 'price_changed'],
      ],
    },
    {
      id: 'DEMO-AU-03',
      at: ['33 Demo Creek Way', '78704', 30.2487, -97.7642],
      price: 538_000,
      rooms: [3, 2, 1720],
      type: 'Single Family Residence',
      year: 1985,
      lot: 7100,
      tax: 9640,
      status: 'Pending',
      words: 'Renovated kitchen, metal roof and a detached studio.',
      features: ['Detached studio', 'Metal roof'],
      estimates: [541_000, 2570, 65],
      history: [['2026-08-20', 538_000, 'listed']],
    },
    {
      id: 'DEMO-AU-04',
      at: ['700 Example Tower St Apt 1804', '78701', 30.2669, -97.7428],
      price: 489_000,
      rooms: [1, 1.5, 890],
      type: 'Condominium',
      year: 2018,
      hoa: 610,
      tax: 8720,
      words: 'One bedroom on the eighteenth floor with a balcony to the west and one parking space.',
      features: ['Balcony', 'Pool in the building', 'Concierge'],
      estimates: [483_000, 2700, 93],
      history: [['2026-10-12', 489_000, 'listed']],
    },
  ],
};

const seattle: Town = {
  city: 'Seattle',
  state: 'WA',
  phone: '206-555-0102',
  schools: [
    ['Demo Lakeview Elementary', 'Elementary', 'KG–05', 0.5],
    ['Demo Sound Middle School', 'Middle', '06–08', 0.9],
  ],
  homes: [
    {
      id: 'DEMO-SE-01',
      at: ['1501 Sample Hill Ave N', '98109', 47.6318, -122.3471],
      price: 785_000,
      rooms: [3, 2, 1650],
      type: 'Townhouse',
      year: 2014,
      lot: 1200,
      hoa: 95,
      tax: 7310,
      words: 'Townhouse on three floors with a roof deck and a garage below.',
      features: ['Roof deck', 'Garage', 'Heat pump'],
      estimates: [792_000, 3650, 86],
      history: [['2026-09-25', 785_000, 'listed']],
    },
    {
      id: 'DEMO-SE-02',
      at: ['1533 Sample Hill Ave N', '98109', 47.6325, -122.3473],
      price: 812_000,
      rooms: [3, 2.5, 1720],
      type: 'Townhouse',
      year: 2016,
      lot: 1250,
      hoa: 95,
      tax: 7590,
      words: 'End unit with windows on three sides and a small fenced yard.',
      features: ['End unit', 'Fenced yard', 'Heat pump'],
      estimates: [808_000, 3720, 86],
      history: [
        ['2026-08-08', 829_000, 'listed'],
        ['2026-09-30', 812_000, 'price_changed'],
      ],
    },
    {
      id: 'DEMO-SE-03',
      at: ['88 Fictional Pier Pl', '98109', 47.6291, -122.3502],
      price: 749_000,
      rooms: [2, 2, 1540],
      type: 'Townhouse',
      year: 2009,
      lot: 1100,
      hoa: 120,
      tax: 6980,
      words: 'Two suites on separate floors, a gas fireplace and a covered terrace.',
      features: ['Covered terrace', 'Gas fireplace'],
      estimates: [755_000, 3480, 82],
      history: [['2026-10-18', 749_000, 'listed']],
    },
  ],
};

const denver: Town = {
  city: 'Denver',
  state: 'CO',
  phone: '303-555-0103',
  schools: [
    ['Demo Aspen Elementary', 'Elementary', 'PK–05', 0.3],
    ['Demo Front Range High School', 'High', '09–12', 1.4],
  ],
  homes: [
    {
      id: 'DEMO-DE-01',
      at: ['2440 Sample Park Pl', '80205', 39.7561, -104.9663],
      price: 529_000,
      rooms: [3, 2, 1590],
      type: 'Single Family Residence',
      year: 1926,
      lot: 4700,
      tax: 2840,
      words: 'Brick bungalow with a finished basement and a detached garage.',
      features: ['Finished basement', 'Garage', 'Brick'],
      estimates: [534_000, 2520, 84],
      history: [['2026-09-14', 529_000, 'listed']],
    },
    {
      id: 'DEMO-DE-02',
      at: ['2518 Sample Park Pl', '80205', 39.7568, -104.9651],
      price: 555_000,
      rooms: [3, 2, 1640],
      type: 'Single Family Residence',
      year: 1931,
      lot: 4600,
      tax: 2910,
      words: 'Brick house with refinished oak floors, a new boiler and a south-facing porch.',
      features: ['Oak floors', 'Porch', 'Brick'],
      estimates: [551_000, 2590, 83],
      history: [['2026-10-02', 555_000, 'listed']],
    },
    {
      id: 'DEMO-DE-03',
      at: ['31 Placeholder Alley', '80205', 39.7549, -104.9702],
      price: 498_000,
      rooms: [2, 1.5, 1420],
      type: 'Single Family Residence',
      year: 2012,
      lot: 2100,
      tax: 2660,
      words: 'Carriage house with vaulted ceilings and a private courtyard.',
      features: ['Vaulted ceilings', 'Courtyard'],
      estimates: [502_000, 2380, 88],
      history: [['2026-08-27', 498_000, 'listed']],
    },
  ],
};

export const demoHomes: readonly DemoHome[] = [sanFrancisco, austin, seattle, denver].flatMap((town) =>
  town.homes.map((sketch) => home(town, sketch)),
);
