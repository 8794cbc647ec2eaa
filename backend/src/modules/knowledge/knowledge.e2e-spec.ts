import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

let app: TestApp;
let anna: SignedIn;
let ben: SignedIn;

beforeAll(async () => {
  app = await startApp();
  [anna, ben] = [await app.signUp(), await app.signUp({ org_name: 'Bay Brokers' })];
});

afterAll(async () => {
  await app.stop();
});

const aBot = async (who: SignedIn, over: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await who.post('/api/chatbots', { name: 'Harbour Guide', ...over });
  expect(status).toBe(201);
  return body.chatbot.bot_id;
};

const aListing = async (who: SignedIn, over: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await who.post('/api/properties', {
    address: '12 Oak Lane',
    city: 'San Francisco',
    state: 'CA',
    zip_code: '94102',
    price: 455_000,
    bedrooms: 3,
    bathrooms: 2.5,
    square_feet: 2000,
    hoa_fee_cents: 25_000,
    hoa_frequency: 'Monthly',
    ...over,
  });
  expect(status).toBe(201);
  return body.property_id;
};

const ask = async (who: SignedIn, bot: string, question: string, more: Record<string, unknown> = {}) => {
  const { status, body } = await who.post(`/api/chatbots/${bot}/ask`, { question, ...more });
  expect(status).toBe(200);
  return body;
};

const rules = `Quiet hours are from 10 pm to 7 am. Residents may keep two dogs or cats of any size.

Bicycles are stored in the basement, never in the hallway. The key to the bicycle room costs 40 dollars.

The roof was replaced in 2019 by Miller Roofing. The water heater dates from 2015.`;

