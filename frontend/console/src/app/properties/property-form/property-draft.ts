import { SchemaPathTree, max, maxLength, min, pattern, required } from '@angular/forms/signals';
import type { CreateProperty, PropertyView } from '../properties-api';

/** A property as its form has it: lists one entry per line, money in dollars, unknown texts empty. */
export interface PropertyDraft {
  address: string;
  city: string;
  state: string;
  zip_code: string;
  status: string;
  property_type: string;
  price: number | null;
  bedrooms: number | null;
  bathrooms: number | null;
  square_feet: number | null;
  description: string;
  features: string;
  year_built: number | null;
  lot_size_square_feet: number | null;
  garage_spaces: number | null;
  stories: number | null;
  hoa_fee: number | null;
  hoa_frequency: string;
  tax_annual: number | null;
  heating: string;
  cooling: string;
  appliances: string;
  parking: string;
  pets_allowed: string;
  listing_id: string;
  agent_id: string;
  list_agent_name: string;
  list_office_name: string;
  list_office_phone: string;
  virtual_tour_url: string;
}

/** Where the form calls a field otherwise than the wire does. */
export const wireNames = { hoa_fee_cents: 'hoa_fee', tax_annual_cents: 'tax_annual' };

export const draftOf = (home: PropertyView | undefined): PropertyDraft => ({
  address: home?.address ?? '',
  city: home?.city ?? '',
  state: home?.state ?? '',
  zip_code: home?.zip_code ?? '',
  status: home?.status ?? 'active',
  property_type: home?.property_type ?? '',
  price: home?.price ?? null,
  bedrooms: home?.bedrooms ?? null,
  bathrooms: home?.bathrooms ?? null,
  square_feet: home?.square_feet ?? null,
  description: home?.description ?? '',
  features: lines(home?.features),
  year_built: home?.year_built ?? null,
  lot_size_square_feet: home?.lot_size_square_feet ?? null,
  garage_spaces: home?.garage_spaces ?? null,
  stories: home?.stories ?? null,
  hoa_fee: dollars(home?.hoa_fee_cents),
  hoa_frequency: home?.hoa_frequency ?? '',
  tax_annual: dollars(home?.tax_annual_cents),
  heating: lines(home?.heating),
  cooling: lines(home?.cooling),
  appliances: lines(home?.appliances),
  parking: home?.parking ?? '',
  pets_allowed: home?.pets_allowed ?? '',
  listing_id: home?.listing_id ?? '',
  agent_id: home?.agent_id ?? '',
  list_agent_name: home?.list_agent_name ?? '',
  list_office_name: home?.list_office_name ?? '',
  list_office_phone: home?.list_office_phone ?? '',
  virtual_tour_url: home?.virtual_tour_url ?? '',
});

export function wireOf(draft: PropertyDraft): CreateProperty {
  const { hoa_fee, tax_annual, status, features, heating, cooling, appliances, ...rest } = draft;
  return {
    ...rest,
    status: status as NonNullable<CreateProperty['status']>,
    features: entries(features),
    heating: entries(heating),
    cooling: entries(cooling),
    appliances: entries(appliances),
    hoa_fee_cents: cents(hoa_fee),
    tax_annual_cents: cents(tax_annual),
    property_type: rest.property_type.trim() || null,
    hoa_frequency: rest.hoa_frequency || null,
    parking: rest.parking.trim() || null,
    pets_allowed: rest.pets_allowed.trim() || null,
    listing_id: rest.listing_id.trim() || null,
    agent_id: rest.agent_id || null,
    list_agent_name: rest.list_agent_name.trim() || null,
    list_office_name: rest.list_office_name.trim() || null,
    list_office_phone: rest.list_office_phone.trim() || null,
    virtual_tour_url: rest.virtual_tour_url.trim() || null,
  };
}

/** As the server requires it. */
export function propertyRules(home: SchemaPathTree<PropertyDraft>): void {
  required(home.address, { message: 'Street and number, please.' });
  required(home.city);
  required(home.state);
  maxLength(home.zip_code, 10);
  min(home.price, 0);
  min(home.bedrooms, 0);
  max(home.bathrooms, 99.9);
  min(home.square_feet, 0);
  maxLength(home.description, 20_000);
  min(home.year_built, 1600);
  max(home.year_built, 2200);
  pattern(home.virtual_tour_url, /^(https:\/\/\S+)?$/i, { message: 'An address that begins with https://' });
}

const lines = (list: readonly string[] | undefined): string => (list ?? []).join('\n');
const entries = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const dollars = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : value / 100;
const cents = (value: number | null): number | null => (value === null ? null : Math.round(value * 100));
