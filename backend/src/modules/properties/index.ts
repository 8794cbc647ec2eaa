// The front door. `Properties` (lands with the service): get(id): PropertyFacts | NotFound, maybe(id), some(ids) in the
// order given without those that are gone, list(limit), count(), requireAll(ids) | ValidationFailed; PropertiesModule exports it.
export { PropertyChanged, PropertyDeleted } from './property.events';
export type { FactSource, PricePoint, PropertyFacts, PropertyPhotoFacts } from './property.types';