describe('A chatbot that was given notes', () => {
  let bot: string;
  beforeAll(async () => {
    bot = await aBot(anna, { knowledge_base: rules });
  });

  it('answers with the sentence that holds the answer, and cites it', async () => {
    const { content, citations, answered, engine } = await ask(anna, bot, 'When was the roof replaced?');
    expect({ answered, engine }).toEqual({ answered: true, engine: 'built_in' });
    expect(content).toContain('2019');
    expect(content).not.toContain('Bicycles');
    expect(citations[0]).toMatchObject({
      title: 'Harbour Guide',
      url: null,
      page: null,
      snippet: expect.stringContaining('2019'),
    });
  });

  it('understands other words for the same thing, slips of the finger and other languages', async () => {
    expect((await ask(anna, bot, 'Can I bring my pets?')).content).toContain('two dogs');
    expect((await ask(anna, bot, 'Where do I keep my bicyle?')).content).toContain('basement');
    expect((await ask(anna, bot, '¿Se permiten mascotas?')).content).toContain('two dogs');
  });

  it('says that it does not know, and offers the agent, when the notes do not hold the answer', async () => {
    for (const question of [
      'Who designed the swimming pool?',
      'What is the capital of Australia?',
      'How fast is the elevator?',
    ]) {
      const { answered, citations, content } = await ask(anna, bot, question);
      expect({ question, answered, citations }).toEqual({ question, answered: false, citations: [] });
      expect(content).toMatch(/don’t know.*agent/s);
    }
  });

  it('does not answer a question about one by what is said of another', async () => {
    expect(await ask(anna, bot, 'In which year did Halvorsen replace the roof?')).toMatchObject({
      answered: false,
      citations: [],
    });
    expect(await ask(anna, bot, 'In which year did Miller replace the roof?')).toMatchObject({
      answered: true,
      content: expect.stringContaining('2019'),
    });
  });

  it('answers in the language of the question', async () => {
    const spanish = await ask(anna, bot, '¿Quién diseñó la piscina olímpica?');
    expect(spanish).toMatchObject({ answered: false, language: 'es' });
    expect(spanish.content).toMatch(/^No lo sé/);
  });

  it('follows the conversation', async () => {
    const history = [
      { role: 'user', content: 'When was the roof replaced?' },
      { role: 'assistant', content: 'The roof was replaced in 2019.' },
    ];
    expect((await ask(anna, bot, 'And the water heater?', { history })).content).toContain('2015');
    expect((await ask(anna, bot, 'By whom?', { history })).content).toContain('Miller Roofing');
  });

  it('takes the other one for the one that was asked about before', async () => {
    const plan = await aBot(anna, {
      knowledge_base: `First floor: a living room with a fireplace, a half bath and the kitchen.

Second floor: three bedrooms and a laundry chute.

Third floor: a studio with skylights.`,
    });
    const plano = await aBot(anna, {
      knowledge_base: 'El segundo dormitorio mide 12 por 14 pies. El primer dormitorio mide 16 por 18 pies.',
    });
    const answers = async (bot: string, ...questions: string[]): Promise<string> => {
      const history = questions.slice(0, -1).map((content) => ({ role: 'user', content }));
      return (await ask(anna, bot, questions.at(-1)!, { history })).content;
    };
    const first = 'What is on the first floor?';
    expect(await answers(plan, first)).toContain('fireplace');
    expect(await answers(plan, first, 'and the second floor?')).toMatch(/^Second floor: .*chute\.$/);
    expect(await answers(plan, first, 'and the second floor?', 'and the third?')).toMatch(
      /^Third floor: .*skylights\.$/,
    );
    expect(await answers(plan, 'What is on the third floor?', 'What about the first floor?')).toMatch(
      /^First floor/,
    );
    const house = await aBot(anna, {
      knowledge_base: `The main floor has a living room, a half bath and the kitchen.

Upstairs there are three bedrooms, a full bath and a laundry room.

The basement has a wine cellar and a bathroom with a shower.`,
    });
    const baths = ['Is there a bathroom on the main floor?', 'and upstairs?', 'and in the basement?'];
    expect(await answers(house, ...baths.slice(0, 2))).toMatch(/^Upstairs/);
    expect(await answers(house, ...baths)).toContain('with a shower');
    expect(await answers(house, 'What is on the main floor?', 'what about the basement?')).toContain(
      'cellar',
    );
    const casa = await aBot(anna, {
      knowledge_base: `La planta baja tiene una sala, un medio baño y la cocina.

Arriba hay tres dormitorios y un baño completo.`,
    });
    expect(await answers(casa, '¿Hay un baño en la planta baja?', '¿y arriba?')).toMatch(/^Arriba/);
    expect(await answers(plano, '¿Cuánto mide el primer dormitorio?', '¿y el segundo dormitorio?')).toContain(
      '12 por 14',
    );
  });

  it('tells why, for a person who asks', async () => {
    const { trace } = await ask(anna, bot, 'How much is the key to the bicycle room?', { trace: true });
    expect(trace.passages[0]).toMatchObject({
      taken: true,
      met: expect.arrayContaining(['key', 'bicycle', 'room']),
      missing: [],
    });
    expect(trace.decision).toContain('quoted');
  });

  it('forgets what was taken out of its form at once', async () => {
    const own = await aBot(anna, {
      knowledge_base: 'The gate code is changed every Monday by the concierge.',
    });
    expect((await ask(anna, own, 'When is the gate code changed?')).content).toContain('Monday');
    await anna.patch(`/api/chatbots/${own}`, {
      knowledge_base: 'The gate code is changed every Friday by the concierge.',
    });
    expect((await ask(anna, own, 'When is the gate code changed?')).content).toContain('Friday');
    await anna.patch(`/api/chatbots/${own}`, { knowledge_base: '' });
    expect((await ask(anna, own, 'When is the gate code changed?')).answered).toBe(false);
  });

  it('does not answer from another chatbot’s notes', async () => {
    const other = await aBot(anna, { knowledge_base: 'The sauna opens at noon.' });
    expect((await ask(anna, bot, 'When does the sauna open?')).answered).toBe(false);
    expect((await ask(anna, other, 'When does the sauna open?')).answered).toBe(true);
  });

  it('reads notes in scripts without spaces', async () => {
    const own = await aBot(anna, {
      knowledge_base: '屋顶于二〇一九年更换。停车位在地下一层，每户一个。垃圾每周二收集。',
    });
    expect((await ask(anna, own, '垃圾什么时候收集？')).content).toContain('每周二');
  });
});

