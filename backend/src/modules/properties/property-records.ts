import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import type { New, Patch } from '../../kernel/tenancy/tenant.repository';
import { PropertiesRepository, PropertyPricesRepository } from './properties.repository';
import type { PropertyEntity } from './property.entity';
import { PropertyChanged, PropertyDeleted } from './property.events';
import type { PricePoint } from './property.types';

export type NewProperty = Omit<New<PropertyEntity>, 'searchText' | 'updatedAt'>;

/** Listings and their price history are written together, and others hear of it. */
@Injectable()
export class PropertyRecords {
  constructor(
    private readonly database: Database,
    private readonly properties: PropertiesRepository,
    private readonly prices: PropertyPricesRepository,
    private readonly events: Events,
  ) {}

  /** @returns its id */
  async add(property: NewProperty, history: PricePoint[]): Promise<string> {
    return this.database.transaction(async () => {
      const { id } = await this.properties.add({ ...property, updatedAt: now(), searchText: '' });
      await this.prices.addMany(history.map((point) => ({ ...point, propertyId: id })));
      await this.events.publish(new PropertyChanged(id));
      return id;
    });
  }

  /**
   * What a person enters; of those fields (by their names on the wire) the listing sources said nothing then.
   * @throws {NotFound}
   */
  async enter(propertyId: string, patch: Patch<PropertyEntity>, fields: Set<string>): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.properties.get(propertyId);
      const factSources = Object.fromEntries(
        Object.entries(row.factSources).filter(([field]) => !fields.has(field)),
      );
      await this.properties.amend(row, { ...patch, factSources, factsAsOf: now() });
      const { price } = patch;
      if (price && price !== row.price)
        await this.prices.add({
          ...enteredToday(price, row.price === null ? 'listed' : 'price_changed'),
          propertyId,
        });
      await this.events.publish(new PropertyChanged(propertyId));
    });
  }

  /** @throws {NotFound} */
  async remove(propertyId: string): Promise<void> {
    await this.database.transaction(async () => {
      // Before the row goes, so that who points at it can let go.
      await this.events.publish(new PropertyDeleted(propertyId));
      await this.properties.remove(propertyId);
    });
  }
}

/** @param price dollars */
export const enteredToday = (price: number, event: 'listed' | 'price_changed'): PricePoint => ({
  day: now().slice(0, 10),
  price,
  event,
  source: 'manual',
});
