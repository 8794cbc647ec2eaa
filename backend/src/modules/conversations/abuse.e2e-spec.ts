import { startApp, type TestApp } from '../../../test/harness';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';
import { aBot, openHouse, type OpenHouse, solvedPuzzle, Visitor } from '../../../test/visitors';
import { patience } from './bounded-answers';
import { bursts } from './burst.guard';

describe('a flood of calls', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeEach(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterEach(() => app.stop());

  const start = (headers?: Record<string, string>) =>
    app.visitor.post(`/api/public/chatbots/${house.botId}/conversations`, {}, headers);
  const puzzle = async () => (await app.visitor.get(`/api/public/chatbots/${house.botId}/puzzle`)).body;

  it('is let in for as many conversations as a busy open house begins, and then for a solved puzzle each', async () => {
    const answers = await Promise.all(Array.from({ length: bursts.start.points + 5 }, () => start()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(bursts.start.points);
    const refused = answers.find(({ status }) => status !== 201);
    expect([refused?.status, refused?.body.error, refused?.headers.get('retry-after')]).toEqual([
      429,
      'proof_required',
      '60',
    ]);
    const { challenge, difficulty } = await puzzle();
    const proof = solvedPuzzle(challenge, difficulty);
    expect((await start({ 'x-proof': `${challenge}:1x` })).status).toBe(429);
    expect((await start({ 'x-proof': proof })).status).toBe(201);
    expect((await start({ 'x-proof': proof })).status).toBe(429);
  });

  it('makes the puzzles harder as it goes on', async () => {
    const before = Number((await puzzle()).difficulty);
    await Promise.all(Array.from({ length: bursts.start.points * 2 }, () => start()));
    expect((await puzzle()).difficulty).toBe(before + 1);
  });

  it('never keeps anybody from leaving an address', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await Promise.all(Array.from({ length: bursts.start.points + 5 }, () => start()));
    expect((await visitor.leaveContact({ email: 'maya@example.com' })).status).toBeLessThan(300);
    const form = await app.visitor.raw(
      'POST',
      `/chat/${house.botId}/contact`,
      new URLSearchParams({ name: 'Maya Ortiz', phone: '415 555 0132' }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(form.status).toBeLessThan(400);
  });
});

describe('how much may be asked in a minute', () => {
  let app: TestApp;
  let house: OpenHouse;
  afterEach(() => app.stop());

  const startWith = async (settings: Record<string, string>) => {
    app = await startApp(settings);
    house = await openHouse(app);
  };

  it('in one conversation is a setting of the server', async () => {
    await startWith({ CHAT_MESSAGES_PER_VISITOR: '2' });
    const [first, second] = [await Visitor.of(app, house.botId), await Visitor.of(app, house.botId)];
    const statuses: number[] = [];
    for (const visitor of [first, first, first, second])
      statuses.push((await visitor.ask('How many bedrooms?')).status);
    expect(statuses).toEqual([200, 200, 429, 200]);
  });

  it('of one chatbot is another, whoever asks', async () => {
    await startWith({ CHAT_MESSAGES_PER_CHATBOT: '2' });
    const statuses: number[] = [];
    for (let number = 0; number < 3; number++)
      statuses.push((await (await Visitor.of(app, house.botId)).ask('How many bedrooms?')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('somebody who asks about anything but homes', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
    await house.owner.post('/api/organizations/me/branding', { phone: '+1 415 555 0100' });
  });
  afterAll(() => app.stop());

  it.each([
    ['en', 'I can only help with questions about these homes'],
    ['es', 'Solo puedo ayudar con preguntas sobre estas propiedades'],
  ])(
    'is told calmly in %s after a few refusals whom to call, and is still answered about the home',
    async (language, calm) => {
      const visitor = await Visitor.of(app, house.botId, { language });
      for (let number = 0; number < patience; number++) {
        const { body } = await visitor.ask(`Which poet wrote verse number ${number}?`);
        expect({ answered: body.answered, content: body.content }).toEqual({
          answered: false,
          content: expect.not.stringContaining(calm),
        });
      }
      const { body } = await visitor.ask('And which poet wrote the longest verse?');
      expect(body).toMatchObject({ answered: false, offer_contact: 'unanswered' });
      expect(body.content).toContain(calm);
      expect(body.content).toContain('Ana Delgado');
      expect(body.content).toContain('+1 415 555 0100');
      const { events } = await visitor.stream('Which poet wrote the shortest verse?');
      expect(JSON.stringify(events.find(({ name }) => name === 'token'))).toContain(calm);
      expect((await visitor.ask('What is the asking price?')).body.content).toContain('640,000');
      expect((await visitor.ask('Which poet wrote the best verse?')).body.content).not.toContain(calm);
    },
  );

  it('is no buyer whose questions about the home the material does not answer', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const open = ['Is the basement finished?', 'Any mold?', 'Is there a pool?', 'Who were the last owners?'];
    for (const question of [
      ...open,
      'Is the attic insulated?',
      'What is wrong with the house?',
      'And why?',
    ]) {
      const { body } = await visitor.ask(question);
      expect(body.answered).toBe(false);
      expect(body.content).not.toContain('I can only help');
    }
  });

  it('nor is one who was shown the fixed text of fair housing, which is never replaced', async () => {
    const visitor = await Visitor.of(app, house.botId);
    for (let number = 0; number < patience + 1; number++) {
      const { body } = await visitor.ask('Is it a safe neighborhood?');
      expect(body.content).toContain('fair-housing rules');
    }
    const { body } = await visitor.ask('Is somebody mowing it?');
    expect(body.content).not.toContain('I can only help');
  });
});

describe('the credits visitors may use in an hour', () => {
  it('are never passed, and past them the built-in engine answers without anybody noticing', async () => {
    const ai = await startOpenAiStub();
    const app = await startApp({
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      FETCH_ALLOW_HOSTS: ai.host,
      CHAT_CREDITS_PER_HOUR: '3',
    });
    try {
      const house = await openHouse(app);
      const balance = async () => (await house.owner.get('/api/credits/balance')).body.current_credits;
      const before = await balance();
      ai.next(
        ...Array.from({ length: 10 }, () => openAiScenarios.stream('It was serviced in October 2025 [1].')),
      );
      const visitors = await Promise.all(Array.from({ length: 8 }, () => Visitor.of(app, house.botId)));
      // A fact of the record costs nothing and takes nothing of the hour's credits.
      expect((await visitors[0]!.ask('What is the asking price?')).body.content).toContain('640,000');
      const answers = await Promise.all(
        visitors.map((visitor) => visitor.ask('When was the furnace serviced?')),
      );
      for (const { status, body } of answers) {
        expect(status).toBe(200);
        expect(body).toMatchObject({ answered: true, content: expect.stringContaining('October 2025') });
      }
      expect(before - (await balance())).toBe(3);
    } finally {
      await app.stop();
      ai.close();
    }
  });

  it('of one chatbot, and its questions to a model in a minute, can be set lower by its brokerage', async () => {
    const ai = await startOpenAiStub();
    const app = await startApp({
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      FETCH_ALLOW_HOSTS: ai.host,
      CHAT_CREDITS_PER_HOUR: '7',
      CHAT_MESSAGES_PER_CHATBOT: '50',
    });
    try {
      const house = await openHouse(app);
      const path = `/api/chatbots/${house.botId}`;
      ai.next(
        ...Array.from({ length: 30 }, () => openAiScenarios.stream('It was serviced in October 2025 [1].')),
      );
      const spentBy = async (botId: string): Promise<number> => {
        const balance = async () => (await house.owner.get('/api/credits/balance')).body.current_credits;
        const before = await balance();
        const visitors = await Promise.all(Array.from({ length: 6 }, () => Visitor.of(app, botId)));
        const answers = await Promise.all(
          visitors.map((visitor) => visitor.ask('When was the furnace serviced?')),
        );
        for (const { status, body } of answers)
          expect([status, body.answered, body.content]).toEqual([
            200,
            true,
            expect.stringContaining('October 2025'),
          ]);
        return before - (await balance());
      };
      const limited = await house.owner.patch(path, { credits_per_hour: 2 });
      expect(limited.body).toMatchObject({ credits_per_hour: 2, questions_per_minute: null });
      expect(await spentBy(house.botId)).toBe(2);
      await house.owner.patch(path, { credits_per_hour: null, questions_per_minute: 3 });
      expect(await spentBy(house.botId)).toBe(3);
      // The other chatbots of the brokerage share what the organization has left of the hour.
      const other = (await house.owner.post('/api/chatbots', aBot())).body.chatbot.bot_id;
      expect(await spentBy(other)).toBe(2);
      const above = await house.owner.patch(path, { credits_per_hour: 8, questions_per_minute: 51 });
      expect([above.status, above.body.details]).toEqual([
        400,
        [
          { field: 'questions_per_minute', message: expect.stringContaining('At most 50') },
          { field: 'credits_per_hour', message: expect.stringContaining('At most 7') },
        ],
      ]);
    } finally {
      await app.stop();
      ai.close();
    }
  });
});
