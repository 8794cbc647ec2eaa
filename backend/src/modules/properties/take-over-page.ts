import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Queue } from '../../kernel/queue';
import { ImportPhotos } from './import-photos';
import { PropertiesRepository } from './properties.repository';
import { PropertiesService } from './properties.service';
import type { CreateProperty } from './property.dto';

/** What a web page says about a home. */
interface PageListing {
  facts: CreateProperty;
  photos: { url: string; caption: string }[];
}

/** Takes a home that a web page describes over as a listing; its photographs are fetched afterwards. */
@Injectable()
export class TakeOverPage {
  constructor(
    private readonly database: Database,
    private readonly service: PropertiesService,
    private readonly properties: PropertiesRepository,
    private readonly queue: Queue,
  ) {}

  /** The id of the new listing. */
  take({ facts, photos }: PageListing): Promise<string> {
    return this.database.transaction(async () => {
      const { property_id: id } = await this.service.create({ ...facts, data_sources: ['Website'] });
      if (photos.length === 0) return id;
      await this.properties.change(id, { sourcePhotos: photos });
      await this.queue.add(ImportPhotos, { propertyId: id });
      return id;
    });
  }
}
