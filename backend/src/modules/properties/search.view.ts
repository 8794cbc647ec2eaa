import type { School } from '../../ports/listings';
import type { FoundHome } from './found-home';
import type { Heard } from './hear-source';
import {
  type Answers,
  type FactName,
  type KnownFact,
  knownFacts,
  type KnownPrice,
  knownPrices,
} from './known-facts';
import type {
  AskedSourceView,
  BasicInfo,
  FinancialInfo,
  LocationInfo,
  MatchView,
  SearchAnswer,
} from './search.dto';

interface Found {
  answers: Answers;
  heard: Heard<unknown>[];
  homes: FoundHome[];
  askedAt: string;
}

/** The three that know a home itself; the two about its surroundings are in `sources` only. */
const aboutTheHome = ['MLS', 'Zillow', 'Rentals'];

/** Reads what is known under a name; null where nobody knows. */
const readerOf =
  (facts: KnownFact[]) =>
  <T>(name: FactName): T | null =>
    (facts.find((fact) => fact.name === name)?.value ?? null) as T | null;
type Read = ReturnType<typeof readerOf>;

export function viewSearch({ answers, heard, homes, askedAt }: Found): SearchAnswer {
  const facts = knownFacts(answers);
  const value = readerOf(facts);
  return {
    search_results: {
      basic_info: basicInfo(value, homes[0]?.listing),
      financial_info: financialInfo(value, knownPrices(answers)),
      location_info: locationInfo(value),
    },
    sources_searched: aboutTheHome,
    sources: heard.map((each) => viewSource(each, answers.MLS?.facts.hidesEstimates === true)),
    matches: homes.map(viewMatch),
    facts: facts.map(({ name, source, asOf, others }) => ({
      name,
      source,
      as_of: asOf,
      others: others.map((other) => ({ source: other.source, value: String(other.value) })),
    })),
    as_of: askedAt,
  };
}

const basicInfo = (value: Read, home: FoundHome['listing'] | undefined): BasicInfo => ({
  listing_id: value('listing_id'),
  address: home?.address || null,
  city: home?.city || null,
  state: home?.state || null,
  zip_code: home?.zipCode || null,
  property_type: value('property_type'),
  standard_status: value('standard_status'),
  price: value('price'),
  bedrooms: value('bedrooms'),
  bathrooms: value('bathrooms'),
  square_feet: value('square_feet'),
  lot_size_square_feet: value('lot_size_square_feet'),
  year_built: value('year_built'),
});

const financialInfo = (value: Read, prices: KnownPrice[]): FinancialInfo => ({
  zestimate: value('zestimate'),
  zestimate_low: value('zestimate_low'),
  zestimate_high: value('zestimate_high'),
  rent_estimate: value('rent_estimate'),
  rent_estimate_low: value('rent_estimate_low'),
  rent_estimate_high: value('rent_estimate_high'),
  hoa_fee_cents: value('hoa_fee_cents'),
  hoa_frequency: value('hoa_frequency'),
  tax_annual_cents: value('tax_annual_cents'),
  price_history: prices.map(({ day, price, event, source }) => ({ date: day, price, event, source })),
});

const locationInfo = (value: Read): LocationInfo => ({
  walk_score: value('walk_score'),
  walk_description: value('walk_description'),
  transit_score: value('transit_score'),
  bike_score: value('bike_score'),
  latitude: value('latitude'),
  longitude: value('longitude'),
  schools: (value<School[]>('schools') ?? []).map(({ distanceMiles, ...school }) => ({
    ...school,
    distance_miles: distanceMiles,
  })),
});

export function viewSource(
  { name, status, tookMs, attribution, message }: Heard<unknown>,
  hidesEstimates: boolean,
): AskedSourceView {
  const withheld =
    hidesEstimates && (name === 'Zillow' || name === 'Rentals')
      ? 'The seller does not allow estimates beside this listing.'
      : null;
  return {
    name,
    status,
    took_ms: tookMs,
    attribution: attribution?.text ?? null,
    url: attribution?.url ?? null,
    message: message ?? withheld,
  };
}

function viewMatch({ matchId, listing, facts }: FoundHome): MatchView {
  const value = readerOf(facts);
  return {
    match_id: matchId,
    source: listing.listingId ? 'MLS' : 'Rentals',
    listing_id: listing.listingId || null,
    address: listing.address,
    city: listing.city,
    state: listing.state,
    zip_code: listing.zipCode,
    property_type: value('property_type'),
    standard_status: listing.standardStatus || null,
    price: value('price'),
    bedrooms: value('bedrooms'),
    bathrooms: value('bathrooms'),
    square_feet: value('square_feet'),
    // A page served over https cannot show others.
    photo_url: listing.photos.find(({ url }) => url.startsWith('https:'))?.url ?? null,
    attribution: listing.attribution,
  };
}
