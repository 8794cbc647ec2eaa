import { Injectable } from '@nestjs/common';
import { Cache } from '../../kernel/cache/cache';
import { now } from '../../kernel/database/columns';
import {
  type Listing,
  ListingSources,
  milesBetween,
  type Place,
  type Source,
  stateCode,
} from '../../ports/listings';
import { type Comparable, comparableTo, grossYield, median, type Priced, pricePosition } from './comparables';
import { type Heard, hear } from './hear-source';
import type { ComparableView, MarketAnalysis } from './market-analysis.dto';
import { perSquareFoot } from './property-facts';
import { PropertiesRepository, PropertyPricesRepository } from './properties.repository';
import type { PropertyEntity } from './property.entity';
import { viewSource } from './search.view';

const keptSeconds = 5 * 60;
const fewest = 3;

/** Where a listing's price stands among similar homes: computed from records, never guessed. */
@Injectable()
export class MarketAnalyses {
  constructor(
    private readonly properties: PropertiesRepository,
    private readonly prices: PropertyPricesRepository,
    private readonly sources: ListingSources,
    private readonly cache: Cache,
  ) {}

  async of(propertyId: string): Promise<MarketAnalysis> {
    const property = await this.properties.get(propertyId);
    // A changed listing is another question.
    const key = `properties.analysis:${propertyId}:${property.updatedAt}`;
    const analysis = await this.cache.remember(key, keptSeconds, () => this.analyse(property));
    if (analysis.sources.some(({ status }) => status === 'failed')) await this.cache.forget(key);
    return analysis;
  }

  private async analyse(property: PropertyEntity): Promise<MarketAnalysis> {
    const { demo, mls, rentals } = await this.sources.current();
    // A listing without its address must not be looked up as if "Undisclosed address" were one.
    const address = /^\d/.test(property.address) ? { address: property.address } : {};
    const place: Place = {
      ...address,
      city: property.city,
      state: stateCode(property.state),
      ...(property.zipCode && { zipCode: property.zipCode.slice(0, 5) }),
    };
    const [rent, own, history] = await Promise.all([
      hear(rentals, place, demo),
      this.properties.inCity(property.city, property.state),
      this.prices.of([property.id]),
    ]);
    const subject = ofProperty(property);
    const others = own
      .filter(({ id, status }) => id !== property.id && status !== 'off_market')
      .map(ofProperty);
    const { listed, comparables } = await this.around(mls, place, demo, (found) =>
      comparableTo(subject, [...others, ...found.map(ofListing)]),
    );
    const middle = median(comparables.map(({ pricePerSquareFoot }) => pricePerSquareFoot));
    const ownPerFoot = perSquareFoot(property.price, property.squareFeet);
    const rentEstimate = property.hidesEstimates ? null : (rent.answer?.facts.rent ?? null);
    return {
      property_id: property.id,
      price_per_square_foot: ownPerFoot,
      comparables: comparables.map((each) => viewComparable(each, subject)),
      median_price_per_square_foot: middle,
      price_position_percent: pricePosition(ownPerFoot, middle),
      rent_estimate: rentEstimate,
      gross_rent_yield_percent: grossYield(rentEstimate, property.price),
      price_history: history.map(({ day, price, event, source }) => ({ date: day, price, event, source })),
      sources: [listed, rent].map((each: Heard<unknown>) => viewSource(each, property.hidesEstimates)),
      as_of: now(),
    };
  }

  /** Within the zip code; where that holds too few to tell, within the city. */
  private async around(
    mls: Source<Listing[]>,
    { city, state, zipCode }: Place,
    demo: boolean,
    compare: (found: Listing[]) => Priced[],
  ) {
    const ask = async (area: Place) => {
      const listed = await hear(mls, area, demo);
      return { listed, comparables: compare(listed.answer?.facts ?? []) };
    };
    const near = zipCode ? await ask({ city, state, zipCode }) : undefined;
    return near && (near.comparables.length >= fewest || near.listed.status === 'failed')
      ? near
      : ask({ city, state });
  }
}

const ofProperty = (row: PropertyEntity): Comparable => ({
  listingId: row.listingId,
  propertyId: row.id,
  address: row.address,
  city: row.city,
  state: row.state,
  zipCode: row.zipCode,
  propertyType: row.propertyType,
  standardStatus: row.standardStatus,
  price: row.price,
  bedrooms: row.bedrooms,
  bathrooms: row.bathrooms,
  squareFeet: row.squareFeet,
  latitude: row.latitude,
  longitude: row.longitude,
  source: 'Your listings',
  attribution: row.attribution,
});

const ofListing = (listing: Listing): Comparable => ({
  listingId: listing.listingId,
  propertyId: null,
  address: listing.address,
  city: listing.city,
  state: listing.state,
  zipCode: listing.zipCode,
  propertyType: listing.propertyType ?? null,
  standardStatus: listing.standardStatus,
  price: listing.price ?? null,
  bedrooms: listing.bedrooms ?? null,
  bathrooms: listing.bathrooms ?? null,
  squareFeet: listing.squareFeet ?? null,
  latitude: listing.latitude ?? null,
  longitude: listing.longitude ?? null,
  source: 'MLS',
  attribution: listing.attribution,
});

const viewComparable = (home: Priced, subject: Comparable): ComparableView => ({
  listing_id: home.listingId,
  property_id: home.propertyId,
  address: home.address,
  city: home.city,
  state: home.state,
  zip_code: home.zipCode,
  property_type: home.propertyType,
  standard_status: home.standardStatus,
  price: home.price,
  bedrooms: home.bedrooms,
  bathrooms: home.bathrooms,
  square_feet: home.squareFeet,
  price_per_square_foot: home.pricePerSquareFoot,
  distance_miles: distance(home, subject),
  source: home.source,
  attribution: home.attribution,
});

function distance(a: Comparable, b: Comparable): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  return milesBetween(
    { latitude: a.latitude, longitude: a.longitude },
    { latitude: b.latitude, longitude: b.longitude },
  );
}
