import { cardFor } from './cards';

describe('the fixed texts of fair housing', () => {
  const voucher = { ruleId: 'income.voucher', reason: 'source_of_income' } as const;

  it('are said in the language asked, each for its reason', () => {
    expect(cardFor(voucher, 'es')).toContain('Esa pregunta es para el agente');
    expect(cardFor({ ruleId: 'people.value', reason: 'steering' }, 'en')).toContain('forecast values');
  });

  it('are general in languages that have no text for each reason, and English where there is none at all', () => {
    expect(cardFor(voucher, 'de')).toContain('amtlicher Quellen');
    expect(cardFor(voucher, 'hu')).toContain('a question for the agent');
  });
});
