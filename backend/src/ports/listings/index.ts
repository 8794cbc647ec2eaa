export { milesBetween } from './distance';
export { ListingSources, type SourceSet } from './listing-sources';
export { ListingsModule } from './listings.module';
export * from './listings.port';
export { stateCode } from './states';
