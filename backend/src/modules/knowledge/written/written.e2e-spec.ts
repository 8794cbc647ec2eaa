import { DataSource } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { soon } from '../../../../test/soon';
import { IndexAgain } from '../index-again';

let app: TestApp;
let anna: SignedIn;
let home: string;
let otherHome: string;
let bot: string;
let otherBot: string;

const aListing = async (address: string): Promise<string> => {
  const place = { address, city: 'Fairhaven', state: 'CA', zip_code: '90000' };
  return (await anna.post('/api/properties', { ...place, price: 500_000, bedrooms: 3 })).body.property_id;
};
const aBot = async (propertyIds: string[]): Promise<string> =>
  (await anna.post('/api/chatbots', { name: 'Guide', property_ids: propertyIds })).body.chatbot.bot_id;

beforeAll(async () => {
  app = await startApp();
  anna = await app.signUp();
  [home, otherHome] = [await aListing('12 Oak Lane'), await aListing('7 Elm Street')];
  [bot, otherBot] = [await aBot([home]), await aBot([otherHome])];
});

afterAll(() => app.stop());

const ask = async (botId: string, question: string, more: Record<string, unknown> = {}) => {
  const { status, body } = await anna.post(`/api/chatbots/${botId}/ask`, { question, ...more });
  expect(status).toBe(200);
  return body;
};
const write = async (question: string, answer: string, scope: Record<string, unknown> = {}) => {
  const { status, body } = await anna.post('/api/knowledge/answers', { question, answer, ...scope });
  expect(status).toBe(201);
  return body;
};

