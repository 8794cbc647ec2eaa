import { understand } from '../retrieval/question';
import { sameEnough, sameness } from './same-question';

/** Whether two questions ask the same in different words, by the rule by which a curated answer is found. */
export const asksTheSame = (asked: string, other: string): boolean =>
  sameness(understand(asked), other, '') >= sameEnough;
