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
export const precedence = {
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

function wordsOf({
  MLS,
  Zillow,
  Rentals,
  'Walk Score': walk,
  Schools,
}: Answers): Partial<Record<SourceName, Partial<Record<FactName, unknown>>>> {
  const listing = MLS?.facts;
  const home = Rentals?.facts.home;
  // The seller's word against automated valuations beside the listing binds every estimate.
  const estimates = listing?.hidesEstimates !== true;
  return {
    MLS: listing && {
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
    },
    Zillow: Zillow && {
      latitude: Zillow.facts.latitude,
      longitude: Zillow.facts.longitude,
      ...(estimates && {
        zestimate: Zillow.facts.zestimate,
        zestimate_low: Zillow.facts.low,
        zestimate_high: Zillow.facts.high,
        rent_estimate: Zillow.facts.rentZestimate,
      }),
    },
    Rentals: Rentals && {
      property_type: home?.propertyType,
      bedrooms: home?.bedrooms,
      bathrooms: home?.bathrooms,
      square_feet: home?.squareFeet,
      lot_size_square_feet: home?.lotSizeSquareFeet,
      year_built: home?.yearBuilt,
      latitude: Rentals.facts.latitude,
      longitude: Rentals.facts.longitude,
      ...(estimates && {
        rent_estimate: Rentals.facts.rent,
        rent_estimate_low: Rentals.facts.low,
        rent_estimate_high: Rentals.facts.high,
      }),
    },
    'Walk Score': walk && {
      walk_score: walk.facts.walk,
      walk_description: walk.facts.description,
      transit_score: walk.facts.transit?.score,
      bike_score: walk.facts.bike?.score,
    },
    Schools: Schools && { schools: Schools.facts },
  };
}
