import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListingsModule } from '../../ports/listings';
import { OrganizationsModule } from '../organizations';
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
import { PropertyPhotoEntity } from './property-photo.entity';
import { PropertyPriceEntity } from './property-price.entity';
import { PropertyEntity } from './property.entity';
import { SaveSearchResult } from './save-search-result';
import { SearchHomes } from './search-homes';
import { TakeOverPage } from './take-over-page';

@Module({
  imports: [
    ListingsModule,
    OrganizationsModule,
    TypeOrmModule.forFeature([PropertyEntity, PropertyPhotoEntity, PropertyPriceEntity]),
  ],
  controllers: [PropertiesController, PhotosController],
  providers: [
    PropertiesRepository,
    PropertyPhotosRepository,
    PropertyPricesRepository,
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
