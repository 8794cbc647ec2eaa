import { Decimal, FreeForm, Id, ListOf, Moment, OneOf, Text, WebUrl, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { PartialOf } from '../../kernel/http/partial';
import { PhotoView, PricePointView } from './property-parts.dto';
import {
  type PropertyStatus,
  propertyStatuses,
  type StandardStatus,
  standardStatuses,
} from './property-status';
import type { FactSource, PropertyFacts } from './property.types';

const unknown = { optional: true, nullable: true };

export class CreateProperty {
  @Text({ min: 1, max: 200, description: 'Street line.', example: '123 Main St' }) address!: string;
  @Text({ min: 1, max: 100, example: 'San Francisco' }) city!: string;
  @Text({ min: 1, max: 50, example: 'CA' }) state!: string;
  @Text({ max: 10, optional: true, example: '94102' }) zip_code?: string;
  @Text({ max: 50, ...unknown, example: 'Single Family Residence' }) property_type?: string | null;
  @Decimal({ max: 9_999_999_999.99, ...unknown, description: 'Dollars.', example: 450_000 }) price?:
    number | null;
  @Whole({ max: 999, ...unknown, example: 3 }) bedrooms?: number | null;
  @Decimal({ max: 99.9, places: 1, ...unknown, description: 'A half bath counts 0.5.', example: 2.5 })
  bathrooms?: number | null;
  @Whole({ max: 10_000_000, ...unknown, example: 2100 }) square_feet?: number | null;
  @Text({ max: 20_000, optional: true }) description?: string;
  @ListOf('text', { max: 100, textMax: 200, optional: true, example: ['Hardwood floors'] })
  features?: string[];
  @ListOf('text', {
    max: 20,
    textMax: 100,
    optional: true,
    description: 'Where the facts come from.',
    example: ['MLS'],
  })
  data_sources?: string[];
  @OneOf(propertyStatuses, {
    optional: true,
    description: 'Follows from standard_status when only that is given.',
  })
  status?: PropertyStatus;
  @OneOf(standardStatuses, { optional: true, description: 'RESO StandardStatus.' })
  standard_status?: StandardStatus;
  @Whole({ min: 1600, max: 2200, ...unknown }) year_built?: number | null;
  @Whole(unknown) lot_size_square_feet?: number | null;
  @Whole({ max: 1000, ...unknown }) garage_spaces?: number | null;
  @Whole({ max: 200, ...unknown }) stories?: number | null;
  @Whole({ ...unknown, description: 'Cents per hoa_frequency; 0 says there is no fee.' }) hoa_fee_cents?:
    number | null;
  @Text({ max: 25, ...unknown, description: 'RESO AssociationFeeFrequency.', example: 'Monthly' })
  hoa_frequency?: string | null;
  @Whole({ ...unknown, description: 'Cents per year.' }) tax_annual_cents?: number | null;
  @ListOf('text', { max: 30, textMax: 100, optional: true }) heating?: string[];
  @ListOf('text', { max: 30, textMax: 100, optional: true }) cooling?: string[];
  @ListOf('text', { max: 60, textMax: 100, optional: true }) appliances?: string[];
  @Text({ max: 300, ...unknown }) parking?: string | null;
  @Text({ max: 300, ...unknown, example: 'Cats OK, Dogs OK' }) pets_allowed?: string | null;
  @Text({ max: 255, ...unknown, description: 'The MLS number.' }) listing_id?: string | null;
  @Decimal({ min: -90, max: 90, places: 7, ...unknown }) latitude?: number | null;
  @Decimal({ min: -180, max: 180, places: 7, ...unknown }) longitude?: number | null;
  @Id({
    ...unknown,
    description: 'Who of the team answers for it: gets its leads, tours and waiting visitors.',
  })
  agent_id?: string | null;
  @Text({ max: 150, ...unknown }) list_agent_name?: string | null;
  @Text({ max: 255, ...unknown }) list_office_name?: string | null;
  @Text({ max: 30, ...unknown }) list_office_phone?: string | null;
  @WebUrl({ httpsOnly: true, ...unknown }) virtual_tour_url?: string | null;
}

/** Only the given fields change; null forgets a fact. */
export class UpdateProperty extends PartialOf(CreateProperty) {}

export class ListProperties extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words that all stand in address, city, state, zip code or MLS number.',
    example: 'elm oakland',
  })
  q?: string;
  @OneOf(propertyStatuses, { optional: true }) status?: PropertyStatus;
  @Id({ optional: true, description: 'Only those this chatbot speaks for.' }) bot_id?: string;
}

const known = { nullable: true };

