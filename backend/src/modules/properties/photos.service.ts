import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import { Events, Listens } from '../../kernel/events/events';
import { isServedHere, runAsOrganization } from '../../kernel/tenancy/context';
import { PhotoFiles } from './photo-files';
import { PropertiesRepository, PropertyPhotosRepository } from './properties.repository';
import { TooManyPhotos } from './property.errors';
import { PropertyChanged, PropertyDeleted } from './property.events';
import { photoFacts } from './property-facts';
import type { PropertyPhotoFacts } from './property.types';

const photosAtMost = 50;

interface NewPhoto {
  /** A file's path, or its bytes. */
  picture: string | Buffer;
  caption: string;
  sourceUrl?: string;
}

@Injectable()
export class PhotosService {
  constructor(
    private readonly database: Database,
    private readonly properties: PropertiesRepository,
    private readonly photos: PropertyPhotosRepository,
    private readonly files: PhotoFiles,
    private readonly events: Events,
  ) {}

  /** Puts a photo after the others. */
  async add(propertyId: string, { picture, caption, sourceUrl }: NewPhoto): Promise<PropertyPhotoFacts> {
    await this.properties.get(propertyId);
    await this.requireRoom(propertyId);
    const id = crypto.randomUUID();
    const widths = await this.files.store(id, picture);
    try {
      return await this.database.transaction(async () => {
        const position = await this.requireRoom(propertyId);
        const row = await this.photos.add({
          id,
          propertyId,
          caption,
          position,
          widths,
          sourceUrl: sourceUrl ?? null,
        });
        await this.properties.touch(propertyId);
        await this.events.publish(new PropertyChanged(propertyId));
        return photoFacts(row);
      });
    } catch (error) {
      await this.files.remove([{ id, widths }]);
      throw error;
    }
  }

  async remove(propertyId: string, photoId: string): Promise<void> {
    await this.database.transaction(async () => {
      const photo = await this.photos.one(propertyId, photoId);
      if (!photo) throw new NotFound();
      await this.photos.remove(photoId);
      await this.properties.touch(propertyId);
      await this.events.publish(new PropertyChanged(propertyId));
      this.database.afterCommit(() => this.files.remove([photo]));
    });
  }

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    const photos = await this.photos.of([propertyId]);
    this.database.afterCommit(() => this.files.remove(photos));
  }

  /** For everybody who knows the id: the page of a listing is public. */
  async picture(photoId: string, width?: number): Promise<Buffer> {
    const photo = await this.photos.anywhere(photoId);
    if (!photo || !isServedHere(photo.organizationId)) throw new NotFound();
    return runAsOrganization(photo.organizationId, () => this.files.get(photo, width));
  }

  /** The next position; throws {@link TooManyPhotos}. */
  private async requireRoom(propertyId: string): Promise<number> {
    const photos = await this.photos.of([propertyId]);
    if (photos.length >= photosAtMost) throw new TooManyPhotos(photosAtMost);
    return (photos.at(-1)?.position ?? -1) + 1;
  }
}
