import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { tiedTo, wordsIn } from '../../kernel/database/word-search';
import type { Page, PageQuery } from '../../kernel/http/page';
import { type New, type Patch, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { PropertyPhotoEntity } from './property-photo.entity';
import { PropertyPriceEntity } from './property-price.entity';
import type { PropertyStatus } from './property-status';
import { PropertyEntity } from './property.entity';

type Searchable = Pick<PropertyEntity, 'address' | 'city' | 'state' | 'zipCode' | 'listingId'>;

@Injectable()
export class PropertiesRepository extends TenantRepository<PropertyEntity> {
  constructor(database: Database) {
    super(database, PropertyEntity);
  }

  override addMany(rows: New<PropertyEntity>[]): Promise<PropertyEntity[]> {
    return super.addMany(
      rows.map((row) => ({ ...row, searchText: searchText({ listingId: null, ...row }) })),
    );
  }

  /** Also keeps what `?q=` looks in and the time of the change. */
  async amend(row: PropertyEntity, patch: Patch<PropertyEntity>): Promise<void> {
    await this.change(row.id, { ...patch, searchText: searchText({ ...row, ...patch }), updatedAt: now() });
  }

  async touch(id: string): Promise<void> {
    await this.change(id, { updatedAt: now() });
  }

  /** @param q words that all stand in address, city, state, zip code or listing number */
  matching(
    query: PageQuery,
    { q, status, bot_id }: { q?: string; status?: PropertyStatus; bot_id?: string },
  ): Promise<Page<PropertyEntity>> {
    return this.page(query, status ? { status } : {}, {
      found: [
        wordsIn(q, { columns: ['search_text'] }),
        tiedTo(bot_id, { key: 'property_id', table: 'chatbot_properties', by: 'bot_id' }),
      ],
    });
  }

  some(ids: string[]): Promise<PropertyEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids) } });
  }

  async letGoOfAgent(agentId: string): Promise<void> {
    await this.changeWhere({ agentId }, { agentId: null });
  }

  newest(limit: number): Promise<PropertyEntity[]> {
    return this.find({ order: { createdAt: 'DESC', id: 'DESC' }, take: limit });
  }

  inCity(city: string, state: string): Promise<PropertyEntity[]> {
    return this.find({ where: { city, state }, order: { createdAt: 'DESC' }, take: 200 });
  }

  byListingId(listingId: string): Promise<PropertyEntity | null> {
    return this.findOne({ listingId });
  }
}

@Injectable()
export class PropertyPhotosRepository extends TenantRepository<PropertyPhotoEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, PropertyPhotoEntity);
  }

  /** Of all these listings, in their order. */
  of(propertyIds: string[]): Promise<PropertyPhotoEntity[]> {
    return propertyIds.length === 0
      ? Promise.resolve([])
      : this.find({ where: { propertyId: In(propertyIds) }, order: { position: 'ASC', createdAt: 'ASC' } });
  }

  one(propertyId: string, photoId: string): Promise<PropertyPhotoEntity | null> {
    return this.findOne({ propertyId, id: photoId });
  }

  /** For public pages, which know the photo's random id and no organization. */
  anywhere(photoId: string): Promise<PropertyPhotoEntity | null> {
    return this.across.findOne(PropertyPhotoEntity, { id: photoId });
  }
}

@Injectable()
export class PropertyPricesRepository extends TenantRepository<PropertyPriceEntity> {
  constructor(database: Database) {
    super(database, PropertyPriceEntity);
  }

  /** Of all these listings, the oldest first. */
  of(propertyIds: string[]): Promise<PropertyPriceEntity[]> {
    return propertyIds.length === 0
      ? Promise.resolve([])
      : this.find({ where: { propertyId: In(propertyIds) }, order: { day: 'ASC', createdAt: 'ASC' } });
  }
}

const searchText = ({ address, city, state, zipCode, listingId }: Searchable): string =>
  [address, city, state, zipCode, listingId ?? ''].join(' ').toLowerCase();
