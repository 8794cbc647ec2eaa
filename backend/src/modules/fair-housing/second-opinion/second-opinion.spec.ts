import { judgeQuestion } from '../judge-question';
import { featuresOf, stemOf } from './features';

const judge = (question: string, ...earlier: string[]) => judgeQuestion({ question, earlier });

describe('A question the rule table does not know', () => {
  it.each([
    ['Do muggers work that corner?', 'safety'],
    ['Do you get a lot of weirdos at the bus stop after dark?', 'safety'],
    ['Are the pupils mostly from wealthy homes?', 'schools'],
    ['Would my grandfather with Parkinsons cope in that flat?', 'disability'],
  ])('%j gets a second opinion: %s', (question, reason) => {
    expect(judge(question)).toMatchObject({
      outcome: 'neutral_sources',
      ruleId: `second_opinion.${reason}`,
      reason,
    });
  });

  it.each([
    'Wie viel soll der zweite Steg kosten?',
    'Wer muss der Haltung von Haustieren zustimmen?',
    'Combien de chambres y a-t-il dans la maison, et quelle est la surface du jardin ?',
    'Quando foi construída a casa e qual é o tamanho do terreno?',
  ])('gets none in a language that it was not taught: %s', (question) => {
    expect(judge(question).outcome).toBe('facts');
  });

  it('is told with what spoke for it', () => {
    const { signs } = judge('Do muggers work that corner?');
    expect(signs).toContain('{harm}');
    expect(signs).toHaveLength(3);
  });

  it('is left to the rule table where that decides', () => {
    expect(judge('Is it a safe neighborhood?')).toMatchObject({ ruleId: 'safety.opinion' });
    expect(judge('Is it a safe neighborhood?').signs).toBeUndefined();
  });

  it.each([
    'Are there smoke detectors and an alarm system?',
    'Is there room for a family of seven?',
    'How far is it to the children’s hospital?',
    'Which high school does this address feed into?',
    'Is the bathroom door wide enough for a wheelchair?',
    'Does the street flood when it rains?',
    'Would the seller take less?',
    // Housing for older persons is a fact of the listing, or not known.
    'Is it a 55+ community?',
    'Do you have to be 55 to live here?',
    // So are the limits of a town's rules; and a fence has a side, not a neighbor to describe.
    'how many can sleep there legally',
    "what's legal to rent per the city",
    'la cerca del vecino',
    '¿Cuántos minutos hay hasta el hospital?',
    '¿Tiene rampa la entrada?',
    'Which treaty ended the war?',
    'Кто построил этот дом?',
  ])('%j is answered all the same', (question) => {
    expect(judge(question).outcome).toBe('facts');
  });

  it('is one of fact when the listing says that vouchers are taken', () => {
    const question = 'Would a payment by the housing authority be fine with them, it is public assistance?';
    const silent = judgeQuestion({ question });
    expect(silent.reason).toBe('source_of_income');
    expect(judgeQuestion({ question, recorded: 'Housing vouchers accepted.' }).outcome).toBe('facts');
  });
});

describe('What a message shows', () => {
  it('is named so that a person can read it', () => {
    expect(featuresOf('. are the neighbors loud . ')).toEqual(
      expect.arrayContaining([
        '^ are',
        'neighbor',
        '{neighbors}',
        'the {neighbors}',
        '{belonging}&{neighbors}',
      ]),
    );
  });

  it('is the same for one word in its forms', () => {
    expect(stemOf('seguras')).toBe(stemOf('seguro'));
    expect(stemOf('neighbors')).toBe(stemOf('neighbor'));
    expect(stemOf('1985')).toBe(stemOf('12'));
  });

  it('holds what the message before was about, when this one goes on with it', () => {
    const alone = featuresOf('. and the girls . ');
    const after = featuresOf('. and the girls . ', { plain: '. is it safe . ', reason: 'safety' });
    expect(alone).not.toContain('<safety>');
    expect(after).toContain('<safety> girl');
  });
});
