import { Conflict } from '../../kernel/errors/errors';

export class TooManyTests extends Conflict {
  constructor(most: number) {
    super(`A chatbot has at most ${most} tests.`, 'too_many_tests');
  }
}
