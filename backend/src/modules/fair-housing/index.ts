export { cardFor, withheldCard } from './cards';
export { type Decision, FairHousingLog } from './fair-housing-log';
export { FairHousingModule } from './fair-housing.module';
export { isGuess, judgeQuestion } from './judge-question';
export { type Finding, withheldIn, withoutWithheld } from './judge-wording';
export { assertShowable } from './wording-forbidden';
export { withoutSelf } from './without-self';
export { withoutContacts } from './without-contacts';
