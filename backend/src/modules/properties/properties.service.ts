import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import type { Page } from '../../kernel/http/page';
import type { New } from '../../kernel/tenancy/tenant.repository';
import {
  type CreateProperty,
  type ListProperties,
  type PropertyView,
  type UpdateProperty,
  viewProperty,
} from './property.dto';
import { StatusesDisagree } from './property.errors';
import { PropertyChanged, PropertyDeleted } from './property.events';
import { ListingAgents } from './listing-agents';
import { factsOf } from './property-facts';
import { PhotoFiles } from './photo-files';
import {
  PropertiesRepository,
  PropertyPhotosRepository,
  PropertyPricesRepository,
} from './properties.repository';
import { type PropertyStatus, type StandardStatus, standardOf, statusOf } from './property-status';
import type { PropertyEntity } from './property.entity';
import type { PricePoint } from './property.types';
import { inCode } from '../../kernel/http/in-code';

type Fresh = Omit<New<PropertyEntity>, 'searchText' | 'updatedAt'>;

/** The brokerage's listings. */
@Injectable()
export class PropertiesService {
  constructor(
    private readonly database: Database,
    private readonly properties: PropertiesRepository,
    private readonly photos: PropertyPhotosRepository,
    private readonly prices: PropertyPricesRepository,
    private readonly files: PhotoFiles,
    private readonly events: Events,
    private readonly agents: ListingAgents,
  ) {}

  async create(wish: CreateProperty): Promise<PropertyView> {
    const { status, standardStatus, ...fields } = inCode(wish);
    await this.agents.check(fields.agentId);
    const row = { ...nothingKnown(), ...fields, ...agreed(status, standardStatus) };
    const history = row.price ? [listedToday(row.price)] : [];
    return this.add(row, history);
  }

  /** A new listing with the prices it had before. */
  async add(fresh: Fresh, history: PricePoint[]): Promise<PropertyView> {
    const id = await this.database.transaction(async () => {
      const row = await this.properties.add({ ...fresh, updatedAt: now(), searchText: '' });
      await this.prices.addMany(history.map((point) => ({ ...point, propertyId: row.id })));
      await this.events.publish(new PropertyChanged(row.id));
      return row.id;
    });
    return this.view(id);
  }

  async page(query: ListProperties): Promise<Page<PropertyView>> {
    const page = await this.properties.matching(query, query);
    const ids = page.items.map(({ id }) => id);
    const [photos, prices] = await Promise.all([this.photos.of(ids), this.prices.of(ids)]);
    return page.map((row) => viewProperty(factsOf(row, photos, prices), row));
  }

  async view(propertyId: string): Promise<PropertyView> {
    const [row, photos, prices] = await Promise.all([
      this.properties.get(propertyId),
      this.photos.of([propertyId]),
      this.prices.of([propertyId]),
    ]);
    return viewProperty(factsOf(row, photos, prices), row);
  }

  async change(propertyId: string, wish: UpdateProperty): Promise<PropertyView> {
    const { status, standardStatus, ...fields } = inCode(wish);
    await this.database.transaction(async () => {
      const row = await this.properties.get(propertyId);
      await this.agents.check(fields.agentId);
      const entered = new Set<string>(Object.keys(wish));
      await this.properties.amend(row, {
        ...fields,
        ...(status || standardStatus ? agreed(status, standardStatus) : {}),
        // What a person enters is no longer the source's word.
        factSources: Object.fromEntries(
          Object.entries(row.factSources).filter(([field]) => !entered.has(field)),
        ),
        factsAsOf: now(),
      });
      const { price } = fields;
      if (price && price !== row.price)
        await this.prices.add({
          propertyId,
          ...listedToday(price),
          ...(row.price !== null && { event: 'price_changed' }),
        });
      await this.events.publish(new PropertyChanged(propertyId));
    });
    return this.view(propertyId);
  }

  async remove(propertyId: string): Promise<void> {
    await this.database.transaction(async () => {
      const photos = await this.photos.of([propertyId]);
      // Before the row goes, so that who points at it can let go.
      await this.events.publish(new PropertyDeleted(propertyId));
      await this.properties.remove(propertyId);
      this.database.afterCommit(() => this.files.remove(photos));
    });
  }
}

const listedToday = (price: number): PricePoint => ({
  day: now().slice(0, 10),
  price,
  event: 'listed',
  source: 'manual',
});

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
