export { Properties } from './properties';
export { PropertiesModule } from './properties.module';
export { PropertyChanged, PropertyDeleted } from './property.events';
export type { FactSource, PricePoint, PropertyFacts, PropertyPhotoFacts } from './property.types';
