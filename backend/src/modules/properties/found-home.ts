import type { Listing, Place } from '../../ports/listings';
import {
  type Answers,
  type FactName,
  type KnownFact,
  knownFacts,
  type KnownPrice,
  knownPrices,
} from './known-facts';
import { isStandardStatus, statusOf } from './property-status';
import type { PropertyEntity } from './property.entity';
import type { PricePoint } from './property.types';

/** A home a search found, with all that may be kept of it; waits an hour to be saved. */
export interface FoundHome {
  matchId: string;
  /** The MLS row, or what other sources and the question know where the MLS has none. */
  listing: Listing;
  facts: KnownFact[];
  prices: KnownPrice[];
  askedAt: string;
}

/** Null when no source knows the home itself: an estimate or a walk score alone is not a home. */
export function foundHome(answers: Answers, place: Place, askedAt: string): FoundHome | null {
  const listing =
    answers.MLS?.facts ??
    (answers.Rentals && Object.values(answers.Rentals.facts.home).some((value) => value !== undefined)
      ? bare(place, answers)
      : null);
  return (
    listing && {
      matchId: crypto.randomUUID(),
      listing,
      facts: knownFacts(answers),
      prices: knownPrices(answers),
      askedAt,
    }
  );
}

/** The columns of a property. Estimates stay out: their owners allow showing them, not keeping them. */
export function columnsOf({ listing, facts, prices, askedAt }: FoundHome) {
  const known = <T>(name: FactName) => (facts.find((fact) => fact.name === name)?.value ?? null) as T | null;
  const standardStatus = isStandardStatus(listing.standardStatus) ? listing.standardStatus : 'Incomplete';
  const kept = facts.filter(({ name }) => !unkept.has(name));
  const row = {
    status: statusOf(standardStatus),
    standardStatus,
    address: listing.address || 'Undisclosed address',
    city: listing.city,
    state: listing.state,
    zipCode: listing.zipCode,
    propertyType: known<string>('property_type'),
    price: known<number>('price'),
    bedrooms: rounded(known('bedrooms'), 0),
    bathrooms: rounded(known('bathrooms'), 1),
    squareFeet: rounded(known('square_feet'), 0),
    lotSizeSquareFeet: rounded(known('lot_size_square_feet'), 0),
    yearBuilt: rounded(known('year_built'), 0),
    stories: rounded(listing.stories, 0),
    garageSpaces: rounded(listing.garageSpaces, 0),
    parking: listing.parking ?? null,
    hoaFeeCents: known<number>('hoa_fee_cents'),
    hoaFrequency: known<string>('hoa_frequency'),
    taxAnnualCents: known<number>('tax_annual_cents'),
    heating: listing.heating,
    cooling: listing.cooling,
    appliances: listing.appliances,
    features: listing.features,
    petsAllowed: listing.petsAllowed ?? null,
    description: listing.description,
    listingId: listing.listingId || null,
    latitude: rounded(known('latitude'), 7),
    longitude: rounded(known('longitude'), 7),
    listAgentName: listing.listAgentName ?? null,
    listOfficeName: listing.listOfficeName ?? null,
    listOfficePhone: listing.listOfficePhone ?? null,
    virtualTourUrl: listing.virtualTourUrl ?? null,
    attribution: listing.attribution,
    hidesEstimates: listing.hidesEstimates,
    sourcePhotos: listing.photos,
    factsAsOf: askedAt,
    dataSources: [...new Set([...kept, ...prices].map(({ source }) => source))],
    factSources: Object.fromEntries(
      kept.map(({ name, source, asOf }) => [name, { source, asOf: asOf ?? askedAt }]),
    ),
  } satisfies Partial<PropertyEntity>;
  const history: PricePoint[] = prices.map(({ day, price, event, source }) => ({
    day,
    price,
    event,
    source,
  }));
  return { row, history };
}

const unkept = new Set<FactName>([
  'zestimate',
  'zestimate_low',
  'zestimate_high',
  'rent_estimate',
  'rent_estimate_low',
  'rent_estimate_high',
  'walk_score',
  'walk_description',
  'transit_score',
  'bike_score',
  'schools',
]);

const rounded = (value: number | null | undefined, places: number): number | null =>
  value == null ? null : Number(value.toFixed(places));

const bare = (place: Place, { Rentals }: Answers): Listing => ({
  listingId: '',
  standardStatus: '',
  address: place.address ?? '',
  city: place.city ?? '',
  state: place.state ?? '',
  zipCode: place.zipCode ?? '',
  heating: [],
  cooling: [],
  appliances: [],
  features: [],
  description: '',
  photos: [],
  priceHistory: [],
  hidesEstimates: false,
  attribution: Rentals?.attribution.text ?? '',
  ...Rentals?.facts.home,
});
