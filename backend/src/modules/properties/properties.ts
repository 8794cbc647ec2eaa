import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { PhotoFiles } from './photo-files';
import { GatherFacts } from './gather-facts';
import { PropertiesRepository, PropertyPhotosRepository } from './properties.repository';
import { oneLine } from './property-facts';
import type { PropertyFacts } from './property.types';

/** The brokerage's listings, for other modules. */
@Injectable()
export class Properties {
  constructor(
    private readonly properties: PropertiesRepository,
    private readonly photos: PropertyPhotosRepository,
    private readonly facts: GatherFacts,
    private readonly files: PhotoFiles,
  ) {}

  /** @throws {NotFound} */
  async get(propertyId: string): Promise<PropertyFacts> {
    const [facts] = await this.facts.of([await this.properties.get(propertyId)]);
    return facts!;
  }

  async maybe(propertyId: string): Promise<PropertyFacts | null> {
    const row = await this.properties.maybe(propertyId);
    return row && (await this.facts.of([row]))[0]!;
  }

  /** In the order of the ids, without those that are gone. */
  async some(propertyIds: string[]): Promise<PropertyFacts[]> {
    const facts = await this.facts.of(await this.properties.some(propertyIds));
    return propertyIds.flatMap((id) => facts.find(({ propertyId }) => propertyId === id) ?? []);
  }

  /** The newest first. */
  async list(limit = 50): Promise<PropertyFacts[]> {
    return this.facts.of(await this.properties.newest(limit));
  }

  count(): Promise<number> {
    return this.properties.count();
  }

  /** One-line addresses by id; ids that are gone are missing. */
  async addresses(propertyIds: string[]): Promise<Map<string, string>> {
    const rows = await this.properties.some([...new Set(propertyIds)]);
    return new Map(rows.map((row) => [row.id, oneLine(row)]));
  }

  /** Whose listing it is within the brokerage; null when it is nobody's in particular, or gone. */
  async agentOf(propertyId: string): Promise<string | null> {
    return (await this.properties.maybe(propertyId))?.agentId ?? null;
  }

  /** @throws {NotFound} when any of them is not a listing of the organization */
  async requireAll(propertyIds: string[]): Promise<void> {
    const wanted = [...new Set(propertyIds)];
    if ((await this.properties.some(wanted)).length < wanted.length) throw new NotFound();
  }

  /** A listing's first photo as WebP, at least that wide where it has the pixels; null without photos. */
  async coverPhoto(propertyId: string, width: number): Promise<Buffer | null> {
    const [photo] = await this.photos.of([propertyId]);
    return photo ? this.files.get(photo, width) : null;
  }
}
