import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import { GatherFacts } from './gather-facts';
import { PropertiesRepository } from './properties.repository';
import { type ListProperties, type PropertyView, viewProperty } from './property.dto';

/** Listings as their brokerage sees them. */
@Injectable()
export class PropertyViews {
  constructor(
    private readonly properties: PropertiesRepository,
    private readonly facts: GatherFacts,
  ) {}

  async page(query: ListProperties): Promise<Page<PropertyView>> {
    const page = await this.properties.matching(query, query);
    const facts = await this.facts.of(page.items);
    return page.map((row, index) => viewProperty(facts[index]!, row));
  }

  /** @throws {NotFound} */
  async one(propertyId: string): Promise<PropertyView> {
    const row = await this.properties.get(propertyId);
    const [facts] = await this.facts.of([row]);
    return viewProperty(facts!, row);
  }
}
