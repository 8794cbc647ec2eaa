import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { inCode } from '../../kernel/http/in-code';
import { ListingAgents } from './listing-agents';
import type { CreateProperty, PropertyView, UpdateProperty } from './property.dto';
import { StatusesDisagree } from './property.errors';
import { enteredToday, type NewProperty, PropertyRecords } from './property-records';
import { type PropertyStatus, type StandardStatus, standardOf, statusOf } from './property-status';
import type { PricePoint } from './property.types';
import { PropertyViews } from './property-views';

/** The brokerage's listings. */
@Injectable()
export class PropertiesService {
  constructor(
    private readonly agents: ListingAgents,
    private readonly records: PropertyRecords,
    private readonly views: PropertyViews,
  ) {}

  async create(wish: CreateProperty): Promise<PropertyView> {
    const { status, standardStatus, ...fields } = inCode(wish);
    await this.agents.check(fields.agentId);
    const row = { ...nothingKnown(), ...fields, ...agreed(status, standardStatus) };
    return this.add(row, row.price ? [enteredToday(row.price, 'listed')] : []);
  }

  /** A new listing with the prices it had before. */
  async add(property: NewProperty, history: PricePoint[]): Promise<PropertyView> {
    return this.views.one(await this.records.add(property, history));
  }

  async change(propertyId: string, wish: UpdateProperty): Promise<PropertyView> {
    const { status, standardStatus, ...fields } = inCode(wish);
    await this.agents.check(fields.agentId);
    const patch = { ...fields, ...(status || standardStatus ? agreed(status, standardStatus) : {}) };
    await this.records.enter(propertyId, patch, new Set(Object.keys(wish)));
    return this.views.one(propertyId);
  }
}

const nothingKnown = () => ({
  zipCode: '',
  description: '',
  features: [],
  dataSources: [],
  factSources: {},
  heating: [],
  cooling: [],
  appliances: [],
  attribution: '',
  hidesEstimates: false,
  sourcePhotos: [],
  factsAsOf: now(),
});

/** Both statuses from either one. */
function agreed(
  status?: PropertyStatus,
  standardStatus?: StandardStatus,
): { status: PropertyStatus; standardStatus: StandardStatus } {
  if (status && standardStatus && statusOf(standardStatus) !== status)
    throw new StatusesDisagree(status, standardStatus);
  const standard = standardStatus ?? standardOf(status ?? 'active');
  return { status: statusOf(standard), standardStatus: standard };
}
