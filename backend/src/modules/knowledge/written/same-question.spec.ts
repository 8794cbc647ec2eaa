import { understand } from '../retrieval/question';
import { sameEnough, sameness } from './same-question';

const isSame = (curated: string, asked: string, answer = 'Yes.'): boolean =>
  sameness(understand(asked), curated, answer) >= sameEnough;

describe('a curated question', () => {
  it.each([
    ['May I park a boat in the driveway?', 'Can I keep my boat on the driveway?'],
    ['May I park a boat in the driveway?', 'is it allowed to park boats in the driveway'],
    ['Are pets allowed?', 'Can I bring my dog?'],
    ['Are pets allowed?', 'What is the pet policy?'],
    ['Are pets allowed?', '¿Se permiten mascotas?'],
    ['What does the HOA fee cover?', 'What do the association fees include?'],
    ['Is the pool heated?', 'Do you heat the swimming pool?'],
    ['Is the price negotiable?', 'Can I negotiate the price?'],
    ['Do appliances stay?', 'Which appliances come with the house?'],
    ['Is smoking allowed inside?', 'Can I smoke inside the house?'],
    ['Is there a gym?', 'Does it have a fitness center?'],
    ['¿Puedo estacionar un bote en la entrada?', 'Se puede estacionar un bote en la entrada?'],
    ['Is there anybody?', 'is there ANYBODY'],
  ])('is recognised in other words: %s – %s', (curated, asked) => {
    expect(isSame(curated, asked)).toBe(true);
  });

  it.each([
    ['May I park a boat in the driveway?', 'How wide is the driveway?'],
    ['May I park a boat in the driveway?', 'Can I park an RV in the driveway?'],
    ['May I park a boat in the driveway?', 'Is there a driveway?'],
    ['Are pets allowed?', 'How much is the pet deposit?'],
    ['Are pets allowed?', 'Is smoking allowed?'],
    ['Is there parking for guests?', 'Is there parking?'],
    ['What does the HOA fee cover?', 'How much is the HOA fee?'],
    ['Is the pool heated?', 'Is the garage heated?'],
    ['Is the price negotiable?', 'What is the price?'],
    ['Is unit 12 still available?', 'Is unit 14 available?'],
    ['Is there an open house on Sunday?', 'Is there an open house on Saturday?'],
    ['Is smoking allowed inside?', 'Is smoking allowed outside?'],
    ['Why are the owners selling?', 'Who are the owners?'],
  ])('is not taken for another one: %s – %s', (curated, asked) => {
    expect(isSame(curated, asked)).toBe(false);
  });

  it('answers what its answer holds, whichever way it is asked', () => {
    const answer = 'It was replaced in 2019.';
    expect(isSame('When was the roof replaced?', 'How old is the roof?', answer)).toBe(true);
    expect(isSame('When was the roof replaced?', 'Who replaced the roof?', answer)).toBe(false);
  });
});
