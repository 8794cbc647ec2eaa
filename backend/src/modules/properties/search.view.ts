import type { School } from '../../ports/listings';
import type { FoundHome } from './found-home';
import type { Heard } from './hear-source';
import { type Answers, type FactName, knownFacts, knownPrices } from './known-facts';
import type { MatchView, SearchAnswer, AskedSourceView } from './search.dto';

interface Found {
  answers: Answers;
  heard: Heard<unknown>[];
  homes: FoundHome[];
  askedAt: string;
}

/** The three that know a home itself; the two about its surroundings are in `sources` only. */
const aboutTheHome = ['MLS', 'Zillow', 'Rentals'];

export function viewSearch({ answers, heard, homes, askedAt }: Found): SearchAnswer {
  const facts = knownFacts(answers);
  const value = <T>(name: FactName) => (facts.find((fact) => fact.name === name)?.value ?? null) as T | null;
  const number = (name: FactName) => value<number>(name);
  const text = (name: FactName) => value<string>(name);
  const home = homes[0]?.listing;
  return {
    search_results: {
      basic_info: {
        listing_id: text('listing_id'),
        address: home?.address || null,
        city: home?.city || null,
        state: home?.state || null,
        zip_code: home?.zipCode || null,
        property_type: text('property_type'),
        standard_status: text('standard_status'),
        price: number('price'),
        bedrooms: number('bedrooms'),
        bathrooms: number('bathrooms'),
        square_feet: number('square_feet'),
        lot_size_square_feet: number('lot_size_square_feet'),
        year_built: number('year_built'),
      },
      financial_info: {
        zestimate: number('zestimate'),
        zestimate_low: number('zestimate_low'),
        zestimate_high: number('zestimate_high'),
        rent_estimate: number('rent_estimate'),
        rent_estimate_low: number('rent_estimate_low'),
        rent_estimate_high: number('rent_estimate_high'),
        hoa_fee_cents: number('hoa_fee_cents'),
        hoa_frequency: text('hoa_frequency'),
        tax_annual_cents: number('tax_annual_cents'),
        price_history: knownPrices(answers).map(({ day, price, event, source }) => ({
          date: day,
          price,
          event,
          source,
        })),
      },
      location_info: {
        walk_score: number('walk_score'),
        walk_description: text('walk_description'),
        transit_score: number('transit_score'),
        bike_score: number('bike_score'),
        latitude: number('latitude'),
        longitude: number('longitude'),
        schools: (value<School[]>('schools') ?? []).map(({ distanceMiles, ...school }) => ({
          ...school,
          distance_miles: distanceMiles,
        })),
      },
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
  const value = <T>(name: FactName) => (facts.find((fact) => fact.name === name)?.value ?? null) as T | null;
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
    square_feet: value('square_feet'), // A page served over https cannot show others.
    photo_url: listing.photos.find(({ url }) => url.startsWith('https:'))?.url ?? null,
    attribution: listing.attribution,
  };
}
