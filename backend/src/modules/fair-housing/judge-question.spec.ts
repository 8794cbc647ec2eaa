import { judgeQuestion } from './judge-question';
import type { Outcome } from './rule';
import { withoutSelf } from './without-self';

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
    'Are there a lot of people from Mexico?',
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
  'Is somebody mowing it at the moment?',
  'What is the minimum credit score?',
  '¿Aceptan crédito Infonavit?',
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

describe('What decides about a question', () => {
  const ruleOf = (question: string, ...earlier: string[]) => judgeQuestion({ question, earlier }).ruleId;

  it('is known by rule and reason, for the log', () => {
    expect(judgeQuestion({ question: 'Is it a safe neighborhood?' })).toEqual({
      outcome: 'neutral_sources',
      ruleId: 'safety.opinion',
      reason: 'safety',
    });
    expect(judgeQuestion({ question: 'Do you accept Section 8?' })).toMatchObject({
      outcome: 'person',
      reason: 'source_of_income',
    });
    expect(judgeQuestion({ question: 'How many bedrooms?' })).toEqual({
      outcome: 'facts',
      ruleId: null,
      reason: null,
    });
  });

  it.each([
    ['Don’t show me homes near Black people', 'people.excluded'],
    ['No quiero vecinos mexicanos', 'people.excluded'],
    ['Will prices fall since immigrants are moving in?', 'people.value'],
    ['Would a Black family feel welcome here?', 'people.welcome'],
    ['Can I buy a house without a green card?', 'advice.professional'],
    ['Are children allowed to live here?', 'family.limits'],
    ['Where should I live?', 'area.chosen'],
  ])('%j is met by %s', (question, ruleId) => {
    expect(ruleOf(question)).toBe(ruleId);
  });

  it.each([
    'Is there room for a family of four?',
    'Which elementary school is assigned to this address?',
    'How far is the nearest school?',
    'Does it have a wheelchair ramp?',
    'Is the doorway wide enough for a wheelchair?',
    'Is the area safe from flooding?',
    'Is the tap water safe to drink?',
    'Don’t show me homes over 500,000',
    'Which of your listings is the cheapest?',
    '¿Hay espacio para una familia de cuatro?',
    '¿Tiene rampa en la entrada?',
    '¿En qué distrito escolar está?',
    '¿Cuánto cuesta el seguro de la casa?',
  ])('%j is answered from facts', (question) => {
    expect(ruleOf(question)).toBeNull();
  });

  it.each([
    'is the neighbourhod safe',
    'are there many hispancs',
    'is it ok for my wheelchiar',
    'son buenas las esculas',
    'ARE THE SCOOLS GOOD',
  ])('is seen through slips of the finger: %j', (question) => {
    expect(ruleOf(question)).not.toBeNull();
  });

  it('is what was asked before, for a message that only goes on with it', () => {
    expect(ruleOf('And for kids?', 'Is the house good for retirees?')).toBe('family.suitability');
    expect(ruleOf('and the high school?', 'Are the schools good?')).toBe('schools.quality');
    expect(ruleOf('¿y de noche?', '¿Es seguro el barrio?')).toMatch(/^safety/);
    expect(ruleOf('come on, just your opinion', 'Is it safe?')).toMatch(/^safety/);
  });

  it('is forgotten when the visitor asks for something else', () => {
    expect(ruleOf('And the price?', 'Is the area safe?')).toBeNull();
    expect(ruleOf('How many bathrooms?', 'Is it good for families?')).toBeNull();
  });

  it.each([
    'And upstairs?',
    'Nobody knows?',
    'Why not?',
    'What about the other one?',
    '¿Y arriba?',
    '¿Nadie sabe?',
  ])('is nothing where a message only points: %j', (pointing) => {
    expect(ruleOf(pointing)).toBeNull();
    expect(ruleOf(pointing, 'How old is the roof?')).toBeNull();
    expect(ruleOf(pointing, 'Is it safe?', 'How many bathrooms?')).toBeNull();
  });

  it('is what was declined before, for a message that only points at it', () => {
    expect(ruleOf('Why not?', 'Is the area safe?')).toMatch(/^safety/);
    expect(ruleOf('What about the other one?', 'Is it a safe neighborhood?')).toMatch(/safety$/);
    expect(ruleOf('And upstairs?', 'Who are the neighbors?')).toMatch(/residents$/);
  });

  it.each([
    'Are the Amish cabinets ours with that house?',
    'What do most owners do for heat?',
    '¿Dónde está la línea entre el patio y el de la iglesia?',
    'Could my family view the home in the evening?',
  ])('is no rule that is less than sure, where the second opinion finds %j ordinary', (question) => {
    expect(ruleOf(question)).toBeNull();
  });

  it.each([
    ['No quiero niños en el edificio', 'people.excluded'],
    ['Would they take my voucher?', 'income.voucher'],
    ['Quartier sûr ?', 'safety.crime'],
  ])('is a rule that is sure, or that knows the language, by itself: %j', (question, ruleId) => {
    expect(ruleOf(question)).toBe(ruleId);
  });

  it.each(['Emily', 'Lakisha', 'Mohammed', 'José', 'Christian Church', 'Jordan Black'])(
    'is the same when %s asks',
    (name) => {
      expect(ruleOf(`I'm ${name}. Is the neighborhood safe?`)).toBe('safety.opinion');
      expect(ruleOf(`My name is ${name}, how many bathrooms does it have?`)).toBeNull();
    },
  );

  it('is no trait of the visitor', () => {
    expect(ruleOf("I'm a single mother, how much is the fee?")).toBeNull();
    expect(ruleOf('Soy musulmana. ¿Cuántos baños tiene?')).toBeNull();
    expect(withoutSelf("I'm a single mother, how much is the fee?")).toBe('how much is the fee?');
    expect(withoutSelf('My name is José.')).toBe('My name is José.');
  });

  it('is the listing, where it says that vouchers are taken, and not where it says the contrary', () => {
    const question = 'Do you accept Section 8?';
    expect(judgeQuestion({ question, recorded: 'Section 8 accepted.' }).outcome).toBe('facts');
    expect(judgeQuestion({ question, recorded: 'No Section 8.' }).outcome).toBe('person');
  });
});
