import { Injectable } from '@nestjs/common';
import { demoSources } from './demo/demo.sources';
import type { Listing, RentEstimate, School, Source, Valuation, WalkScore } from './listings.port';
import { MlsSource } from './mls/mls.source';
import { RentCastSource } from './rentcast.source';
import { SchoolsSource } from './schools.source';
import { WalkScoreSource } from './walkscore.source';
import { ZillowSource } from './zillow.source';

/** The five sources that answer the current organization. */
export interface SourceSet {
  /** True: invented demo homes; whatever is shown from them must say so. */
  demo: boolean;
  mls: Source<Listing[]>;
  zillow: Source<Valuation>;
  rentals: Source<RentEstimate>;
  walkScore: Source<WalkScore>;
  schools: Source<School[]>;
}

/** Chooses between real sources and demo ones: as soon as one real source is configured, no demo home is shown. */
@Injectable()
export class ListingSources {
  constructor(
    private readonly mls: MlsSource,
    private readonly zillow: ZillowSource,
    private readonly rentals: RentCastSource,
    private readonly walkScore: WalkScoreSource,
    private readonly schools: SchoolsSource,
  ) {}

  /** The real sources as soon as one of them has settings: demo facts never stand beside real ones. */
  async current(): Promise<SourceSet> {
    const { mls, zillow, rentals, walkScore, schools } = this;
    const configured = await Promise.all(
      [mls, zillow, rentals, walkScore, schools].map((source) => source.configured()),
    );
    return configured.some(Boolean)
      ? { demo: false, mls, zillow, rentals, walkScore, schools }
      : { demo: true, ...demoSources };
  }
}
