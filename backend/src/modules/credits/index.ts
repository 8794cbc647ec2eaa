export { type Charge, Credits } from './credits';
export { InsufficientCredits } from './credits.errors';
export { CreditsModule } from './credits.module';
export type { Balance } from './ledger';
export { creditsForAnswer, type PriceKind, priceKinds } from './prices';
