import { judge } from './judge';

const said = (content: string) => ({ answered: true, content });
const silent = { answered: false, content: 'I do not know.' };
const wants = (...facts: string[]) => ({ expects: 'answer' as const, facts });

describe('a test of an answer', () => {
  it.each([
    ['$450,000', 'The price is $450000.'],
    ['450000', 'It is listed at 450,000 dollars.'],
    ['2.5 bathrooms', 'It has 2.5 bathrooms.'],
    ['azúcar', 'Hay AZUCAR.'],
    ['May 2021', 'Renovated in May, 2021, by Brandt.'],
    ['two dogs', 'Yes: two dogs — of any size.'],
  ])('finds “%s” in “%s”', (fact, content) => {
    expect(judge(wants(fact), said(content)).passed).toBe(true);
  });

  it.each([
    ['2 dogs', 'It is open to 12 dogs.'],
    ['5 bathrooms', 'It has 2.5 bathrooms.'],
    ['$45,000', 'The price is $450,000.'],
    ['roof', 'It is waterproof.'],
  ])('does not find “%s” in “%s”', (fact, content) => {
    expect(judge(wants(fact), said(content))).toEqual({
      passed: false,
      problem: 'facts_missing',
      missing: [fact],
    });
  });

  it('wants every fact, and names those that are missing', () => {
    expect(judge(wants('soapstone', '2021'), said('The counter is soapstone.')).missing).toEqual(['2021']);
  });

  it('without facts is content with any answer, but wants one', () => {
    expect(judge(wants(), said('Yes.')).passed).toBe(true);
    expect(judge(wants(), silent).problem).toBe('not_answered');
  });

  it('of a refusal passes when nothing is said', () => {
    expect(judge({ expects: 'refusal', facts: [] }, silent).passed).toBe(true);
    expect(judge({ expects: 'refusal', facts: [] }, said('The code is 4711.')).problem).toBe('answered');
  });
});