describe('A chatbot that speaks for listings', () => {
  it('reads prices, rooms and fees from the record, in English and Spanish', async () => {
    const bot = await aBot(anna, { property_ids: [await aListing(anna)] });
    const said = async (question: string) => {
      const { engine, content } = await ask(anna, bot, question);
      expect({ question, engine }).toEqual({ question, engine: 'facts' });
      return content;
    };
    expect(await said('How many bathrooms?')).toBe('It has 2.5 bathrooms.');
    expect(await said('¿Cuántos baños tiene?')).toBe('Tiene 2.5 baños.');
    expect(await said('What are the HOA dues?')).toMatch(/^The HOA fee is \$250 a month \(as of .+\)\.$/);
    expect(await said('Is it still available?')).toMatch(/^Yes\..*Active/);
    expect(await said('What is the price per square foot?')).toContain('$227.50');
    expect(await said('有几个卧室？')).toContain('3');
    expect(await said('how mnay bathroms')).toBe('It has 2.5 bathrooms.');
  });

  it('reads a home’s few papers through, also for what shares no word with them', async () => {
    const rule = 'Boats and recreational vehicles may not be kept within view of the street.';
    const home = await aListing(anna);
    const other = await aBot(anna, { property_ids: [home] });
    const bot = await aBot(anna, {
      property_ids: [home],
      knowledge_base: `${rule}\n\nElectric service is 200 amperes. Earnest money is one percent.`,
    });
    const question = 'where would my camper go';
    const { body: found } = await anna.post('/api/knowledge/search', { query: question, bot_id: bot });
    expect(found).toEqual([]);
    expect(await ask(anna, bot, question)).toMatchObject({ answered: true, content: rule });
    expect(await ask(anna, bot, 'who was the first governor')).toMatchObject({ answered: false });
    // What is another chatbot's own is not read, of the same home neither.
    expect(await ask(anna, other, question)).toMatchObject({ answered: false });
  });

  it('does not invent what the record leaves open', async () => {
    const bot = await aBot(anna, { property_ids: [await aListing(anna, { bathrooms: null })] });
    const { answered, content } = await ask(anna, bot, 'How many bathrooms?');
    expect(answered).toBe(false);
    expect(content).toContain('12 Oak Lane does not say');
  });

  it('compares its listings and keeps to the one that is looked at', async () => {
    const [small, large] = [
      await aListing(anna),
      await aListing(anna, { address: '99 Elm Street', price: 900_000, bedrooms: 5 }),
    ];
    const bot = await aBot(anna, { property_ids: [small, large] });
    expect((await ask(anna, bot, 'Which one is the cheapest?')).content).toContain('12 Oak Lane');
    expect((await ask(anna, bot, 'Which has 5 bedrooms?')).content).toContain('99 Elm Street');
    const open = await ask(anna, bot, 'How many bedrooms?', { property_id: large });
    expect(open.content).toContain('5 bedrooms');
    expect(open.content).not.toContain('12 Oak Lane');
    expect((await ask(anna, bot, 'What is the price of 99 Elm Street?')).content).toContain('$900,000');
  });

  it('words the same facts in the manner it was given', async () => {
    const listing = await aListing(anna);
    const [brief, warm] = [
      await aBot(anna, { response_style: 'concise', property_ids: [listing] }),
      await aBot(anna, {
        personality: 'warm and friendly',
        response_style: 'detailed',
        property_ids: [listing],
      }),
    ];
    const [short, long] = [
      (await ask(anna, brief, 'How many bathrooms?')).content,
      (await ask(anna, warm, 'How many bathrooms?')).content,
    ];
    expect(short).toBe('Bathrooms: 2.5.');
    expect(long).toContain('2.5 bathrooms');
    expect(long.length).toBeGreaterThan(3 * short.length);
  });

  it('gives no opinion on people, safety or schools', async () => {
    const bot = await aBot(anna, {
      knowledge_base: 'The area is very safe and the schools are great.',
      property_ids: [await aListing(anna)],
    });
    for (const question of [
      'Is the neighborhood safe?',
      'Are the schools good?',
      'What kind of people live here?',
      '¿Es seguro el barrio?',
      'Is it good for families?',
    ]) {
      const { engine, content, answered } = await ask(anna, bot, question);
      expect({ question, engine, answered }).toEqual({ question, engine: 'policy', answered: false });
      expect(content).not.toMatch(/very safe|great/);
    }
  });
});

