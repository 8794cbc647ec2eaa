export { Properties } from './properties';
export { PropertiesModule } from './properties.module';
export { PropertyChanged, PropertyDeleted } from './property.events';
export type { FactSource, PricePoint, PropertyFacts, PropertyPhotoFacts } from './property.types';
export { type PageListing, TakeOverPage } from './take-over-page';
