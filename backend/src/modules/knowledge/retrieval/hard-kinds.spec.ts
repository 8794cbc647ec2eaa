import { holdsCount } from './counts';
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

describe('What a sentence must hold to say how many', () => {
  it.each([
    ['One dog or cat may be kept.', true],
    ['No more than 3 dogs.', true],
    ['The board has turned down dogs many times.', true],
    ['Dogs are registered within ten days.', false],
    ['Dogs cost 25 dollars a month.', false],
    ['Dogs are not allowed before 9 am.', false],
  ])('%s: %s', (sentence, counts) => {
    expect(holdsCount(sentence, 'How many dogs may I have?')).toBe(counts);
  });
});

describe('A code, an amount or a name is told only where it is said', () => {
  it.each([
    ['What is the gate code?', 'The gate opens with a code or a remote.', false],
    ['What is the gate code?', 'The gate code is 4471.', true],
    ['How much to fix the chimney?', 'The top four courses of the chimney are spalled.', false],
    ['How much to fix the chimney?', 'A mason estimated $3,800.', true],
    ['¿Cómo se llama el maestro?', 'El maestro que renace se llama tulku.', true],
    ['¿Cómo se llama el maestro?', 'El maestro renace muchas veces.', false],
  ])('%s %s: %s', (asked, sentence, holds) => {
    const question = understand(asked);
    expect(meetsHardKind(hardKindOf(question), sentence, question)).toBe(holds);
  });
});
