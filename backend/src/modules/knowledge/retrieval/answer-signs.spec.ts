import { answerSignOf } from './answer-signs';
import { readAsked } from './asked';
import { speaksOfElsewhere } from './elsewhere';
import { bestFit } from './fit';
import { readPassage } from './passage';
import { understand } from './question';
import { rarityOf } from './rarity';

const fitOf = (question: string, text: string) =>
  bestFit(readAsked(understand(question), rarityOf(new Map(), 0, 'en')), readPassage(text, 'en'), '');

describe('What a sentence must show to answer', () => {
  it.each([
    ['what color is the kitchen painted', 'The kitchen was painted in 2023.', false],
    ['what color is the kitchen painted', 'The kitchen was painted pale green.', true],
    ['what are the pipes made of', 'Supply lines are copper.', true],
    ["what's it zoned", 'The property lies in a high fire hazard zone.', false],
    ['can I put in new windows', 'Leaded windows.', false],
    ['can I put in new windows', 'New windows need the approval of the commission.', true],
  ])('to “%s” with “%s”', (question, sentence, shows) => {
    expect(answerSignOf(understand(question))?.shows.test(sentence)).toBe(shows);
  });

  it('a public pool in the park is none at the house', () => {
    const park = 'Loom Park has tennis courts and a public pool.';
    expect(speaksOfElsewhere('is there a pool at the house', park)).toBe(true);
    expect(speaksOfElsewhere('is there a pool nearby', park)).toBe(false);
  });

  it('a breed is met by a rule on dogs, however much the dog weighs', () => {
    const fit = fitOf(
      'can my labrador live here if it weighs 70 lbs',
      'No dog may weigh more than 45 pounds.',
    );
    expect(fit).toMatchObject({ shows: true });
    expect(fit.first).toBeGreaterThan(0.7);
  });

  it('a noun stands for its expression where the verb only frames it, half of a name does not', () => {
    expect(fitOf('When was the kitchen renovated?', 'The kitchen dates from 2021.').near).toBeGreaterThan(
      0.7,
    );
    expect(fitOf('When was the water heater replaced?', 'The water runs from 2021 on.').near).toBeLessThan(
      0.45,
    );
  });

  it('the title of an item in a list heads every sentence of it', () => {
    const item = '- Chimney. The liner is cracked. A mason asks $3,800 for the work.\n- Gutters. They lean.';
    const fit = fitOf('How much to fix the chimney?', item);
    expect(fit).toMatchObject({ holdsKind: true, span: { from: 2, to: 2 } });
    expect(fit.things).toBeGreaterThan(0.7);
  });
});