export class PropertyView {
  @Id() property_id!: string;
  @OneOf(propertyStatuses) status!: string;
  @OneOf(standardStatuses) standard_status!: string;
  @Text() address!: string;
  @Text() city!: string;
  @Text() state!: string;
  @Text() zip_code!: string;
  @Text(known) property_type!: string | null;
  @Decimal({ ...known, description: 'Dollars.' }) price!: number | null;
  @Decimal({ ...known, description: 'Dollars.' }) price_per_square_foot!: number | null;
  @Whole(known) bedrooms!: number | null;
  @Decimal(known) bathrooms!: number | null;
  @Whole(known) square_feet!: number | null;
  @Text() description!: string;
  @ListOf('text') features!: string[];
  @ListOf('text') data_sources!: string[];
  @FreeForm({ description: 'Per fetched field: its source and since when it is known ({source, as_of}).' })
  fact_sources!: Record<string, { source: string; as_of: string }>;
  @Whole(known) year_built!: number | null;
  @Whole(known) lot_size_square_feet!: number | null;
  @Whole(known) garage_spaces!: number | null;
  @Whole(known) stories!: number | null;
  @Whole(known) hoa_fee_cents!: number | null;
  @Text(known) hoa_frequency!: string | null;
  @Whole(known) tax_annual_cents!: number | null;
  @ListOf('text') heating!: string[];
  @ListOf('text') cooling!: string[];
  @ListOf('text') appliances!: string[];
  @Text(known) parking!: string | null;
  @Text(known) pets_allowed!: string | null;
  @Text(known) listing_id!: string | null;
  @Decimal({ min: -90, max: 90, ...known }) latitude!: number | null;
  @Decimal({ min: -180, max: 180, ...known }) longitude!: number | null;
  @Id(known) agent_id!: string | null;
  @Text(known) list_agent_name!: string | null;
  @Text(known) list_office_name!: string | null;
  @Text(known) list_office_phone!: string | null;
  @Text(known) virtual_tour_url!: string | null;
  @Text({ description: 'Must be shown with the listing.' }) attribution!: string;
  @ListOf(PricePointView, { description: 'The oldest first.' }) price_history!: PricePointView[];
  @ListOf(PhotoView) photos!: PhotoView[];
  @Moment() facts_as_of!: string;
  @Moment() updated_at!: string;
  @Moment() created_at!: string;
}

export const viewProperty = (
  facts: PropertyFacts,
  { createdAt, updatedAt, agentId }: { createdAt: string; updatedAt: string; agentId: string | null },
): PropertyView => ({
  property_id: facts.propertyId,
  status: facts.status,
  standard_status: facts.standardStatus,
  address: facts.address,
  city: facts.city,
  state: facts.state,
  zip_code: facts.zipCode,
  property_type: facts.propertyType,
  price: facts.price,
  price_per_square_foot: facts.pricePerSquareFoot,
  bedrooms: facts.bedrooms,
  bathrooms: facts.bathrooms,
  square_feet: facts.squareFeet,
  description: facts.description,
  features: facts.features,
  data_sources: facts.dataSources,
  fact_sources: viewFactSources(facts.factSources),
  year_built: facts.yearBuilt,
  lot_size_square_feet: facts.lotSizeSquareFeet,
  garage_spaces: facts.garageSpaces,
  stories: facts.stories,
  hoa_fee_cents: facts.hoaFeeCents,
  hoa_frequency: facts.hoaFrequency,
  tax_annual_cents: facts.taxAnnualCents,
  heating: facts.heating,
  cooling: facts.cooling,
  appliances: facts.appliances,
  parking: facts.parking,
  pets_allowed: facts.petsAllowed,
  listing_id: facts.listingId,
  latitude: facts.latitude,
  longitude: facts.longitude,
  agent_id: agentId,
  list_agent_name: facts.listAgentName,
  list_office_name: facts.listOfficeName,
  list_office_phone: facts.listOfficePhone,
  virtual_tour_url: facts.virtualTourUrl,
  attribution: facts.attribution,
  price_history: facts.priceHistory.map(({ day, ...point }) => ({ date: day, ...point })),
  photos: facts.photos.map(({ photoId, url, caption, position }) => ({
    photo_id: photoId,
    url,
    caption,
    position,
  })),
  facts_as_of: facts.asOf,
  updated_at: updatedAt,
  created_at: createdAt,
});

const viewFactSources = (sources: Record<string, FactSource>) =>
  Object.fromEntries(
    Object.entries(sources).map(([field, { source, asOf }]) => [field, { source, as_of: asOf }]),
  );
