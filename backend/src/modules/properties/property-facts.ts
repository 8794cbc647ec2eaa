import type { PropertyPhotoEntity } from './property-photo.entity';
import type { PropertyPriceEntity } from './property-price.entity';
import type { PropertyEntity } from './property.entity';
import type { PricePoint, PropertyFacts, PropertyPhotoFacts } from './property.types';

/** Everything about a listing that may be said: a whitelist. */
export const factsOf = (
  row: PropertyEntity,
  photos: PropertyPhotoEntity[],
  prices: PropertyPriceEntity[],
): PropertyFacts => ({
  propertyId: row.id,
  status: row.status,
  standardStatus: row.standardStatus,
  address: row.address,
  city: row.city,
  state: row.state,
  zipCode: row.zipCode,
  propertyType: row.propertyType,
  price: row.price,
  pricePerSquareFoot: perSquareFoot(row.price, row.squareFeet),
  bedrooms: row.bedrooms,
  bathrooms: row.bathrooms,
  squareFeet: row.squareFeet,
  description: row.description,
  features: row.features,
  yearBuilt: row.yearBuilt,
  lotSizeSquareFeet: row.lotSizeSquareFeet,
  garageSpaces: row.garageSpaces,
  stories: row.stories,
  hoaFeeCents: row.hoaFeeCents,
  hoaFrequency: row.hoaFrequency,
  taxAnnualCents: row.taxAnnualCents,
  heating: row.heating,
  cooling: row.cooling,
  appliances: row.appliances,
  parking: row.parking,
  petsAllowed: row.petsAllowed,
  listingId: row.listingId,
  latitude: row.latitude,
  longitude: row.longitude,
  listAgentName: row.listAgentName,
  listOfficeName: row.listOfficeName,
  listOfficePhone: row.listOfficePhone,
  virtualTourUrl: row.virtualTourUrl,
  attribution: row.attribution,
  priceHistory: prices.filter(({ propertyId }) => propertyId === row.id).map(pricePoint),
  photos: photos.filter(({ propertyId }) => propertyId === row.id).map(photoFacts),
  dataSources: row.dataSources,
  factSources: row.factSources,
  asOf: row.factsAsOf,
});

/** Dollars, to the cent; null unless both are known. */
export const perSquareFoot = (
  price: number | null | undefined,
  squareFeet: number | null | undefined,
): number | null => (price && squareFeet ? Math.round((price / squareFeet) * 100) / 100 : null);

export const photoFacts = ({ id, caption, position }: PropertyPhotoEntity): PropertyPhotoFacts => ({
  photoId: id,
  url: `/api/public/photos/${id}`,
  caption,
  position,
});

const pricePoint = ({ day, price, event, source }: PropertyPriceEntity): PricePoint => ({
  day,
  price,
  event,
  source,
});

/** Street, city, state and zip code in one line. */
export const oneLine = ({
  address,
  city,
  state,
  zipCode,
}: Pick<PropertyEntity, 'address' | 'city' | 'state' | 'zipCode'>): string =>
  [address, city, `${state} ${zipCode}`.trim()].filter(Boolean).join(', ');
