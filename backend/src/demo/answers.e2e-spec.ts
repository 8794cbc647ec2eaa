import { type SignedIn, startApp, type TestApp } from '../../test/harness';
import { admin } from './brokerage';
import { seedDemo } from './seed-demo';

let app: TestApp;
let broker: SignedIn;
let bots: Map<string, string>;
let listings: Map<string, string>;

beforeAll(async () => {
  app = await startApp({ SEED_DEMO: 'true' });
  await seedDemo(app.nest, app.env);
  broker = await app.signIn(admin);
  const { body: chatbots } = await broker.get('/api/chatbots');
  bots = new Map(chatbots.map((bot: { name: string; bot_id: string }) => [bot.name, bot.bot_id]));
  const { body: properties } = await broker.get('/api/properties');
  listings = new Map(
    properties.map((home: { address: string; property_id: string }) => [home.address, home.property_id]),
  );
});

afterAll(async () => {
  await app.stop();
});

/** Asks as a visitor who looks at a home and asked other things before. */
const ask = async (bot: string, question: string, { home = '', before = [] as string[] } = {}) => {
  const { status, body } = await broker.post(`/api/chatbots/${bots.get(bot)}/ask`, {
    question,
    ...(home && { property_id: listings.get(home) }),
    history: before.flatMap((content) => [
      { role: 'user', content },
      { role: 'assistant', content: 'Yes.' },
    ]),
  });
  expect(status).toBe(200);
  return body as { content: string; answered: boolean; citations: { title: string }[] };
};

const wharf = 'Lantern Wharf guide';
const juniper = 'Juniper Terrace concierge';
const all = 'All our homes';
const millrace = '8 Millrace Orchard Road';

describe('A chatbot of the demo brokerage answers with the sentence that says it', () => {
  it.each([
    [
      juniper,
      'Does the fee include internet?',
      'It does not cover electricity, internet or insurance of your belongings.',
    ],
    [
      juniper,
      'How much is in the reserve fund?',
      'The reserve fund held 1,240,000 dollars at the end of last year.',
    ],
    [juniper, 'Can I charge an electric car?', 'Every space is wired for a charger'],
    [juniper, 'May I rent it out for a weekend?', 'Short stays are not allowed.'],
    [juniper, 'When are the quiet hours?', 'Quiet hours are from 10 pm to 7 am.'],
    [wharf, 'When is the open house?', 'every Saturday from 1 to 4 pm'],
    [wharf, '¿Cuándo es la visita abierta?', 'every Saturday from 1 to 4 pm'],
    [wharf, 'Is the roof new?', 'Roof: Cedar shingles from 2019 in good order'],
    [wharf, 'How far is the ferry?', '0.6 miles from Lantern Wharf Lane'],
    [wharf, '¿Cuándo se cambió el alcantarillado?', 'The sewer lateral was replaced in 2017'],
    [all, 'When is the office open?', 'is open Monday to Saturday from 9 am to 6 pm'],
  ])('%s: %s', async (bot, question, sentence) => {
    const { content, answered } = await ask(bot, question);
    expect(answered).toBe(true);
    expect(content).toContain(sentence);
  });

  it('and nothing beside it that is about something else', async () => {
    const { content } = await ask(all, 'When was the roof replaced?', { home: millrace });
    expect(content).toContain('The roof was replaced in 2021');
    expect(content).not.toMatch(/workshop|bicycle/);
    expect((await ask(all, 'What are the HOA fees?', { home: millrace })).content).not.toMatch(/tax/i);
  });

  it('counts what the record writes as a word', async () => {
    const { content } = await ask(all, 'How many apple trees are there?', {
      home: millrace,
      before: ['How big is the lot?'],
    });
    expect(content).toBe('Orchard with eleven apple trees.');
  });

  it('names one feature, not the whole list', async () => {
    const { content } = await ask(wharf, 'Is there a fireplace?', { before: ['What year was it built?'] });
    expect(content).toBe('Yes. Wood-burning fireplace.');
  });

  it('tells what is known about visits before it offers to arrange one', async () => {
    expect((await ask(wharf, 'When is the open house?')).content).toMatch(
      /4 pm\..*agent can arrange a visit/,
    );
    expect((await ask(wharf, 'Can we see it on a Tuesday?')).content).toMatch(/agent can arrange a visit/);
  });
});

describe('A chatbot of the demo brokerage does not answer beside the point', () => {
  it.each([
    [juniper, 'Is there a swimming pool?', ['When are the quiet hours?'], ''],
    [all, 'Is there natural gas on the street?', ['When was the roof replaced?'], millrace],
    [wharf, 'Who is the architect?', ['Is the roof new?'], ''],
    [juniper, 'How old is the lift?', [], ''],
    [wharf, '¿Hay piscina?', ['¿Cuántas habitaciones tiene?'], ''],
  ])('%s: %s', async (bot, question, before, home) => {
    const { answered, content, citations } = await ask(bot, question, { before, home });
    expect({ answered, citations }).toEqual({ answered: false, citations: [] });
    expect(content).toMatch(/I don’t know|No lo sé/);
  });

  it('and says that the record is silent, which is no "no"', async () => {
    const { content } = await ask(juniper, 'Is there a swimming pool?');
    expect(content).toContain('neither the record of 410 Juniper Terrace, Unit 5B');
  });

  it('nor from the papers of another home than the one looked at', async () => {
    const { content } = await ask(all, 'What did the inspection find about the sewer?', { home: millrace });
    expect(content).not.toContain('lateral');
  });
});

