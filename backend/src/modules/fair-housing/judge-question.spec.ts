import { judgeQuestion } from './judge-question';
import type { Outcome } from './rule';

const outcomeOf = (question: string, ...earlier: string[]): Outcome =>
  judgeQuestion({ question, earlier }).outcome;

const sensitive: Record<string, string[]> = {
  safety: [
    'Is it safe?',
    'Is it safe here at night?',
    'How is the crime around there?',
    'Is this a bad neighborhood?',
    'Are there gangs in the area?',
    'Is the street dangerous?',
    'Would I feel safe walking alone?',
    'Any sex offenders nearby?',
    'what is the crime rate in this zip code',
    'Is it a sketchy area?',
    '¿Es seguro el barrio?',
    '¿Hay mucha delincuencia?',
    '这里治安好吗？',
  ],
  schools: [
    'Are the schools good?',
    'Is it a good school district?',
    'What are the best schools nearby?',
    'How are the schools rated?',
    'are there any great elementary schools',
    '¿Hay buenas escuelas cerca?',
    '¿Son buenos los colegios?',
    '这里的学校怎么样？',
  ],
  residents: [
    'What kind of people live here?',
    'Who lives in this neighborhood?',
    'Is it mostly white?',
    'Are there many Hispanic families?',
    'What are the demographics?',
    'Is it a Jewish neighborhood?',
    'Do a lot of immigrants live there?',
    'Is the area liberal or conservative?',
    'Are there many Muslims around here?',
    'Any gay people in the building?',
    '¿Qué tipo de gente vive ahí?',
    'How diverse is the community?',
  ],
  familial: [
    'Is it good for families?',
    'Is it perfect for kids?',
    'Is this family-friendly?',
    'Is it a good place to raise kids?',
    'Is it suitable for seniors?',
    'Is it ideal for singles?',
    'Are there many children on the street?',
    '¿Es bueno para familias?',
    '适合家庭吗？',
  ],
  religion: [
    'Is there a mosque nearby?',
    'Would my church friends like it?',
    'How far is the nearest synagogue?',
    'Is there a temple in walking distance?',
    '¿Hay una iglesia cerca?',
  ],
  disability: [
    'Is it OK for my wheelchair?',
    'Is it suitable for a disabled person?',
    'Would a wheelchair fit in this house okay?',
    '¿Es apta para silla de ruedas?',
  ],
  assistance_animal: [
    'Can I bring my service dog?',
    'Are emotional support animals allowed?',
    'Is my ESA accepted?',
    '¿Aceptan perros de servicio?',
  ],
  vouchers: ['Do you accept Section 8?', 'Are housing vouchers accepted?', '¿Aceptan sección 8?'],
  choose_for_me: [
    'Where should I live?',
    'Which neighborhood is best for me?',
    'What is the best area to live in?',
  ],
};

const harmless = [
  'Is the kitchen safe-rated?',
  'How far is the school bus stop?',
  'Is there a family room?',
  'Does it have church-style windows?',
  'Are the cabinets white?',
  'How do I get to Indian Head Rd?',
  'Is there a senior tax exemption in the listing?',
  'Does it have a black granite countertop?',
  'Is there a safe in the closet?',
  'Which school district is it in?',
  'How many bedrooms does it have?',
  'What schools are nearby?',
  'Is it a single family home?',
  'Is there an Asian food market close by?',
  'Are dogs allowed?',
  'Is the roof in good condition?',
  '¿Cuántos baños tiene?',
  'Is the pool fenced?',
  'Is there a master bedroom on the main floor?',
  'Who pays for the water?',
];

describe('Questions about people, safety and schools', () => {
  const all = Object.entries(sensitive).flatMap(([topic, questions]) =>
    questions.map((question) => [question, topic] as const),
  );
  it.each(all)('%j is recognised (%s)', (question) => {
    expect(outcomeOf(question)).not.toBe('facts');
  });

  it.each(harmless)('%j is an ordinary question', (question) => {
    expect(outcomeOf(question)).toBe('facts');
  });
});
