import type { QuestionRule } from '../rule';
import { areaRules } from './areas';
import { peopleRules } from './people';
import { personRules } from './persons';

/** The table for what visitors ask; the first rule that is met decides. */
export const questionRules: QuestionRule[] = [...peopleRules, ...personRules, ...areaRules];