describe('A curated answer', () => {
  it('is given to its question in other words, word for word and cited as what it is, and costs nothing', async () => {
    const before = (await anna.get('/api/credits/balance')).body.credits_remaining;
    const text = 'Yes, one boat on a trailer, behind the gate. Nothing longer than 24 feet.';
    const { source_id } = await write('May I park a boat in the driveway?', text);
    const { content, answered, engine, citations } = await ask(bot, 'Can I keep my boat on the driveway?');
    expect({ content, answered, engine }).toEqual({ content: text, answered: true, engine: 'curated' });
    expect(citations).toEqual([
      expect.objectContaining({ source_id, title: 'May I park a boat in the driveway?', snippet: text }),
    ]);
    expect((await anna.get('/api/credits/balance')).body.credits_remaining).toBe(before);
    expect((await ask(bot, 'How wide is the driveway?')).engine).not.toBe('curated');
  });

  it('comes before the record, the other sources and small talk', async () => {
    expect((await ask(bot, 'How many bedrooms does it have?')).engine).toBe('facts');
    await write('How many bedrooms are there?', 'Three, and a fourth can be made of the den.', {
      property_id: home,
    });
    expect((await ask(bot, 'How many bedrooms does it have?')).content).toContain('made of the den');
    await write('Hello', 'Welcome to Oak Lane!', { bot_id: bot });
    expect((await ask(bot, 'hello!')).content).toBe('Welcome to Oak Lane!');
    expect((await ask(otherBot, 'hello!')).content).not.toContain('Oak Lane');
  });

  it('is said for its scope only, and the narrower scope wins', async () => {
    await write('Is the pool heated?', 'The pools of our homes are not heated.');
    await write('Is the pool heated?', 'Yes, by solar panels.', { property_id: home });
    await write('Is the pool heated?', 'By solar panels, says this guide.', {
      property_id: home,
      bot_id: bot,
    });
    expect((await ask(bot, 'Do you heat the swimming pool?')).content).toBe(
      'By solar panels, says this guide.',
    );
    expect((await ask(otherBot, 'Do you heat the swimming pool?')).content).toContain('not heated');
    const both = await aBot([home, otherHome]);
    expect((await ask(both, 'Is the pool heated?')).content).toBe('12 Oak Lane: Yes, by solar panels.');
    expect((await ask(both, 'Is the pool heated?', { property_id: home })).content).toBe(
      'Yes, by solar panels.',
    );
  });

  it('is found by every wording a person has given it, until that is taken away', async () => {
    const asked = 'Where do I put the trash on Tuesdays?';
    expect((await ask(bot, asked)).engine).not.toBe('curated');
    const { source_id, wordings } = await write('How does refuse collection work?', 'Bins go to the curb.', {
      wordings: [asked, ' ', '¿Cuándo pasa el camión?'],
    });
    expect(wordings).toEqual([asked, '¿Cuándo pasa el camión?']);
    expect((await ask(bot, 'On Tuesdays, where do I put my trash?')).content).toBe('Bins go to the curb.');
    expect((await ask(bot, 'how does refuse collection work')).content).toBe('Bins go to the curb.');
    // Another answer to what was only a wording is an answer of its own.
    const other = await write(asked, 'Behind the gate.');
    expect(other.source_id).not.toBe(source_id);
    expect((await ask(bot, asked)).content).toBe('Behind the gate.');
    await anna.delete(`/api/training/sources/${other.source_id}`);
    const changed = await anna.patch(`/api/knowledge/answers/${source_id}`, { wordings: [] });
    expect(changed.body).toMatchObject({ question: 'How does refuse collection work?', wordings: [] });
    expect((await ask(bot, asked)).engine).not.toBe('curated');
  });

  it('is refused for a wording that fair-housing rules would keep from visitors', async () => {
    const wish = { question: 'What is the area like?', wordings: ['Are there many Jewish families here?'] };
    const { status } = await anna.post('/api/knowledge/answers', { ...wish, answer: 'Quiet.' });
    expect(status).toBe(422);
  });

  it('stands in the place of the earlier one to the same question', async () => {
    const first = await write('Who built the fence?', 'Miller Brothers.');
    const second = await write('who built the fence', 'Smith and Daughters.');
    expect(second.source_id).toBe(first.source_id);
    expect((await ask(bot, 'Who built the fence?')).content).toBe('Smith and Daughters.');
  });

  it('is read, changed, listed and deleted, each with immediate effect', async () => {
    const { source_id } = await write('Which day is trash day?', 'Monday.');
    const changed = await anna.patch(`/api/knowledge/answers/${source_id}`, { answer: 'Tuesday.' });
    expect(changed.body).toMatchObject({ question: 'Which day is trash day?', answer: 'Tuesday.' });
    expect((await ask(bot, 'Which day is trash day?')).content).toBe('Tuesday.');
    await anna.patch(`/api/knowledge/answers/${source_id}`, { question: 'When is the garbage collected?' });
    expect((await ask(bot, 'When is the garbage collected?')).content).toBe('Tuesday.');
    expect((await anna.get(`/api/knowledge/answers/${source_id}`)).body.answer).toBe('Tuesday.');
    const listed = (await anna.get('/api/training/sources?kind=qa')).body as Record<string, unknown>[];
    expect(listed.find((source) => source.source_id === source_id)).toMatchObject({
      kind: 'qa',
      status: 'ready',
      title: 'When is the garbage collected?',
    });
    expect((await anna.delete(`/api/training/sources/${source_id}`)).status).toBe(204);
    expect((await ask(bot, 'When is the garbage collected?')).answered).toBe(false);
    expect((await anna.get(`/api/knowledge/answers/${source_id}`)).status).toBe(404);
  });

  it('can be renamed like every source, which changes the question', async () => {
    const { source_id } = await write('Where is the mailbox?', 'At the gate.');
    await anna.patch(`/api/training/sources/${source_id}`, { title: 'Where do parcels go?' });
    expect((await anna.get(`/api/knowledge/answers/${source_id}`)).body.question).toBe(
      'Where do parcels go?',
    );
    expect((await ask(bot, 'Where do parcels go?')).content).toBe('At the gate.');
  });

  it('is refused, with the reason, when fair-housing rules would keep it from visitors', async () => {
    const unsayable = await anna.post('/api/knowledge/answers', {
      question: 'What stands across the road?',
      answer: 'It is a safe neighborhood, perfect for Christian families.',
    });
    expect(unsayable).toMatchObject({ status: 422, body: { error: 'fair_housing_wording' } });
    const declined = await anna.post('/api/knowledge/answers', {
      question: 'Is it a safe neighborhood?',
      answer: 'Ask the police department.',
    });
    expect(declined).toMatchObject({ status: 422, body: { error: 'fair_housing_question' } });
    expect((await ask(bot, 'Is it a safe neighborhood?')).engine).toBe('policy');
  });

  it('cannot be written for another organization’s chatbot or listing', async () => {
    const ben = await app.signUp({ org_name: 'Bay Brokers' });
    for (const scope of [{ bot_id: bot }, { property_id: home }])
      expect(
        (await ben.post('/api/knowledge/answers', { question: 'Why?', answer: 'So.', ...scope })).status,
      ).toBe(404);
  });
});

