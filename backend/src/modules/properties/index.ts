export { Properties } from './properties';
export { PropertiesModule } from './properties.module';
export { PropertyChanged, PropertyDeleted } from './property.events';
export type { PropertyFacts } from './property.types';
export { TakeOverPage } from './take-over-page';
