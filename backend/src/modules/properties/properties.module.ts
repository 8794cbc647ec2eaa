import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListingsModule } from '../../ports/listings';
import { OrganizationsModule } from '../organizations';
import { GatherFacts } from './gather-facts';
import { ListingAgents } from './listing-agents';
import { PhotoImport } from './import-photos';
import { MarketAnalyses } from './market-analysis';
import { PhotoFiles } from './photo-files';
import { PhotosController } from './photos.controller';
import { PhotosService } from './photos.service';
import { Properties } from './properties';
import { PropertiesController } from './properties.controller';
import {
  PropertiesRepository,
  PropertyPhotosRepository,
  PropertyPricesRepository,
} from './properties.repository';
import { PropertiesService } from './properties.service';
import { PropertyRecords } from './property-records';
import { PropertyViews } from './property-views';
import { PropertyPhotoEntity } from './property-photo.entity';
import { PropertyPriceEntity } from './property-price.entity';
import { PropertyEntity } from './property.entity';
import { SaveSearchResult } from './save-search-result';
import { SearchController } from './search.controller';
import { SearchHomes } from './search-homes';
import { TakeOverPage } from './take-over-page';

@Module({
  imports: [
    ListingsModule,
    OrganizationsModule,
    TypeOrmModule.forFeature([PropertyEntity, PropertyPhotoEntity, PropertyPriceEntity]),
  ],
  controllers: [PropertiesController, SearchController, PhotosController],
  providers: [
    PropertiesRepository,
    PropertyPhotosRepository,
    PropertyPricesRepository,
    GatherFacts,
    PropertyRecords,
    PropertyViews,
    PropertiesService,
    Properties,
    ListingAgents,
    PhotoFiles,
    PhotosService,
    PhotoImport,
    SearchHomes,
    SaveSearchResult,
    TakeOverPage,
    MarketAnalyses,
  ],
  exports: [Properties, TakeOverPage],
})
export class PropertiesModule {}
