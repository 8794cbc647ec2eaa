export { GapAnswered, GapAsked } from './gap.events';
export { type AnswerScope, type GapFacts, Gaps } from './gaps';
export { GapsModule } from './gaps.module';
