import type {
  Answer,
  Listing,
  PriceEvent,
  RentEstimate,
  School,
  SourceName,
  Valuation,
  WalkScore,
} from '../../ports/listings';

/** What each source answered about one home. */
export interface Answers {
  MLS?: Answer<Listing> | undefined;
  Zillow?: Answer<Valuation> | undefined;
  Rentals?: Answer<RentEstimate> | undefined;
  'Walk Score'?: Answer<WalkScore> | undefined;
  Schools?: Answer<School[]> | undefined;
}

/**
 * Who is believed about what: the first source in the row that says anything. The MLS is what the
 * brokerage answers for, so it wins wherever it speaks; estimates come from whoever makes them.
 */
const precedence = {
  listing_id: ['MLS'],
  standard_status: ['MLS'],
  address: ['MLS'],
  price: ['MLS'],
  property_type: ['MLS', 'Rentals'],
  bedrooms: ['MLS', 'Rentals'],
  bathrooms: ['MLS', 'Rentals'],
  square_feet: ['MLS', 'Rentals'],
  lot_size_square_feet: ['MLS', 'Rentals'],
  year_built: ['MLS', 'Rentals'],
  hoa_fee_cents: ['MLS'],
  hoa_frequency: ['MLS'],
  tax_annual_cents: ['MLS'],
  latitude: ['MLS', 'Zillow', 'Rentals'],
  longitude: ['MLS', 'Zillow', 'Rentals'],
  zestimate: ['Zillow'],
  zestimate_low: ['Zillow'],
  zestimate_high: ['Zillow'],
  rent_estimate: ['Rentals', 'Zillow'],
  rent_estimate_low: ['Rentals'],
  rent_estimate_high: ['Rentals'],
  walk_score: ['Walk Score'],
  walk_description: ['Walk Score'],
  transit_score: ['Walk Score'],
  bike_score: ['Walk Score'],
  schools: ['Schools'],
} as const satisfies Record<string, readonly SourceName[]>;

export type FactName = keyof typeof precedence;

export interface KnownFact {
  name: FactName;
  value: unknown;
  source: SourceName;
  asOf: string | null;
  others: { source: SourceName; value: unknown }[];
}

export interface KnownPrice extends PriceEvent {
  source: SourceName;
}

/** One value per fact, each with its source; facts nobody knows are not in the list. */
export function knownFacts(answers: Answers): KnownFact[] {
  const said = wordsOf(answers);
  return (Object.keys(precedence) as FactName[]).flatMap((name) => {
    const words = precedence[name].flatMap((source: SourceName) => {
      const value = said[source]?.[name];
      return value === undefined || value === null || value === '' ? [] : [{ source, value }];
    });
    const [first, ...others] = words;
    if (!first) return [];
    const asOf = answers[first.source]?.asOf ?? null;
    // Positions never agree to the last digit; that is no contradiction worth telling.
    const differing =
      name === 'latitude' || name === 'longitude' ? [] : others.filter(({ value }) => value !== first.value);
    return [{ name, ...first, asOf, others: differing }];
  });
}

/** What happened to the price, the oldest first. */
export function knownPrices({ MLS, Rentals }: Answers): KnownPrice[] {
  const listed = (MLS?.facts.priceHistory ?? []).map((event) => ({ ...event, source: 'MLS' as const }));
  const sale = Rentals?.facts.lastSale;
  const recorded =
    sale && !listed.some(({ day, price }) => day === sale.day && price === sale.price)
      ? [{ ...sale, source: 'Rentals' as const }]
      : [];
  return [...listed, ...recorded].sort((a, b) => a.day.localeCompare(b.day));
}

type Words = Partial<Record<FactName, unknown>>;

function wordsOf(answers: Answers): Partial<Record<SourceName, Words>> {
  const { MLS, Zillow, Rentals, 'Walk Score': walk, Schools } = answers;
  // The seller's word against automated valuations beside the listing binds every estimate.
  const estimates = MLS?.facts.hidesEstimates !== true;
  return {
    ...(MLS && { MLS: listingWords(MLS.facts) }),
    ...(Zillow && { Zillow: valuationWords(Zillow.facts, estimates) }),
    ...(Rentals && { Rentals: rentWords(Rentals.facts, estimates) }),
    ...(walk && { 'Walk Score': walkWords(walk.facts) }),
    ...(Schools && { Schools: { schools: Schools.facts } }),
  };
}

const listingWords = (listing: Listing): Words => ({
  listing_id: listing.listingId,
  standard_status: listing.standardStatus,
  address: listing.address,
  price: listing.price,
  property_type: listing.propertyType,
  bedrooms: listing.bedrooms,
  bathrooms: listing.bathrooms,
  square_feet: listing.squareFeet,
  lot_size_square_feet: listing.lotSizeSquareFeet,
  year_built: listing.yearBuilt,
  hoa_fee_cents: listing.hoaFeeCents,
  hoa_frequency: listing.hoaFrequency,
  tax_annual_cents: listing.taxAnnualCents,
  latitude: listing.latitude,
  longitude: listing.longitude,
});

const valuationWords = (
  { latitude, longitude, zestimate, low, high, rentZestimate }: Valuation,
  estimates: boolean,
): Words => ({
  latitude,
  longitude,
  ...(estimates && {
    zestimate,
    zestimate_low: low,
    zestimate_high: high,
    rent_estimate: rentZestimate,
  }),
});

const rentWords = (
  { home, latitude, longitude, rent, low, high }: RentEstimate,
  estimates: boolean,
): Words => ({
  property_type: home?.propertyType,
  bedrooms: home?.bedrooms,
  bathrooms: home?.bathrooms,
  square_feet: home?.squareFeet,
  lot_size_square_feet: home?.lotSizeSquareFeet,
  year_built: home?.yearBuilt,
  latitude,
  longitude,
  ...(estimates && { rent_estimate: rent, rent_estimate_low: low, rent_estimate_high: high }),
});

const walkWords = ({ walk, description, transit, bike }: WalkScore): Words => ({
  walk_score: walk,
  walk_description: description,
  transit_score: transit?.score,
  bike_score: bike?.score,
});
