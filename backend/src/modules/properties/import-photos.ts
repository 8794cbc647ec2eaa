import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../kernel/errors/errors';
import { Outbound } from '../../kernel/http/outbound';
import { Handles, job, type JobRun } from '../../kernel/queue';
import { PhotosService } from './photos.service';
import { PropertiesRepository, PropertyPhotosRepository } from './properties.repository';

export const ImportPhotos = job<{ propertyId: string }>('properties.import_photos', {
  attempts: 3,
  backoffMs: 5000,
});

const maxBytes = 15 * 1024 * 1024;

/** Fetches the photographs of a listing that was taken over from a source: its addresses expire, and pages load nothing from elsewhere. */
@Injectable()
export class PhotoImport {
  private readonly log = new Logger(PhotoImport.name);

  constructor(
    private readonly properties: PropertiesRepository,
    private readonly photos: PropertyPhotosRepository,
    private readonly service: PhotosService,
    private readonly outbound: Outbound,
  ) {}

  /** Safe to run twice: what is there already is not fetched again. A photo that cannot be had is left out. */
  @Handles(ImportPhotos)
  async run({ propertyId }: { propertyId: string }, { stopping }: JobRun): Promise<void> {
    const property = await this.properties.maybe(propertyId);
    for (const { url, caption } of property?.sourcePhotos ?? []) {
      if (stopping.aborted) throw new Error('Stopped between two photos.');
      if ((await this.photos.of([propertyId])).some(({ sourceUrl }) => sourceUrl === url)) continue;
      try {
        const { ok, status, body } = await this.outbound.fetch(url, { maxBytes });
        if (!ok) throw new DomainError('upstream', 'photo_unavailable', `The server answered ${status}.`);
        await this.service.add(propertyId, { picture: body, caption, sourceUrl: url });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.log.warn(`A photo of listing ${propertyId} was left out: ${error.message}`);
      }
    }
  }
}
