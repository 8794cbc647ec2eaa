export { GapAnswered, GapAsked } from './gap.events';
export { Gaps } from './gaps';
export { GapsModule } from './gaps.module';
