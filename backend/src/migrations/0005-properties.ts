import type { MigrationInterface, QueryRunner } from 'typeorm';
import { decimal, flag, json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

const unknown = { isNullable: true };
const property = { column: 'property_id', table: 'properties', key: 'property_id' };

export class Properties1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'properties',
      id: 'property_id',
      columns: [
        { name: 'status', ...text(20) },
        { name: 'standard_status', ...text(30) },
        { name: 'address', ...text(200) },
        { name: 'city', ...text(100) },
        { name: 'state', ...text(50) },
        { name: 'zip_code', ...text(10) },
        { name: 'property_type', ...text(50), ...unknown },
        { name: 'price', ...decimalColumn(12, 2), ...unknown },
        { name: 'bedrooms', ...whole, ...unknown },
        { name: 'bathrooms', ...decimalColumn(3, 1), ...unknown },
        { name: 'square_feet', ...whole, ...unknown },
        { name: 'description', ...longText },
        { name: 'features', ...json },
        { name: 'data_sources', ...json },
        { name: 'fact_sources', ...json },
        { name: 'year_built', ...whole, ...unknown },
        { name: 'lot_size_square_feet', ...whole, ...unknown },
        { name: 'garage_spaces', ...whole, ...unknown },
        { name: 'stories', ...whole, ...unknown },
        { name: 'hoa_fee_cents', ...whole, ...unknown },
        { name: 'hoa_frequency', ...text(25), ...unknown },
        { name: 'tax_annual_cents', ...whole, ...unknown },
        { name: 'heating', ...json },
        { name: 'cooling', ...json },
        { name: 'appliances', ...json },
        { name: 'parking', ...text(300), ...unknown },
        { name: 'pets_allowed', ...text(300), ...unknown },
        { name: 'listing_id', ...text(255), ...unknown },
        { name: 'latitude', ...decimalColumn(10, 7), ...unknown },
        { name: 'longitude', ...decimalColumn(10, 7), ...unknown },
        { name: 'list_agent_name', ...text(150), ...unknown },
        { name: 'list_office_name', ...text(255), ...unknown },
        { name: 'list_office_phone', ...text(30), ...unknown },
        { name: 'virtual_tour_url', ...text(2048), ...unknown },
        { name: 'attribution', ...longText },
        { name: 'hides_estimates', ...flag },
        { name: 'source_photos', ...json },
        { name: 'facts_as_of', ...moment },
        { name: 'updated_at', ...moment },
        { name: 'search_text', ...longText },
      ],
      indexes: [['status'], ['listing_id']],
    });
    await tenantTable(runner, {
      name: 'property_photos',
      id: 'photo_id',
      columns: [
        { name: 'property_id', ...uuid },
        { name: 'caption', ...text(200) },
        { name: 'position', ...whole },
        { name: 'widths', ...json },
        { name: 'source_url', ...text(2048), ...unknown },
      ],
      references: [property],
      indexes: [['property_id']],
    });
    await tenantTable(runner, {
      name: 'property_prices',
      id: 'price_id',
      columns: [
        { name: 'property_id', ...uuid },
        { name: 'day', ...text(10) },
        { name: 'price', ...decimalColumn(12, 2) },
        { name: 'event', ...text(20) },
        { name: 'source', ...text(40) },
      ],
      references: [property],
      indexes: [['property_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['property_prices', 'property_photos', 'properties']) await runner.dropTable(table);
  }
}

const decimalColumn = (precision: number, scale: number) => {
  const { transformer: _, ...column } = decimal(precision, scale);
  return column;
};
