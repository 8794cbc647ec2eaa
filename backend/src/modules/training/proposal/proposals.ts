import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, ValidationFailed } from '../../../kernel/errors/errors';
import { Database } from '../../../kernel/database/database';
import { type Source, Sources } from '../../knowledge';
import { Properties, TakeOverPage } from '../../properties';
import type { ExtractedImage, ProposedProperty } from '../extract';
import { readCrawl, settingsOf } from '../source-settings';
import { TrainingJobsRepository } from '../training-jobs.repository';
import type { AcceptProposal } from './proposal.dto';

/** The listing a page describes, as read there. */
export interface Proposal {
  facts: ProposedProperty;
  features: string[];
  photos: ExtractedImage[];
  /** What a listing needs and the page does not tell. */
  missing: string[];
  /** The listing it became. */
  propertyId: string | null;
}

const needed = ['address', 'city', 'state'] as const;
const mostPhotos = 30;

/** Listings that web pages and files describe, until a person makes them listings of the brokerage. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly sources: Sources,
    private readonly jobs: TrainingJobsRepository,
    private readonly properties: Properties,
    private readonly pages: TakeOverPage,
  ) {}

  /** Throws NotFound when the source describes no listing. */
  async of(sourceId: string): Promise<Proposal> {
    return this.proposalOf(await this.sources.get(sourceId));
  }

  /**
   * The id of the new listing. A single page belongs to it from then on.
   * @throws {ValidationFailed} when neither the page nor the person tells what a listing needs
   * @throws {Conflict} when it was accepted before
   */
  async accept(
    sourceId: string,
    { photos: chosen, features, ...corrections }: AcceptProposal,
  ): Promise<string> {
    const source = await this.sources.get(sourceId);
    const proposal = await this.proposalOf(source);
    if (proposal.propertyId) throw new Conflict('This page was made a listing already.');
    const given = Object.fromEntries(Object.entries(corrections).filter(([, value]) => value != null));
    const { address, city, state, ...facts }: ProposedProperty = { ...proposal.facts, ...given };
    if (!address || !city || !state) throw missingFields({ address, city, state });
    const photos = proposal.photos.filter(({ url }) => !chosen || chosen.includes(url));
    return this.database.transaction(async () => {
      const propertyId = await this.pages.take({
        facts: { address, city, state, ...facts, features: features ?? proposal.features },
        photos: photos.map(({ url, alt }) => ({ url, caption: alt.slice(0, 200) })),
      });
      const isWholeSite = readCrawl(source).maxPages > 1;
      await this.sources.change(sourceId, {
        settings: { ...settingsOf(source), acceptedAs: propertyId },
        ...(source.propertyId === null && !isWholeSite && { propertyId }),
      });
      return propertyId;
    });
  }

  private async proposalOf(source: Source): Promise<Proposal> {
    const trained = (await this.jobs.latestCompleted(source.id))?.result;
    const facts = trained?.proposedProperty;
    if (!facts) throw new NotFound();
    const { acceptedAs } = settingsOf(source);
    const accepted = acceptedAs ? await this.properties.maybe(acceptedAs) : null;
    return {
      facts,
      features: trained.features.slice(0, 100).map((feature) => feature.slice(0, 200)),
      photos: trained.images.slice(0, mostPhotos),
      missing: needed.filter((name) => !facts[name]),
      propertyId: accepted?.propertyId ?? null,
    };
  }
}

const missingFields = (fields: Record<(typeof needed)[number], string | undefined>): ValidationFailed =>
  new ValidationFailed(
    needed
      .filter((name) => !fields[name])
      .map((field) => ({ field, message: 'The page does not tell it; please enter it.' })),
  );
