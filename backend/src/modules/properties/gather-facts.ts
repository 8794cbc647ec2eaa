import { Injectable } from '@nestjs/common';
import { PropertyPhotosRepository, PropertyPricesRepository } from './properties.repository';
import { factsOf } from './property-facts';
import type { PropertyEntity } from './property.entity';
import type { PropertyFacts } from './property.types';

/** Listings with their photos and price history. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly photos: PropertyPhotosRepository,
    private readonly prices: PropertyPricesRepository,
  ) {}

  /** In the order of the rows. */
  async of(rows: PropertyEntity[]): Promise<PropertyFacts[]> {
    const ids = rows.map(({ id }) => id);
    const [photos, prices] = await Promise.all([this.photos.of(ids), this.prices.of(ids)]);
    return rows.map((row) => factsOf(row, photos, prices));
  }
}
