import { hardKindOf, meetsHardKind } from './hard-kinds';
import { understand } from './question';

describe('What a sentence must hold to say when something was', () => {
  const question = understand('When was the chapel built?');

  it.each([
    ['It was finished in 1285.', true],
    ['The old nave (1115–1234) is lost.', true],
    ['It goes back to the 10th and 11th centuries.', true],
    ['Masons worked there until 1066 and left.', true],
    ['It was built in 2004.', true],
    ['It was built in 1200 square feet of space.', false],
    ['It seats 1400 people.', false],
    ['It is large.', false],
  ])('%s: %s', (sentence, holds) => {
    expect(meetsHardKind(hardKindOf(question), sentence, question)).toBe(holds);
  });
});