describe('A note', () => {
  it('is found at once, changed and deleted, and costs nothing', async () => {
    const { status, body } = await anna.post('/api/knowledge/notes', {
      title: 'Walk-through',
      text: 'The sauna in the basement seats four people.\n\nThe shutters are made of cedar.',
    });
    expect(status).toBe(201);
    const found = await ask(bot, 'What are the shutters made of?');
    expect(found).toMatchObject({ answered: true, content: expect.stringContaining('cedar') });
    expect(found.citations[0].title).toBe('Walk-through');
    await anna.patch(`/api/knowledge/notes/${body.source_id}`, { text: 'The shutters are made of teak.' });
    expect((await ask(bot, 'What are the shutters made of?')).content).toContain('teak');
    expect((await anna.get(`/api/knowledge/notes/${body.source_id}`)).body).toMatchObject({
      title: 'Walk-through',
      text: 'The shutters are made of teak.',
    });
    await anna.delete(`/api/training/sources/${body.source_id}`);
    expect((await ask(bot, 'What are the shutters made of?')).answered).toBe(false);
  });

  it('has nothing to be read again from, and says so', async () => {
    const { body } = await anna.post('/api/knowledge/notes', {
      title: 'Keys',
      text: 'The keys are at the desk.',
    });
    expect(await anna.post(`/api/training/sources/${body.source_id}/retrain`)).toMatchObject({
      status: 422,
      body: { error: 'nothing_to_read' },
    });
    expect((await anna.get(`/api/knowledge/answers/${body.source_id}`)).status).toBe(404);
  });
});

describe('After an upgrade that reads words in another way', () => {
  it('what was taught before is found again, under the same citation and without a credit', async () => {
    const scope = { bot_id: await aBot([]) };
    await write('Are fireworks allowed on the dock?', 'No, at no time of the year.', scope);
    const note = { title: 'Sauna', text: 'The sauna heats in forty minutes.', ...scope };
    await anna.post('/api/knowledge/notes', note);
    const inquire = () =>
      Promise.all(
        ['How long does the sauna heat?', 'Can we have fireworks on the dock?'].map(async (question) => {
          const { content, citations } = await ask(scope.bot_id, question);
          return { content, citations };
        }),
      );
    const before = await inquire();
    expect(JSON.stringify(before)).toMatch(/forty minutes.*no time of the year/i);
    const balance = (await anna.get('/api/credits/balance')).body;

    // What a release before this one left: other terms, and nothing about how they were made.
    const database = app.nest.get(DataSource);
    const organization = `organization_id = '${anna.organizationId}'`;
    await database.query(`UPDATE knowledge_postings SET term = 'x' || term WHERE ${organization}`);
    await database.query(`UPDATE knowledge_sources SET index_version = NULL WHERE ${organization}`);
    expect(JSON.stringify(await inquire())).not.toMatch(/forty minutes|no time of the year/i);

    await app.nest.get(IndexAgain).onApplicationBootstrap();
    const isAsBefore = (now: unknown): boolean => JSON.stringify(now) === JSON.stringify(before);
    expect(await soon(inquire, isAsBefore)).toEqual(before);
    expect((await anna.get('/api/credits/balance')).body).toEqual(balance);
  });
});
