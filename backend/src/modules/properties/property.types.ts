/** One price a listing had. `price` in dollars; `day` is a calendar date, `YYYY-MM-DD`. */
export interface PricePoint {
  day: string;
  price: number;
  event: 'listed' | 'price_changed' | 'sold' | 'recorded_sale';
  /** `MLS`, `Rentals`, … or `manual` when somebody of the organization entered it. */
  source: string;
}

/** Where one field's value came from and since when it is known (ISO time). */
export interface FactSource {
  source: string;
  asOf: string;
}

export interface PropertyPhotoFacts {
  photoId: string;
  /** Absolute path on this server; public, unguessable. */
  url: string;
  caption: string;
  position: number;
}

/**
 * What is recorded about one listing, for answers that state facts. Null or an empty list means
 * unknown, never "no". Money is dollars where it says `price`, cents where it says `Cents`; areas
 * are square feet.
 */
export interface PropertyFacts {
  propertyId: string;
  status: string;
  standardStatus: string;
  address: string;
  city: string;
  state: string;
  zipCode: string;
  propertyType: string | null;
  price: number | null;
  pricePerSquareFoot: number | null;
  bedrooms: number | null;
  bathrooms: number | null;
  squareFeet: number | null;
  description: string;
  features: string[];
  yearBuilt: number | null;
  lotSizeSquareFeet: number | null;
  garageSpaces: number | null;
  stories: number | null;
  hoaFeeCents: number | null;
  /** `Monthly`, `Annually`, … (RESO spelling); the fee is per this period. */
  hoaFrequency: string | null;
  taxAnnualCents: number | null;
  heating: string[];
  cooling: string[];
  appliances: string[];
  parking: string | null;
  petsAllowed: string | null;
  listingId: string | null;
  latitude: number | null;
  longitude: number | null;
  listAgentName: string | null;
  listOfficeName: string | null;
  listOfficePhone: string | null;
  virtualTourUrl: string | null;
  priceHistory: PricePoint[];
  photos: PropertyPhotoFacts[];
  /** What must be said with the listing (brokerage and contact, MLS notice); empty for listings entered by hand. */
  attribution: string;
  dataSources: string[];
  /** Field name on the wire → its origin; a field that is missing was entered by hand. */
  factSources: Record<string, FactSource>;
  /** When these facts were last entered or fetched; say it with a price or a status. */
  asOf: string;
}
