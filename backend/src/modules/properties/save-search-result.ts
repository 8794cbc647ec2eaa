import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Queue } from '../../kernel/queue';
import { columnsOf } from './found-home';
import { ImportPhotos } from './import-photos';
import type { PropertyView } from './property.dto';
import { ListingAlreadySaved } from './property.errors';
import { PropertiesRepository } from './properties.repository';
import { PropertiesService } from './properties.service';
import { SearchHomes } from './search-homes';

/** Takes a home that a search found over as a listing of the brokerage. */
@Injectable()
export class SaveSearchResult {
  constructor(
    private readonly database: Database,
    private readonly searches: SearchHomes,
    private readonly properties: PropertiesRepository,
    private readonly service: PropertiesService,
    private readonly queue: Queue,
  ) {}

  /** @throws {NotFound | ListingAlreadySaved} */
  async save(matchId: string): Promise<PropertyView> {
    const { row, history } = columnsOf(await this.searches.match(matchId));
    return this.database.transaction(async () => {
      const saved = row.listingId ? await this.properties.byListingId(row.listingId) : null;
      if (saved) throw new ListingAlreadySaved(saved.id);
      const property = await this.service.add(row, history);
      if (row.sourcePhotos.length > 0)
        await this.queue.add(ImportPhotos, { propertyId: property.property_id });
      return property;
    });
  }
}
