import { weigh } from './evidence';
import { findTerm } from './matching';
import { readPassage } from './passage';
import { understand } from './question';

const evidence = (question: string, passage: string) =>
  weigh(understand(question), readPassage(passage, 'en'), () => 1);

describe('What a passage shows of an answer', () => {
  it('counts neighbouring words that stand together in the same order', () => {
    const question = 'Who pays for the repair of the party wall?';
    const together = evidence(question, 'The repair of the party wall is shared.');
    const apart = evidence(question, 'A wall at the party room needs the repair of a mason.');
    expect(together.phrases).toBeGreaterThan(apart.phrases);
  });

  it('counts what the first sentence says more surely as the topic', () => {
    const question = 'When was the boiler serviced?';
    const opens = evidence(question, 'The boiler is in the cellar. It was serviced in May.');
    const mentions = evidence(question, 'The cellar is dry. It was painted in May. The boiler is beside it.');
    expect(opens.opening).toBeGreaterThan(mentions.opening);
  });

  it('sees how much of a passage speaks of the thing', () => {
    const about = evidence('sauna?', 'The sauna is heated by wood. The sauna seats four.');
    const aside = evidence('sauna?', 'The garden has a pond, a shed, a swing, a terrace and a sauna.');
    expect(about.density).toBeGreaterThan(aside.density);
  });

  it.each([
    ['What happened to the dues in 1974?', 'The dues rose in 1973.', true],
    ['What happened to the dues in 1974?', 'The dues rose in 1974.', false],
    ['What happened to the dues in 1974?', 'The dues rose by a tenth.', false],
    [
      'What happened to the dues in 1974?',
      'The dues rose in 1973. The hall was painted. It rained in 1974.',
      true,
    ],
    ['Which is the oldest hall?', 'The newest hall is on the square.', true],
    ['Who is the brother of Ada?', 'Ada was the sister of a mason.', false],
    ['Which rooms were not painted?', 'The hall was painted.', true],
    ['Which rooms were not painted?', 'All rooms but the unpainted hall shine.', false],
    ['Does it matter whether or not the hall was painted?', 'The hall was painted, and it matters.', false],
  ])('"%s" – "%s": says the contrary: %s', (question, passage, contrary) => {
    expect(evidence(question, passage).contrary).toBe(contrary);
  });

  it('finds a German word inside a compound', () => {
    const question = understand('Ist die Wohnung möbliert und hell?', 'de');
    const passage = readPassage('Die Dachgeschosswohnung ist sehr hell und ruhig.', 'de');
    const asked = question.terms.find(({ surface }) => surface === 'Wohnung');
    expect(asked && findTerm(asked, question, passage).strength).toBeGreaterThan(0.5);
  });

  it('does not take the end of a Hindi word for a "not"', () => {
    const question = understand('संग्रहालय किस दिन बंद रहता है?');
    expect(weigh(question, readPassage('रविवार को संग्रहालय बंद रहता है।', 'hi'), () => 1).contrary).toBe(false);
  });
});
