export { Credits } from './credits';
export { CreditsModule } from './credits.module';
export { creditsForAnswer, priceKinds } from './prices';