describe('A friendly chatbot', () => {
  it('opens a conversation warmly, not every answer', async () => {
    const first = await ask(wharf, 'How many bathrooms are there?');
    const later = await ask(wharf, 'How many bathrooms are there?', { before: ['How much is it?'] });
    expect(first.content).toBe(`Happy to help! ${later.content}`);
  });

  it('names the home only where another could be meant', async () => {
    expect((await ask(all, 'How big is the lot?', { home: millrace })).content).not.toContain('Millrace');
    expect((await ask(all, 'Which home has a workshop?')).content).toContain(millrace);
  });
});

describe('Why an answer was given is told to the brokerage', () => {
  it.each([
    [wharf, 'How many bathrooms are there?', /^answered from the record of 27 Lantern.*: field bathrooms$/],
    [
      all,
      'Which is the cheapest with a garage?',
      /^compared the records of 3 listings; must hold: garage \(3 fit\); the least price decides$/,
    ],
    [
      wharf,
      'How many bathrooms are there and who is the architect?',
      /^read as 2 questions: part 1 of 2, “How many bathrooms are there”: answered from the record.*; part 2 of 2, “who is the architect\?”: not answered, /,
    ],
  ])('%s: %s', async (bot, question, why) => {
    const { body } = await broker.post(`/api/chatbots/${bots.get(bot)}/ask`, { question, trace: true });
    expect(body.trace.decision).toMatch(why);
  });
});

describe('The demo brokerage', () => {
  it('tells one story: an open question is as old as the conversation it came up in', async () => {
    const { body: conversations } = await broker.get('/api/conversations');
    const { body: questions } = await broker.get('/api/gaps');
    expect(questions.length).toBeGreaterThan(0);
    const times = new Set(conversations.map(({ started_at }: { started_at: string }) => started_at));
    for (const { last_asked_at } of questions as { last_asked_at: string }[])
      expect(times).toContain(last_asked_at);
  });

  it('leaves no device behind that signed in to set it up', async () => {
    const { body: sessions } = await broker.get('/api/auth/sessions');
    expect(sessions).toHaveLength(1);
  });
});

describe('A message with two questions', () => {
  it('is answered part by part, from the record and from the papers', async () => {
    const { content, answered } = await ask(wharf, 'does it have a garage and how old is the roof?');
    expect(answered).toBe(true);
    expect(content).toMatch(/garage/i);
    expect(content).toContain('Cedar shingles from 2019');
  });

  it('is answered as far as the material goes, and what stays open is named', async () => {
    const { content, answered } = await ask(wharf, 'How many bathrooms are there and who is the architect?');
    expect(answered).toBe(true);
    expect(content).toContain('2.5');
    expect(content).toMatch(/“who is the architect\?” – I don’t know/);
  });

  it('has the marks of each part behind that part, and none behind what stays open', async () => {
    const { content, citations } = await ask(
      wharf,
      'How many bathrooms are there and how old is the roof and who is the architect?',
    );
    const [bathrooms, roof, open] = content.split('\n\n');
    expect(bathrooms).toMatch(/2\.5 bathrooms\. \[1\]$/);
    expect(roof).toMatch(/^Roof: Cedar shingles.* \[2\]$/);
    expect(open).not.toMatch(/\[\d\]/);
    expect(citations.map(({ title }) => title)).toEqual([
      '27 Lantern Wharf Lane, Port Larkspur, CA 94999',
      'Seller’s disclosure: 27 Lantern Wharf Lane',
    ]);
  });

  it.each([
    [
      '¿Cuánto cuesta y cuándo se renovó el tejado?',
      /1,185,000[\s\S]*(2019|“cuándo se renovó el tejado\?” –)/,
    ],
    ['Is it still available? When is the open house?', /Active[\s\S]*Saturday/],
    [
      'Hi! how old is the roof and is there parking? also what are the taxes',
      /2019[\s\S]*[Gg]arage[\s\S]*13,620/,
    ],
    ['How many bathrooms. Also, when was it built?', /2\.5[\s\S]*1931/],
  ])('%s', async (question, said) => {
    expect((await ask(wharf, question)).content).toMatch(said);
  });
});

describe('What only looks like an answer', () => {
  it.each([
    ['Is the kitchen gas or electric?', 'terrace'],
    ['When was the kitchen redone?', 'terrace'],
    ['When can I move in?', 'movement'],
  ])('is not given: %s', async (question, beside) => {
    const { content } = await ask(wharf, question);
    expect(content).not.toContain(beside);
  });
});
