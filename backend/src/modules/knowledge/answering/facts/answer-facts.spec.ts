import type { PropertyFacts } from '../../../properties';
import { understand } from '../../retrieval/question';
import { detectLanguage } from '../../text/languages';
import { answerFacts } from './answer-facts';

const aListing = (over: Partial<PropertyFacts> = {}): PropertyFacts => ({
  propertyId: crypto.randomUUID(),
  status: 'active',
  standardStatus: 'Active',
  address: '12 Oak Lane',
  city: 'San Francisco',
  state: 'CA',
  zipCode: '94102',
  propertyType: 'Single Family',
  price: 450_000,
  pricePerSquareFoot: 214.29,
  bedrooms: 3,
  bathrooms: 2.5,
  squareFeet: 2100,
  description: '',
  features: ['Fireplace'],
  yearBuilt: 1998,
  lotSizeSquareFeet: 5000,
  garageSpaces: 2,
  stories: 2,
  hoaFeeCents: 25_000,
  hoaFrequency: 'Monthly',
  taxAnnualCents: 543_200,
  heating: ['Forced air'],
  cooling: ['Central air'],
  appliances: [],
  parking: null,
  petsAllowed: null,
  listingId: 'MLS-1',
  latitude: null,
  longitude: null,
  listAgentName: 'Robin Sample',
  listOfficeName: null,
  listOfficePhone: '415-555-0100',
  virtualTourUrl: null,
  attribution: '',
  dataSources: [],
  priceHistory: [],
  photos: [],
  factSources: {},
  asOf: '2025-08-14T10:00:00.000Z',
  ...over,
});

const say = (question: string, listings = [aListing()], earlier: string[] = []) => {
  const language = detectLanguage(question, 'en');
  return (
    answerFacts({
      question: understand(question, language),
      earlier,
      listings,
      style: { length: 'normal', tone: 'plain' },
      language,
    })?.content ?? null
  );
};

describe('The record answers', () => {
  it.each([
    ['How many bathrooms?', 'It has 2.5 bathrooms.'],
    ['how many beds and baths are there', 'It has 3 bedrooms. It has 2.5 bathrooms.'],
    ['Does it have 4 bedrooms?', 'No. It has 3 bedrooms.'],
    ['When was the house built?', 'It was built in 1998.'],
    ['How big is it?', 'The living area is 2,100 square feet.'],
    ['whats the asking price', 'The asking price is $450,000 (as of August 14, 2025).'],
    ['What is the price per square foot?', 'That is $214.29 per square foot (as of August 14, 2025).'],
    ['Is there an HOA fee?', 'Yes. The HOA fee is $250 a month (as of August 14, 2025).'],
    ['Is it still available?', 'Yes. The listing’s status is Active (as of August 14, 2025).'],
    ['How much are the property taxes?', 'The property tax is $5,432 a year (as of August 14, 2025).'],
    ['Does it have a garage?', 'Yes. The garage has 2 spaces.'],
    ['Does it have AC?', 'Yes. Cooling: Central air.'],
    ['Who is the listing agent?', 'The listing agent is Robin Sample, 415-555-0100.'],
    ['¿Cuántos dormitorios tiene?', 'Tiene 3 dormitorios.'],
    ['¿Cuánto cuesta la casa?', 'El precio de venta es $450,000 (a fecha de 14 de agosto de 2025).'],
    ['¿En qué año se construyó?', 'Se construyó en 1998.'],
    ['有几个浴室？', '浴室: 2.5.'],
    ['卧室有几间？', '卧室: 3.'],
    ['Wie viele Schlafzimmer hat das Haus?', 'Schlafzimmer: 3.'],
  ])('%j with %j', (question, answer) => {
    expect(say(question)).toBe(answer);
  });

  it.each([
    'When were the bathrooms renovated?',
    'How big is the master bedroom?',
    'Does the HOA fee include water?',
    'Who pays the HOA?',
    'Why is the price so low?',
    'How much would a mortgage cost per month?',
    'What color is the garage door?',
    'Is the garage heated?',
    '¿Tiene cochera climatizada?',
    'Is there an elevator?',
    'Who built the kitchen?',
  ])('nothing to %j, which it does not hold', (question) => {
    expect(say(question)).toBeNull();
  });

  it('with an honest gap where a field is empty', () => {
    expect(say('Are pets allowed?')).toBe('I don’t know: the record of 12 Oak Lane does not say.');
    expect(say('Is it still available?', [aListing({ standardStatus: 'Closed' })])).toMatch(/^No\./);
  });
});

