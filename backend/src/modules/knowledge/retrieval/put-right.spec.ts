import { putRight } from './put-right';

describe('A question as typed with one thumb', () => {
  it.each([
    ['how mnay bedroms', 'en', 'how many bedrooms'],
    ['does it have a garge', 'en', 'does it have a garage'],
    ['how much r they asking', 'en', 'how much are they asking'],
    ['squarefeet', 'en', 'square feet'],
    ['cuantos dormitoris', 'es', 'cuántos dormitorios'],
  ])('%s', (typed, language, meant) => {
    expect(putRight(typed, language)).toBe(meant);
  });

  it.each([
    'What brand is it?',
    'Is the garage heated?',
    'Is the roof new?',
    'What about parking at Elm Street?',
    'Does the sauna work?',
  ])('stays as it is where nothing is misspelt: %s', (typed) => {
    expect(putRight(typed, 'en')).toBe(typed);
  });
});
