import { judgeQuestion } from './judge-question';

const outcomeOf = (question: string, places?: string): string => judgeQuestion({ question, places }).outcome;

describe('A question about history or the world at large', () => {
  it.each([
    'How many Protestants fled to England in the 17th century?',
    'Who was killed at the battle of Hastings?',
    'What church did Luther criticize?',
    'What nationality was Marie Curie?',
    'What group killed thousands of Normans?',
    'How many Protestants live in France today?',
    'In which case did a German man claim the right to live in the Netherlands where he worked?',
    'What did the emperor do with the foreign administrators?',
    '¿Cuándo fue destruida la iglesia de San Juan de Varsovia?',
  ])('is answered as any other: %s', (question) => {
    expect(outcomeOf(question, '12 Oak Lane, Springfield, CA')).toBe('facts');
  });
});

describe('A question about the home’s surroundings', () => {
  it.each([
    'Was anybody killed in Springfield last year?',
    'Did many Black families live in Springfield?',
    'Was this always a Mexican neighborhood?',
    'Did anyone get robbed near Elm Street?',
    'How many Muslims live in Riverside?',
    'WAS IT ALWAYS A WHITE AREA?',
    'My name is Israel Cohen, are the schools good?',
    'Are there many people from India around?',
    'Were there shootings around Lincoln Park?',
    'Does he think that foreigners live there?',
    'What gang ruled Maple Heights?',
  ])('stays one, in the past and with names too: %s', (question) => {
    expect(outcomeOf(question, '12 Oak Lane, Springfield, CA')).not.toBe('facts');
  });
});
