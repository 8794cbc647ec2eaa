import { DomainError } from '../../../kernel/errors/errors';
import type { Finding } from '../../fair-housing';

/** Said to visitors, the text would be withheld; better to say so to the one who writes it. */
export class AnswerWithheld extends DomainError {
  constructor({ excerpt, advice, ruleId }: Finding) {
    super(
      'unprocessable',
      'fair_housing_wording',
      `Fair-housing rules keep “${excerpt}” from visitors, so this answer would never be shown. ${advice}`,
      [{ field: 'answer', message: advice, rule_id: ruleId }],
    );
  }
}

/** A question every chatbot answers with a fixed text, whatever was written for it. */
export class QuestionDeclined extends DomainError {
  constructor(ruleId: string | null) {
    super(
      'unprocessable',
      'fair_housing_question',
      'Questions about people, safety or schools always get the fixed fair-housing text, so an answer to this one would never be shown.',
      [{ field: 'question', message: 'Always answered with the fair-housing text.', rule_id: ruleId }],
    );
  }
}