describe('What another organization taught', () => {
  const marker = 'zebrafinch-7731';

  it('is never found, quoted or counted', async () => {
    const theirs = await aBot(ben, {
      knowledge_base: `The alarm code word is ${marker}.`,
      property_ids: [await aListing(ben, { description: marker })],
    });
    const mine = await aBot(anna, { knowledge_base: 'The alarm is tested on Mondays.' });
    const seen = JSON.stringify([
      (await anna.post('/api/knowledge/search', { query: `alarm code word ${marker}` })).body,
      await ask(anna, mine, `What is the alarm code word ${marker}?`, { trace: true }),
    ]).replaceAll(`What is the alarm code word ${marker}?`, '');
    expect(seen.replace(/"(?:terms|missing)":\[[^\]]*\]/g, '')).not.toContain(marker);
    expect(
      JSON.stringify((await ben.post('/api/knowledge/search', { query: 'alarm code word' })).body),
    ).toContain(marker);
    const foreign = await anna.post(`/api/chatbots/${theirs}/ask`, {
      question: 'What is the alarm code word?',
    });
    const missing = await anna.post(`/api/chatbots/${crypto.randomUUID()}/ask`, {
      question: 'What is the alarm code word?',
    });
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect({ ...foreign.body, request_id: '' }).toEqual({ ...missing.body, request_id: '' });
    expect((await anna.post('/api/knowledge/search', { query: 'alarm', bot_id: theirs })).status).toBe(404);
    expect(
      (await anna.post('/api/knowledge/search', { query: 'alarm', property_id: await aListing(ben) })).status,
    ).toBe(404);
  });
});

describe('Odd text', () => {
  const odd = [
    '🏡🏡🏡',
    '‮txet desrever‬',
    'a\u200bb\u200dc',
    '𝕳𝖊𝖑𝖑𝖔 𝒽ℴ𝓂ℯ',
    "'; DROP TABLE knowledge_chunks; --",
    '" OR 1=1 NEAR(*',
    '{{constructor}} ${7*7} %s',
    '?????',
    'ﷺ'.repeat(300),
    '½ ⅔ ١٢٣',
    'é\u0301\u0301',
    '<script>alert(1)</script>',
    '\ud83c\udfe0',
    'x'.repeat(999),
  ];

  it.each(odd)('%j is searched and asked without harm', async (text) => {
    const bot = await aBot(anna, { knowledge_base: `Note: ${text}` });
    expect((await anna.post('/api/knowledge/search', { query: text })).status).toBe(200);
    expect(typeof (await ask(anna, bot, text)).content).toBe('string');
  });

  it('finds something sensible, or nothing', async () => {
    const carla = await app.signUp();
    const notes = Array.from({ length: 4 }, (_, at) => `Room ${at}: the sauna is open. 桑拿房每天开放。`);
    for (const note of notes) await aBot(carla, { knowledge_base: note });
    const search = async (query: string, limit = 50) =>
      (await carla.post('/api/knowledge/search', { query, limit })).body;
    expect(await search('and of the')).toEqual([]);
    expect(await search('a')).toEqual([]);
    expect(await search('🏡')).toEqual([]);
    expect(await search('suana 桑拿房 🏡')).toHaveLength(4);
    expect(await search('sauna')).toHaveLength(4);
    expect(await search(`sauna ${'qwerty zxcvbn asdfgh '.repeat(40)}`, 3)).toHaveLength(3);
  });

  it('that cannot be stored is refused with the field named', async () => {
    for (const query of ['nul\u0000', '\ud800', '', ' ']) {
      const { status, body } = await anna.post('/api/knowledge/search', { query });
      expect(status).toBe(400);
      expect(body.details[0].field).toBe('query');
    }
  });
});
