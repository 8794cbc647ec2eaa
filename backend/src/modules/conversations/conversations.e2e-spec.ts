import { type Answer, type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';
import { openHouse, type OpenHouse, readEvents, Visitor } from '../../../test/visitors';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { ConversationsRepository } from './conversations.repository';
import { MessagesRepository } from './messages.repository';

describe('talking to a chatbot', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  it('tells a page what it needs to show the chatbot, and nothing internal', async () => {
    const { status, body } = await app.visitor.get(`/api/public/chatbots/${house.botId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      bot_id: house.botId,
      name: 'Ask about 12 Example Court',
      branding: { company_name: 'Harbour Homes', primary_color: expect.stringMatching(/^#/) },
      properties: [
        { property_id: house.propertyId, address: '12 Example Court', price: 640_000, bedrooms: 3 },
      ],
      disclosure: expect.stringContaining('AI assistant'),
      consent: { text: expect.stringContaining('Harbour Homes'), version: expect.any(String) },
    });
    expect(body.suggestions.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(body)).not.toContain(house.owner.organizationId);
    expect(JSON.stringify(body)).not.toContain('furnace');
  });

  it('speaks the language that is asked for', async () => {
    const { body } = await app.visitor.get(`/api/public/chatbots/${house.botId}?lang=es`);
    expect(body.disclosure).toContain('asistente de IA');
    expect(body.consent.version).toMatch(/\.es$/);
  });

  it('answers a fact from the listing’s record', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { status, body } = await visitor.ask('What is the asking price?');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      answered: true,
      message_id: expect.any(String),
      citations: expect.any(Array),
    });
    expect(body.content).toContain('640,000');
  });

  it('quotes what the chatbot was taught, with the source', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.ask('When was the furnace serviced?');
    expect(body.answered).toBe(true);
    expect(body.content).toContain('October 2025');
    expect(body.citations.length).toBeGreaterThan(0);
  });

  it('says so when it does not know, and offers the agent', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.ask('Who designed the wallpaper?');
    expect(body).toMatchObject({ answered: false, citations: [], offer_contact: 'unanswered' });
  });

  it('streams the same answer as events', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { status, type, events } = await visitor.stream('When was the furnace serviced?');
    expect([status, type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect([...new Set(events.map(({ name }) => name))]).toEqual(['token', 'citations', 'done']);
    const said = events
      .filter(({ name }) => name === 'token')
      .map(({ data }) => (data as { text: string }).text)
      .join('');
    const done = events.at(-1)?.data as { content: string; citations: unknown[]; message_id: string };
    expect(said).toBe(done.content);
    expect(events.find(({ name }) => name === 'citations')?.data).toEqual(done.citations);
    const kept = await visitor.see();
    expect(kept.body.messages.at(-1)).toMatchObject({ message_id: done.message_id, content: done.content });
  });

  it('refuses a bad message with its HTTP status, also when a stream was wanted', async () => {
    const visitor = await Visitor.of(app, house.botId);
    expect((await visitor.stream('   ')).status).toBe(400);
    expect((await visitor.ask('x'.repeat(2001))).status).toBe(400);
    expect((await visitor.ask('')).status).toBe(400);
    expect((await visitor.see()).body.messages).toEqual([]);
  });

  it('takes a question that is sent again for the same question', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const key = 'try-0123456789';
    const first = await visitor.ask('What is the asking price?', { client_key: key });
    const tries = await Promise.all(
      [1, 2, 3].map(() => visitor.ask('What is the asking price?', { client_key: key })),
    );
    for (const { body } of tries) expect(body.message_id).toBe(first.body.message_id);
    expect((await visitor.see()).body.messages).toHaveLength(2);
  });

  it('keeps the order of questions sent at once', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const answers = await Promise.all(
      ['How many bedrooms?', 'What is the price?', 'When was it built?'].map((question) =>
        visitor.ask(question),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { messages } = (await visitor.see()).body;
    expect(messages).toHaveLength(6);
    expect(new Set(messages.map(({ message_id }) => message_id)).size).toBe(6);
  });

  it('gives a reloaded page its conversation back', async () => {
    const visitor = await Visitor.of(app, house.botId, { property_id: house.propertyId });
    await visitor.ask('How many bedrooms does it have?');
    const { body } = await visitor.see();
    expect(body).toMatchObject({
      conversation_id: visitor.conversationId,
      bot_id: house.botId,
      property_id: house.propertyId,
    });
    expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['visitor', 'assistant']);
  });

  it('lets nobody in without the token of this very conversation', async () => {
    const [mine, other] = [await Visitor.of(app, house.botId), await Visitor.of(app, house.botId)];
    const calls = (token?: string) => [
      app.visitor.as(token).get(mine.path),
      app.visitor.as(token).post(`${mine.path}/messages`, { content: 'Hello' }),
      app.visitor.as(token).post(`${mine.path}/lead`, {
        name: 'X',
        email: 'x@example.com',
        consent: { email: false, phone: false },
      }),
    ];
    for (const { status } of await Promise.all(calls())) expect(status).toBe(401);
    const wrong = await Promise.all(calls(other.token));
    const unknown = await app.visitor.as(other.token).get(`/api/public/conversations/${crypto.randomUUID()}`);
    for (const { status, body } of wrong)
      expect([status, body.error, body.message]).toEqual([404, 'not_found', unknown.body.message]);
    for (const token of [house.owner.accessToken.slice(0, 60), 'x'.repeat(43)]) {
      expect([401, 404]).toContain((await app.visitor.as(token).get(mine.path)).status);
    }
    expect((await mine.see()).body.messages).toEqual([]);
  });

  it('knows no archived, deleted or invented chatbot', async () => {
    const { owner, botId } = await openHouse(app);
    const visitor = await Visitor.of(app, botId);
    await owner.patch(`/api/chatbots/${botId}`, { status: 'archived' });
    for (const id of [botId, crypto.randomUUID(), 'nonsense']) {
      expect((await app.visitor.get(`/api/public/chatbots/${id}`)).status).toBe(404);
      expect((await app.visitor.post(`/api/public/chatbots/${id}/conversations`)).status).toBe(404);
    }
    expect((await visitor.ask('Hello?')).status).toBe(404);
  });

  it('goes on answering facts while a chatbot is paused', async () => {
    const { owner, botId } = await openHouse(app);
    await owner.patch(`/api/chatbots/${botId}`, { status: 'paused' });
    const visitor = await Visitor.of(app, botId);
    expect((await visitor.ask('What is the price?')).body.content).toContain('640,000');
    expect((await visitor.leaveContact({ email: 'maya@example.com' })).status).toBe(201);
  });

  it('does not take a listing of another brokerage for its own', async () => {
    const stranger = await openHouse(app, { listing: { address: '99 Foreign Road' } });
    const visitor = await Visitor.of(app, house.botId, { property_id: stranger.propertyId });
    expect((await visitor.see()).body.property_id).toBe(house.propertyId);
  });

  it('slows down who asks too fast, with the seconds to wait', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const answers = await Promise.all(Array.from({ length: 24 }, () => visitor.ask('How many bedrooms?')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the inbox', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  it('lists conversations with their names and counts, newest first', async () => {
    const first = await Visitor.of(app, house.botId);
    await first.ask('What is the price?');
    const second = await Visitor.of(app, house.botId, { channel: 'widget', language: 'es' });
    const { body } = await house.owner.get('/api/conversations');
    expect(body.map(({ conversation_id }: { conversation_id: string }) => conversation_id)).toEqual([
      second.conversationId,
      first.conversationId,
    ]);
    expect(body[1]).toMatchObject({
      bot_id: house.botId,
      bot_name: 'Ask about 12 Example Court',
      property_id: house.propertyId,
      property_address: expect.stringContaining('12 Example Court'),
      message_count: 2,
      status: 'open',
      lead_id: null,
      last_message: expect.stringContaining('640,000'),
      last_message_at: expect.any(String),
    });
    expect(body[0]).toMatchObject({
      channel: 'widget',
      language: 'es',
      message_count: 0,
      last_message_at: null,
    });
    const bots = await house.owner.get('/api/chatbots');
    expect(bots.body[0]).toMatchObject({ conversation_count: 2, last_active: expect.any(String) });
  });

  it('filters by chatbot, status and words, page by page', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await visitor.ask('Does the 100% cotton curtain_stay in the Küche?');
    const ids = async (query: string) =>
      (await house.owner.get(`/api/conversations?${query}`)).body.map(
        ({ conversation_id }: { conversation_id: string }) => conversation_id,
      );
    for (const words of ['COTTON CURTAIN', '100% cotton', 'curtain_stay', 'Küche']) {
      expect(await ids(`q=${encodeURIComponent(words)}`)).toEqual([visitor.conversationId]);
    }
    expect(await ids('q=curtainXstay')).toEqual([]);
    await house.owner.patch(`/api/conversations/${visitor.conversationId}`, { status: 'closed' });
    expect(await ids('status=closed')).toEqual([visitor.conversationId]);
    expect(await ids(`bot_id=${crypto.randomUUID()}`)).toEqual([]);
    const page = await house.owner.get('/api/conversations?limit=1');
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    expect((await house.owner.get(next!)).body[0].conversation_id).not.toBe(page.body[0].conversation_id);
  });

  it('keeps to what was searched for on every page, also among conversations that began at one moment', async () => {
    const own = await openHouse(app);
    const orchard = await atOneMoment(app, own, 75, 'Is the orchard part of the lot?');
    const meadow = await atOneMoment(app, own, 75, 'Is the meadow part of the lot?');
    const found = await every<{ conversation_id: string }>(
      own.owner,
      '/api/conversations?limit=20&q=ORCHARD',
    );
    expect(found.map(({ conversation_id }) => conversation_id).sort()).toEqual([...orchard].sort());
    const all = await every<{ conversation_id: string }>(own.owner, '/api/conversations?limit=40');
    expect(all.map(({ conversation_id }) => conversation_id).sort()).toEqual([...orchard, ...meadow].sort());
  });

  it('shows every message, and opens a closed conversation again when the visitor writes', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await visitor.ask('What is the price?');
    await house.owner.patch(`/api/conversations/${visitor.conversationId}`, { status: 'closed' });
    await visitor.ask('Who designed the wallpaper?');
    const { body } = await house.owner.get(`/api/conversations/${visitor.conversationId}`);
    expect(body).toMatchObject({ status: 'open', unanswered_count: 1, message_count: 4 });
    expect(
      body.messages.map(({ role, answered, engine }: Record<string, unknown>) => [role, answered, engine]),
    ).toEqual([
      ['visitor', null, null],
      ['assistant', true, 'facts'],
      ['visitor', null, null],
      ['assistant', false, expect.any(String)],
    ]);
  });

  it('belongs to one brokerage alone', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const stranger = await app.signUp();
    expect((await stranger.get('/api/conversations')).body).toEqual([]);
    const path = `/api/conversations/${visitor.conversationId}`;
    const answers = [await stranger.get(path), await stranger.patch(path, { status: 'closed' })];
    for (const { status, body } of answers) expect([status, body.error]).toEqual([404, 'not_found']);
    expect((await house.owner.get(path)).body.status).toBe('open');
    expect((await app.visitor.get('/api/conversations')).status).toBe(401);
  });

  it('keeps conversations of a listing that is deleted', async () => {
    const { owner, botId, propertyId } = await openHouse(app);
    const visitor = await Visitor.of(app, botId);
    await visitor.leaveContact({ email: 'maya@example.com' });
    expect((await owner.delete(`/api/properties/${propertyId}`)).status).toBe(204);
    expect((await owner.get(`/api/conversations/${visitor.conversationId}`)).body).toMatchObject({
      property_id: null,
      property_address: null,
    });
    expect((await owner.get('/api/leads')).body[0]).toMatchObject({
      property_id: null,
      email: 'maya@example.com',
    });
  });
});

describe('odd text in a conversation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is kept byte for byte or refused, never an error of ours', async () => {
    const { owner, botId } = await openHouse(app);
    const odd = [
      '👩‍👩‍👧‍👦 𝒜𝔅',
      '‮שלום עולם',
      'zero​width',
      "'; DROP TABLE messages; --",
      '{{7*7}} ${x} <%= y %>',
      '"quotes\\" \'',
      'a\r\nb\tc',
      '﻿bom',
    ];
    for (const text of odd) {
      const visitor = await Visitor.of(app, botId);
      expect((await visitor.ask(text)).status).toBe(200);
      expect((await visitor.see()).body.messages[0]?.content).toBe(text);
      expect(
        (await owner.get(`/api/conversations/${visitor.conversationId}`)).body.messages[0]?.content,
      ).toBe(text);
    }
    const visitor = await Visitor.of(app, botId);
    for (const text of ['NUL\u0000', 'half \ud800 pair']) expect((await visitor.ask(text)).status).toBe(400);
    expect((await visitor.ask('Hi', { client_key: '../../x' })).status).toBe(400);
    expect(
      (
        await app.visitor.post(`/api/public/chatbots/${botId}/conversations`, {
          language: '<b>',
          qr_code: '\u0000',
        })
      ).status,
    ).toBe(400);
  });
});

describe('stopping the server', () => {
  it('ends open streams with a last event, soon', async () => {
    const ai = await startOpenAiStub();
    const app = await startApp({
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      FETCH_ALLOW_HOSTS: ai.host,
      OPENAI_CHAT_MODEL: 'stub-model',
    });
    const { botId } = await openHouse(app);
    const visitor = await Visitor.of(app, botId);
    ai.next(openAiScenarios.fallsSilent('The furnace was serviced in October 2025. It '));
    const response = await app.visitor
      .as(visitor.token)
      .raw(
        'POST',
        `${visitor.path}/messages`,
        { content: 'When was the furnace serviced?' },
        { accept: 'text/event-stream' },
      );
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = String((await reader.read()).value);
    const stopping = Date.now();
    const stopped = app.stop();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += piece.value;
    await stopped;
    ai.close();
    expect(Date.now() - stopping).toBeLessThan(5000);
    const events = readEvents(text);
    expect(events[0]).toEqual({ name: 'token', data: { text: expect.stringContaining('October 2025') } });
    expect(events.at(-1)).toMatchObject({
      name: 'done',
      data: { content: 'The furnace was serviced in October 2025.' },
    });
  });
});

describe('asking for an address', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  it('happens at the first good moment and never a second time', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const offers: (string | null)[] = [];
    for (const question of [
      'How many bedrooms?',
      'Is the price negotiable? What is the asking price?',
      'When was it built?',
      'How many bathrooms does it have? Could I visit it?',
    ])
      offers.push((await visitor.ask(question)).body.offer_contact);
    expect(offers.filter((offer) => offer !== null && offer !== 'unanswered')).toEqual(['price']);
  });

  it('says the same when the same question is sent again', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const key = { client_key: crypto.randomUUID() };
    const first = (await visitor.ask('What is the price? I would like to make an offer', key)).body;
    const again = (await visitor.ask('What is the price? I would like to make an offer', key)).body;
    expect([first.offer_contact, again.offer_contact]).toEqual(['price', 'price']);
  });

  it('is for each chatbot to decide: which moments, after how many answers, or never', async () => {
    const set = (wish: Record<string, unknown>) => house.owner.patch(`/api/chatbots/${house.botId}`, wish);
    const offersTo = async (...questions: string[]) => {
      const visitor = await Visitor.of(app, house.botId);
      const offers: (string | null)[] = [];
      for (const question of questions) offers.push((await visitor.ask(question)).body.offer_contact);
      return offers;
    };
    const bedrooms = 'How many bedrooms?';
    await set({ contact_moments: ['visit', 'third_answer'], contact_after_answers: 2 });
    expect(await offersTo('Is there a helipad?', 'How many bathrooms?')).toEqual([null, 'third_answer']);
    expect(await offersTo('I would like to make an offer', `${bedrooms} Could I visit?`)).toEqual([
      null,
      'visit',
    ]);
    const never = await set({ contact_moments: [] });
    expect(never.body).toMatchObject({ contact_moments: [], contact_after_answers: 2 });
    expect(await offersTo('Could I visit?', 'Is there a helipad?')).toEqual([null, null]);
    for (const wish of [
      { contact_moments: ['sometimes'] },
      { contact_moments: ['visit', 'visit'] },
      { contact_after_answers: 0 },
    ])
      expect((await set(wish)).status).toBe(400);
  });
});

/** Every row of a list, page by page. */
async function every<T>(who: SignedIn, path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let next: string | undefined = path; next;) {
    const { body, headers }: Answer<T[]> = await who.get<T[]>(next);
    rows.push(...body);
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  }
  return rows;
}

/** Ids of so many conversations in which `question` is asked, all begun at the same moment. */
async function atOneMoment(
  app: TestApp,
  { owner, botId }: OpenHouse,
  count: number,
  question: string,
): Promise<string[]> {
  const { conversationId } = await Visitor.of(app, botId);
  const [conversations, messages] = [app.nest.get(ConversationsRepository), app.nest.get(MessagesRepository)];
  const createdAt = '2026-03-01T09:00:00.000Z';
  return runAsOrganization(owner.organizationId, async () => {
    const like = await conversations.get(conversationId);
    await conversations.remove(conversationId);
    const rows = await conversations.addMany(
      Array.from({ length: count }, () => ({ ...like, id: crypto.randomUUID(), createdAt })),
    );
    await messages.addMany(
      rows.map(({ id }) => ({
        conversationId: id,
        position: 1,
        role: 'visitor',
        content: question,
        citations: [],
        createdAt,
      })),
    );
    return rows.map(({ id }) => id);
  });
}
