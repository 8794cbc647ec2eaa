export * from './payment-events';
export * from './payments.errors';
export * from './payments.module';
export * from './payments.port';
