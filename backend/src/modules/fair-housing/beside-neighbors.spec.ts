import { judgeQuestion } from './judge-question';

const outcomeOf = (question: string) => judgeQuestion({ question }).outcome;

describe('Neighbors and residents', () => {
  it.each([
    'Whose hedge is it on the north side?',
    '¿Cuántos vecinos deben cuotas?',
    'Is the fence the neighbor’s or ours?',
    'Do the neighbors share the well?',
    'Can you hear the neighbors through the wall?',
    'Are there neighbors on both sides?',
    'What did the neighbor’s house sell for?',
    'Are the residents charged for parking?',
    'Is there a homeowners association and what does it cost?',
    '¿El vecino tiene derecho de paso?',
    'My parents would live with us. Is there a second kitchen?',
    'Would we get to move in by June?',
  ])('may be spoken of as a party to a wall, a bill or a rule: %s', (question) => {
    expect(outcomeOf(question)).toBe('facts');
  });

  it.each([
    'Are the neighbors nice?',
    'Do the neighbors share our religion?',
    'Who are the neighbors behind the fence and what are they like?',
    'Are the residents at the pool mostly young?',
    'Do the owners pay rent or are they all immigrants?',
    '¿Los vecinos que comparten el pozo son extranjeros?',
  ])('are not described: %s', (question) => {
    expect(outcomeOf(question)).toBe('neutral_sources');
  });
});

describe('A story', () => {
  it.each([
    'I was told the walls are thin. Is it a concrete building?',
    'I jog before dawn. Is there a track or a trail nearby?',
    'My mother would be alone all day. Is there an intercom and a bathroom downstairs?',
    '¿Qué autobús pasa por ahí?',
    '¿Puedo alquilarlo por noches?',
  ])('is judged by what it asks: %s', (question) => {
    expect(outcomeOf(question)).toBe('facts');
  });

  it.each([
    'I finish at midnight and take the bus home. Do muggers work that stop?',
    'Thanks for the photos! Before we decide: who would we be living above?',
  ])('is stopped for its question: %s', (question) => {
    expect(outcomeOf(question)).toBe('neutral_sources');
  });
});
