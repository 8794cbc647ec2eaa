import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListingsModule } from '../../ports/listings';
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

@Module({
  imports: [
    ListingsModule,
    TypeOrmModule.forFeature([PropertyEntity, PropertyPhotoEntity, PropertyPriceEntity]),
  ],
  controllers: [PropertiesController, PhotosController],
  providers: [
    PropertiesRepository,
    PropertyPhotosRepository,
    PropertyPricesRepository,
    PropertiesService,
    Properties,
    PhotoFiles,
    PhotosService,
    PhotoImport,
    SearchHomes,
    SaveSearchResult,
    MarketAnalyses,
  ],
  exports: [Properties],
})
export class PropertiesModule {}
