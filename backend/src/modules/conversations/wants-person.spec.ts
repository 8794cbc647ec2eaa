import { wantsPerson } from './wants-person';

describe('a message that asks for a person', () => {
  it.each([
    'Can I talk to a human?',
    'agent please',
    'Human',
    'I want to speak with a real person.',
    "I'd like to chat with somebody about the price",
    'could you connect me to the listing agent',
    'let me talk to someone',
    'No, not a bot. I need a real person please',
    '¿Puedo hablar con una persona?',
    'quiero hablar con el agente sobre la hipoteca',
    'Un agente, por favor',
    'Kann ich mit einem Menschen sprechen?',
    'Je voudrais parler à quelqu’un',
    'Можно поговорить с человеком?',
    'أريد التحدث مع شخص حقيقي',
    '我想找经纪人谈',
    '转人工',
  ])('is heard: %s', (message) => {
    expect(wantsPerson(message)).toBe(true);
  });

  it.each([
    'Who is the agent?',
    'How do I reach an agent?',
    'Can I call the agent?',
    'What is the agent’s phone number?',
    'Is the agent licensed?',
    'How many people can live here?',
    'Did somebody die in the house?',
    'Can I call about the price?',
    'Is there a person on site at night?',
    'Can the agent send me the disclosure?',
    'I need someone to mow the lawn',
    'What kind of people live here?',
    'Are you a human?',
    'Is it a real estate agent’s own home?',
    '¿Quién es el agente?',
    '¿Cuántas personas caben?',
    '经纪人是谁？',
    'Hello',
    'Can I see it now?',
    '',
  ])('is not taken for one: %s', (message) => {
    expect(wantsPerson(message)).toBe(false);
  });
});