describe('Between several listings', () => {
  const listings = [
    aListing(),
    aListing({
      address: '99 Elm Street',
      price: 625_000,
      bedrooms: 4,
      garageSpaces: null,
      hoaFeeCents: null,
      squareFeet: 2600,
      features: ['Pool'],
    }),
  ];

  it.each([
    ['Which is cheapest?', '12 Oak Lane', '99 Elm Street'],
    ['Which one is bigger?', '99 Elm Street', '12 Oak Lane'],
    ['Any homes under $500k?', '12 Oak Lane', '99 Elm Street'],
    ['Do you have a home with at least 4 bedrooms?', '99 Elm Street', '12 Oak Lane'],
    ['cheapest with three beds', '12 Oak Lane', '99 Elm Street'],
    ['¿Cuál es la más barata?', '12 Oak Lane', '99 Elm Street'],
    ['la mas barata', '12 Oak Lane', '99 Elm Street'],
    ['under 500k', '12 Oak Lane', '99 Elm Street'],
    ['menos de 500 mil', '12 Oak Lane', '99 Elm Street'],
    ['between 600 and 700k', '99 Elm Street', '12 Oak Lane'],
    ['4 bed 2.5 bath?', '99 Elm Street', '12 Oak Lane'],
    ['casas con 4 recamaras', '99 Elm Street', '12 Oak Lane'],
  ])('%j chooses %s', (question, chosen, other) => {
    expect(say(question, listings)).toContain(chosen);
    expect(say(question, listings)).not.toContain(other);
  });

  it('says whose record is silent instead of calling it a no', () => {
    expect(say('Which has a garage?', listings)).toMatch(
      /12 Oak Lane .*\nThe records of 99 Elm Street do not say\./,
    );
  });

  it('tells about each when none is meant, and about the one that is named now or was before', () => {
    expect(say('How many bedrooms?', listings)).toMatch(/12 Oak Lane: It has 3.*\n.*99 Elm Street: It has 4/);
    expect(say('How many bedrooms does 99 Elm Street have?', listings)).toBe(
      '99 Elm Street: It has 4 bedrooms.',
    );
    expect(say('How many bedrooms?', listings, ['What is the price of 99 Elm Street?'])).toBe(
      '99 Elm Street: It has 4 bedrooms.',
    );
    expect(say('And 99 Elm Street?', listings, ['How many bedrooms does 12 Oak Lane have?'])).toBe(
      '99 Elm Street: It has 4 bedrooms.',
    );
  });
});

describe('Among homes of several towns and kinds', () => {
  const listings = [
    aListing({ hoaFeeCents: 6000 }),
    aListing({
      address: '8 Millrace Orchard Road',
      city: 'Tamber Creek',
      propertyType: 'Condominium',
      stories: 1,
      hoaFeeCents: 9500,
      hoaFrequency: 'Quarterly',
      features: ['Orchard'],
    }),
  ];

  it.each(['homes in Tamber Creek', 'condos', 'single story homes', 'lowest hoa'])('%s', (words) => {
    expect(say(words, listings)).toContain('8 Millrace Orchard Road');
    expect(say(words, listings)).not.toContain('12 Oak Lane');
  });

  it('one word of a street names the home, unless homes have such a thing', () => {
    expect(say('price of millrace', listings)).not.toContain('12 Oak Lane');
    expect(say('price of the home with an orchard', listings) ?? '12 Oak Lane').toContain('12 Oak Lane');
  });
});

it('says since when a home is on the market, of an open listing only', () => {
  const priceHistory = [{ day: '2025-03-04', price: 450_000, event: 'listed' as const, source: 'manual' }];
  expect(say('how long has it been on the market', [aListing({ priceHistory })])).toMatch(
    /^It has been on the market since March 4, 2025 \([\d,]+ days\)\.$/,
  );
  expect(say('days on market')).toBe('I don’t know: the record of 12 Oak Lane does not say.');
  expect(say('days on market', [aListing({ priceHistory, standardStatus: 'Closed' })])).not.toContain('2025');
});

it('says that there is no fee where the fee is zero', () => {
  expect(say('Is there an HOA fee?', [aListing({ hoaFeeCents: 0 })])).toMatch(/^No\. There is no HOA fee/);
});

it('says that there is no garage where it has no spaces', () => {
  expect(say('Is there a garage?', [aListing({ garageSpaces: 0 })])).toBe('No. There is no garage.');
  expect(say('¿Tiene garaje?', [aListing({ garageSpaces: 0 })])).toBe('No. No hay garaje.');
});

it('leaves what a fee pays for to the papers', () => {
  expect(say('What does the HOA fee include?')).toBeNull();
});

it.each([
  'Is the garage heated?',
  'How old is the boiler?',
  '¿Cuándo pusieron la calefacción?',
  'Is the garage heater new?',
])('does not tell two fields where one was asked of the other: %s', (question) =>
  expect(say(question)).toBeNull(),
);

describe('A few words instead of a question', () => {
  it.each([
    ['price per square foot', '214.29'],
    ['$/sqft?', '214.29'],
    ['price', '450,000'],
    ['beds and baths', '3 bedrooms'],
    ['phone number?', '415-555-0100'],
    ['whats the zip', '94102'],
    ['de que año es la casa', '1998'],
    ['sigue disponible?', 'activa, en venta'],
  ])('are understood: %s', (words, answer) => {
    expect(say(words)).toContain(answer);
  });
});

it('does not call a heat pump central air, nor deny it', () => {
  expect(say('Does it have central air?')).toMatch(/^Yes/);
  expect(say('Does it have central air?', [aListing({ cooling: ['Heat pump'] })])).toBe(
    'Cooling: Heat pump.',
  );
});
