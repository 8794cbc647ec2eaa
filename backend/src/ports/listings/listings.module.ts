import { Module } from '@nestjs/common';
import { ListingSources } from './listing-sources';
import { MlsSource } from './mls/mls.source';
import { RentCastSource } from './rentcast.source';
import { SchoolsSource } from './schools.source';
import { WalkScoreSource } from './walkscore.source';
import { ZillowSource } from './zillow.source';

@Module({
  providers: [ListingSources, MlsSource, ZillowSource, RentCastSource, WalkScoreSource, SchoolsSource],
  exports: [ListingSources],
})
export class ListingsModule {}
