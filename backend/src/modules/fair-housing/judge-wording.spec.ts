import { judgeWording, withheldIn, withoutWithheld } from './judge-wording';

describe('Wording that a chatbot does not repeat', () => {
  it.each([
    ['This charming home is perfect for families.', 'wording.suited_to'],
    ['Barrio muy seguro y tranquilo.', 'wording.safety'],
    ['Top-rated schools around the corner.', 'wording.schools'],
    ['English-speaking tenants only.', 'wording.excluded'],
    ['No Section 8.', 'wording.voucher_refused'],
    ['No pets, including service animals.', 'wording.animals_refused'],
    ['The neighbors are mostly young professionals.', 'wording.residents'],
    ['Values are rising because young professionals are moving in.', 'wording.value'],
    ['We are a Christian community.', 'wording.residents'],
  ])('%j: %s', (text, ruleId) => {
    expect(judgeWording(text)).toContainEqual(expect.objectContaining({ ruleId, weight: 'withheld' }));
  });

  it.each([
    'Single-family home with a family room and white cabinets.',
    'Wheelchair accessible entrance, doors 36 inches wide.',
    'Assigned to Lincoln Elementary, 0.4 miles away.',
    'Housing vouchers are welcome. Service animals are welcome.',
    'Ring at 12 Safe Harbor Street.',
    'Amplia sala familiar con chimenea.',
  ])('%j is clean', (text) => {
    expect(judgeWording(text)).toEqual([]);
  });

  it('is told apart from wording that is only advised against', () => {
    const text = 'A spacious master bedroom within walking distance of shops.';
    expect(judgeWording(text)).not.toEqual([]);
    expect(withheldIn(text)).toBeNull();
  });

  it('is cut by the sentence from what is cited', () => {
    expect(withoutWithheld('Built in 1990. A very safe neighborhood. New roof.')).toBe(
      'Built in 1990. New roof.',
    );
  });
});

describe('An answer about history or the world at large', () => {
  const places = '12 Oak Lane, Springfield, CA';

  it('may speak of peoples in the words of history', () => {
    const question = 'Who did the emperor send to Persia in the 13th century?';
    expect(withheldIn('Chinese families were sent to Bukhara.', { question, places })).toBeNull();
  });

  it.each([
    ['Who lives in the building?', 'Chinese families lived in Persia in the 13th century.'],
    ['Who did the emperor send to Persia?', 'The neighbors are mostly Chinese families.'],
    ['Who did the emperor send to Persia?', 'Chinese families settled in Springfield.'],
    ['Who did the emperor send to Persia?', 'You will like the Chinese community.'],
  ])('is held back where question or sentence may mean the surroundings: %s – %s', (question, text) => {
    expect(withheldIn(text, { question, places })).not.toBeNull();
  });
});
