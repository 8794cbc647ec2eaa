/** The five kinds of places asked about a home, by the names shown to people. */
export type SourceName = 'MLS' | 'Zillow' | 'Rentals' | 'Walk Score' | 'Schools';

/** What is asked about: an area (city and state, or a zip code), or one home when `address` is given. */
export interface Place {
  /** Street line, e.g. `123 N Main St Apt 4`. */
  address?: string;
  city?: string;
  /** Two letters, e.g. `CA`. */
  state?: string;
  zipCode?: string;
  /** Degrees; what needs a point (walk score, schools) knows nothing without them. */
  latitude?: number;
  longitude?: number;
}

/** Where facts are from, in the words their owner asks for. */
export interface Attribution {
  /** Must be shown beside the facts. */
  text: string;
  /** Must be linked where the facts are shown, when present. */
  url?: string;
}

/** What a source knows, and under which conditions it may be shown. */
export interface Answer<Facts> {
  facts: Facts;
  attribution: Attribution;
  /** When the source says its facts are from (ISO time). */
  asOf?: string;
}

/** A source could not answer; the message may be shown to the organization and holds no secret. */
export class SourceFailed extends Error {}

/**
 * One outside source of facts about homes. Its settings are the organization's own keys, or the
 * server's; the two are never mixed, so that a server's key cannot be sent to an address that an
 * organization typed in.
 */
export abstract class Source<Facts> {
  abstract readonly name: SourceName;

  abstract configured(): Promise<boolean>;

  /**
   * Null when the source works but knows nothing about the place.
   * @throws {SourceFailed} it is down, slow, out of quota, or refuses the keys
   */
  abstract ask(place: Place): Promise<Answer<Facts> | null>;
}

/** A picture at its source’s address; empty caption: none was given. */
export interface ListingPhoto {
  url: string;
  caption: string;
}

/** One step of what was asked or paid for a home. */
export interface PriceEvent {
  /** `YYYY-MM-DD` */
  day: string;
  /** Dollars. */
  price: number;
  event: 'listed' | 'price_changed' | 'sold' | 'recorded_sale';
}

/** One listing as the MLS publishes it. Absent means unknown, never "no". Dollars unless named cents; square feet. */
export interface Listing {
  listingId: string;
  /** RESO display text, e.g. `Active Under Contract`. */
  standardStatus: string;
  /** Empty where the seller does not want the address shown. */
  address: string;
  city: string;
  state: string;
  zipCode: string;
  propertyType?: string;
  price?: number;
  bedrooms?: number;
  /** Half baths count 0.5. */
  bathrooms?: number;
  squareFeet?: number;
  lotSizeSquareFeet?: number;
  yearBuilt?: number;
  stories?: number;
  garageSpaces?: number;
  parking?: string;
  hoaFeeCents?: number;
  /** RESO spelling, e.g. `Monthly`. */
  hoaFrequency?: string;
  taxAnnualCents?: number;
  heating: string[];
  cooling: string[];
  appliances: string[];
  features: string[];
  petsAllowed?: string;
  description: string;
  photos: ListingPhoto[];
  virtualTourUrl?: string;
  latitude?: number;
  longitude?: number;
  listAgentName?: string;
  listOfficeName?: string;
  listOfficePhone?: string;
  priceHistory: PriceEvent[];
  /** The seller forbids automated valuations beside the listing. */
  hidesEstimates: boolean;
  /** Must be shown with the listing. */
  attribution: string;
  modifiedAt?: string;
}

/** Whole dollars; the range is absent where its meaning is unsure. */
export interface Valuation {
  zestimate: number | null;
  low?: number;
  high?: number;
  /** Per month. */
  rentZestimate: number | null;
  valuedAt?: string;
  latitude?: number;
  longitude?: number;
}

/** Whole dollars per month, and what the source knows of the home itself. */
export interface RentEstimate {
  rent: number;
  low?: number;
  high?: number;
  /** How many similar rentals the estimate rests on. */
  basedOn: number;
  home: Partial<
    Pick<
      Listing,
      'propertyType' | 'bedrooms' | 'bathrooms' | 'squareFeet' | 'lotSizeSquareFeet' | 'yearBuilt'
    >
  >;
  lastSale?: PriceEvent;
  latitude?: number;
  longitude?: number;
}

/** 0–100 each, with the vendor's own words. */
export interface WalkScore {
  walk: number;
  description: string;
  transit?: { score: number; description: string };
  bike?: { score: number; description: string };
}

/**
 * Neutral facts of a nearby school. No ratings, no demographics: under fair-housing rules a school
 * is named, never ranked. Nearest is not assigned.
 */
export interface School {
  name: string;
  level: string | null;
  grades: string | null;
  district: string | null;
  /** Straight line. */
  distanceMiles: number | null;
  /** The school's official or source page. */
  url: string | null;
}
