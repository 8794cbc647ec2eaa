import type { QuestionRule } from '../rule';
import { areaRules } from './areas';
import { describedRules, steeringRules } from './people';
import { personRules } from './persons';

/** The table for what visitors ask; the first rule that is met decides. */
export const questionRules: QuestionRule[] = [
  ...steeringRules,
  ...personRules,
  ...describedRules,
  ...areaRules,
];
