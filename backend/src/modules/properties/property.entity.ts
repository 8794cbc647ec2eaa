import { Column, Index, PrimaryColumn } from 'typeorm';
import { decimal, flag, json, longText, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { PropertyStatus, StandardStatus } from './property-status';
import type { FactSource } from './property.types';

/** A listing of the brokerage. Dollars in `price`, cents where the name says so, areas in square feet. */
@TenantTable('properties')
@TenantReference('UserEntity', 'agentId', 'NO ACTION')
@Index(['organizationId', 'agentId'])
@Index(['organizationId', 'status'])
@Index(['organizationId', 'listingId'])
export class PropertyEntity extends TenantEntity {
  @PrimaryColumn({ name: 'property_id', ...uuid })
  id!: string;

  @Column({ name: 'status', ...text(20) })
  status!: PropertyStatus;

  @Column({ name: 'standard_status', ...text(30) })
  standardStatus!: StandardStatus;

  @Column({ name: 'address', ...text(200) })
  address!: string;

  @Column({ name: 'city', ...text(100) })
  city!: string;

  @Column({ name: 'state', ...text(50) })
  state!: string;

  @Column({ name: 'zip_code', ...text(10) })
  zipCode!: string;

  @Column({ name: 'property_type', nullable: true, ...text(50) })
  propertyType!: string | null;

  @Column({ name: 'price', nullable: true, ...decimal(12, 2) })
  price!: number | null;

  @Column({ name: 'bedrooms', nullable: true, ...whole })
  bedrooms!: number | null;

  @Column({ name: 'bathrooms', nullable: true, ...decimal(3, 1) })
  bathrooms!: number | null;

  @Column({ name: 'square_feet', nullable: true, ...whole })
  squareFeet!: number | null;

  @Column({ name: 'description', ...longText })
  description!: string;

  @Column({ name: 'features', ...json })
  features!: string[];

  /** Names of the sources the facts came from. */
  @Column({ name: 'data_sources', ...json })
  dataSources!: string[];

  /** Per fact, for those that were fetched. */
  @Column({ name: 'fact_sources', ...json })
  factSources!: Record<string, FactSource>;

  @Column({ name: 'year_built', nullable: true, ...whole })
  yearBuilt!: number | null;

  @Column({ name: 'lot_size_square_feet', nullable: true, ...whole })
  lotSizeSquareFeet!: number | null;

  @Column({ name: 'garage_spaces', nullable: true, ...whole })
  garageSpaces!: number | null;

  @Column({ name: 'stories', nullable: true, ...whole })
  stories!: number | null;

  @Column({ name: 'hoa_fee_cents', nullable: true, ...whole })
  hoaFeeCents!: number | null;

  @Column({ name: 'hoa_frequency', nullable: true, ...text(25) })
  hoaFrequency!: string | null;

  @Column({ name: 'tax_annual_cents', nullable: true, ...whole })
  taxAnnualCents!: number | null;

  @Column({ name: 'heating', ...json })
  heating!: string[];

  @Column({ name: 'cooling', ...json })
  cooling!: string[];

  @Column({ name: 'appliances', ...json })
  appliances!: string[];

  @Column({ name: 'parking', nullable: true, ...text(300) })
  parking!: string | null;

  @Column({ name: 'pets_allowed', nullable: true, ...text(300) })
  petsAllowed!: string | null;

  @Column({ name: 'listing_id', nullable: true, ...text(255) })
  listingId!: string | null;

  @Column({ name: 'latitude', nullable: true, ...decimal(10, 7) })
  latitude!: number | null;

  @Column({ name: 'longitude', nullable: true, ...decimal(10, 7) })
  longitude!: number | null;

  /** Who of the brokerage answers for it; null: whoever's turn it is. */
  @Column({ name: 'agent_id', nullable: true, ...uuid })
  agentId!: string | null;

  @Column({ name: 'list_agent_name', nullable: true, ...text(150) })
  listAgentName!: string | null;

  @Column({ name: 'list_office_name', nullable: true, ...text(255) })
  listOfficeName!: string | null;

  @Column({ name: 'list_office_phone', nullable: true, ...text(30) })
  listOfficePhone!: string | null;

  @Column({ name: 'virtual_tour_url', nullable: true, ...text(2048) })
  virtualTourUrl!: string | null;

  /** What the MLS wants said with the listing, empty for listings entered by hand. */
  @Column({ name: 'attribution', ...longText })
  attribution!: string;

  /** The seller forbids automated valuations beside the listing. */
  @Column({ name: 'hides_estimates', ...flag })
  hidesEstimates!: boolean;

  /** Photographs of the source that are still to be fetched or were. */
  @Column({ name: 'source_photos', ...json })
  sourcePhotos!: { url: string; caption: string }[];

  @Column({ name: 'facts_as_of', ...moment })
  factsAsOf!: string;

  @Column({ name: 'updated_at', ...moment })
  updatedAt!: string;

  /** Address, city, state, zip code and listing number in lower case: what `?q=` looks in. */
  @Column({ name: 'search_text', ...longText })
  searchText!: string;
}
