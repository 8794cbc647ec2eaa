import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../../../test/harness';
import { LiveStream } from '../../../test/live-stream';
import { soon } from '../../../test/soon';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';
import { type HandOver, openHouse, type OpenHouse, Visitor, type VisitorBody } from '../../../test/visitors';

describe('handing a conversation over to a person', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  const inbox = (visitor: Visitor) => `/api/conversations/${visitor.conversationId}`;
  const act = (visitor: Visitor, action: string) =>
    house.owner.post(`${inbox(visitor)}/hand-over`, { action });
  const write = (visitor: Visitor, content: string, more = {}) =>
    house.owner.post(`${inbox(visitor)}/messages`, { content, ...more });
  const attention = async (): Promise<string[]> =>
    (await house.owner.get('/api/conversations/attention')).body.map(
      ({ conversation_id }: { conversation_id: string }) => conversation_id,
    );

  it('tells the visitor who was told, shows the waiting first, and brings what the agent writes to the open page', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await visitor.ask('What is the price?');
    const page = await visitor.follow();
    expect(await page.until<HandOver>('state')).toMatchObject({ state: 'bot', agent_name: null });

    const asked = await visitor.askForPerson();
    expect([asked.status, asked.body]).toEqual([
      200,
      {
        state: 'waiting',
        agent_name: 'Harbour Homes',
        asked_at: expect.any(String),
        back_at: null,
        missed: false,
      },
    ]);
    await page.until<HandOver>('state', ({ state }) => state === 'waiting');
    expect(await attention()).toEqual([visitor.conversationId]);
    // Until somebody comes, the bot goes on.
    const meanwhile = await visitor.ask('How many bedrooms?');
    expect(meanwhile.body).toMatchObject({ answered_by: 'bot', answered: true });
    for (const [question, told] of [
      ['Who tuned the piano in the ballroom?', 'I have told Harbour Homes, who sees this question too.'],
      ['¿Quién afinó el piano del salón de baile?', 'Ya avisé a Harbour Homes'],
    ] as const) {
      const { body } = await visitor.ask(question);
      expect(body).toMatchObject({ answered: false, content: expect.stringContaining(told) });
      expect(body.content).not.toMatch(/Leave your name|Deje su nombre/);
    }

    const written = await write(visitor, 'Hello, Anna here. How can I help?');
    expect([written.status, written.body.author_name]).toEqual([201, 'Anna Berg']);
    expect(await page.until<HandOver>('state', ({ state }) => state === 'human')).toMatchObject({
      agent_name: 'Anna Berg',
      asked_at: null,
    });
    expect(await page.until<VisitorBody>('message')).toMatchObject({
      role: 'agent',
      author_name: 'Anna Berg',
      content: 'Hello, Anna here. How can I help?',
      position: 9,
    });
    expect(await attention()).toEqual([]);
    await page.leave();
  });

  it('keeps what the visitor writes for the person alone, until the bot gets the conversation back', async () => {
    const visitor = await Visitor.of(app, house.botId, { language: 'es' });
    await act(visitor, 'take_over');
    const sent = await visitor.ask('What is the price?');
    expect(sent.body).toMatchObject({
      answered_by: 'person',
      content: 'Anna Berg ha recibido su mensaje y responderá aquí.',
      citations: [],
    });
    const streamed = await visitor.stream('And the taxes?');
    expect(streamed.events.map(({ name }) => name)).toEqual(['citations', 'done']);
    expect(await attention()).toContain(visitor.conversationId);
    expect((await house.owner.get(inbox(visitor))).body).toMatchObject({
      unread_count: 2,
      messages: [{ role: 'visitor' }, { role: 'visitor' }],
    });
    expect((await house.owner.post(`${inbox(visitor)}/read`)).status).toBe(204);
    expect((await house.owner.get(inbox(visitor))).body.unread_count).toBe(0);
    await act(visitor, 'give_back');
    expect((await visitor.ask('What is the price?')).body).toMatchObject({ answered_by: 'bot' });
  });

  it('tells the console at once how many wait, what changed and who is writing, and the visitor too', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const console = await LiveStream.of(house.owner, '/api/conversations/events');
    const { waiting } = await console.until<{ waiting: number }>('attention');
    await visitor.askForPerson();
    await console.until<{ waiting: number }>('attention', (counts) => counts.waiting === waiting + 1);
    const isThis = ({ conversation_id }: { conversation_id: string }) =>
      conversation_id === visitor.conversationId;
    await console.until('changed', isThis);
    await visitor.typing();
    await console.until('typing', isThis);
    const page = await visitor.follow();
    await page.until('state');
    await house.owner.post(`${inbox(visitor)}/typing`);
    await page.until('typing');
    await Promise.all([console.leave(), page.leave()]);
  });

  it('lets go of a colleague’s open console when the colleague is removed, or signed out from elsewhere', async () => {
    const ben = await app.signUpAgent(house.owner);
    const watching = await LiveStream.of(ben, '/api/conversations/events');
    await watching.until('attention');
    const [session] = (await ben.get('/api/auth/sessions')).body;
    await ben.delete(`/api/auth/sessions/${session.session_id}`);
    await watching.until('again');
    const cara = await app.signUpAgent(house.owner);
    const consoles = await Promise.all(
      [cara, house.owner].map((who) => LiveStream.of(who, '/api/conversations/events')),
    );
    await Promise.all(consoles.map((each) => each.until('attention')));
    await house.owner.delete(`/api/organizations/me/members/${cara.userId}`);
    await consoles[0]!.until('again');
    const visitor = await Visitor.of(app, house.botId);
    await visitor.askForPerson();
    await consoles[1]!.until('changed');
    expect(consoles[0]!.events.map(({ name }) => name)).not.toContain('changed');
    await consoles[1]!.leave();
  });

  it('takes one message once, also when it is sent again', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const key = { client_key: 'agent-0123456789' };
    const [first, second] = [await write(visitor, 'Hello', key), await write(visitor, 'Hello', key)];
    expect(second.body.message_id).toBe(first.body.message_id);
    expect((await visitor.see()).body.messages).toHaveLength(1);
  });

  it('gives a page that comes back only what it has not seen', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await write(visitor, 'One');
    await write(visitor, 'Two');
    const page = await visitor.follow(1);
    await page.until<VisitorBody>('message', ({ content }) => content === 'Two');
    expect(page.events.filter(({ name }) => name === 'message')).toHaveLength(1);
    const { messages, hand_over } = (await visitor.see()).body;
    expect([messages.map(({ role }) => role), hand_over.state]).toEqual([['agent', 'agent'], 'human']);
    await page.leave();
  });

  it('refuses what cannot be done in a state, and says in which it is', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const refused = await act(visitor, 'give_back');
    expect([refused.status, refused.body.error]).toEqual([409, 'hand_over.not_possible']);
    expect(refused.body.message).toContain('with the chatbot');
    expect((await act(visitor, 'close')).body).toMatchObject({
      status: 'closed',
      hand_over: { state: 'closed' },
    });
    expect((await act(visitor, 'close')).status).toBe(409);
    expect((await act(visitor, 'time_out')).status).toBe(400);
    await visitor.ask('Hello again?');
    expect((await house.owner.get(inbox(visitor))).body).toMatchObject({
      status: 'open',
      hand_over: { state: 'bot' },
    });
  });

  it('says so when nobody comes in time, and keeps the conversation where it is looked for', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await visitor.askForPerson();
    const page = await visitor.follow();
    await page.until<HandOver>('state', ({ state }) => state === 'waiting');
    await makeDue(app);
    expect(await page.until<HandOver>('state', ({ missed }) => missed)).toMatchObject({ state: 'bot' });
    expect(await attention()).toContain(visitor.conversationId);
    await write(visitor, 'Sorry to be late.');
    expect(await page.until<HandOver>('state', ({ state }) => state === 'human')).toMatchObject({
      missed: false,
    });
    await page.leave();
  });

  it('lets nobody but the visitor ask, listen or type', async () => {
    const [mine, other] = [await Visitor.of(app, house.botId), await Visitor.of(app, house.botId)];
    const stranger = await app.signUp();
    for (const [client, status] of [
      [app.visitor, 401],
      [app.visitor.as(other.token), 404],
    ] as const)
      for (const answer of [
        await client.post(`${mine.path}/hand-over`),
        await client.post(`${mine.path}/typing`),
        await client.get(`${mine.path}/events`),
      ])
        expect(answer.status).toBe(status);
    for (const path of ['hand-over', 'messages', 'read', 'typing'])
      expect(
        (await stranger.post(`${inbox(mine)}/${path}`, bodies[path as keyof typeof bodies])).status,
      ).toBe(404);
    expect((await mine.see()).body).toMatchObject({ messages: [], hand_over: { state: 'bot' } });
  });

  it('goes back to the bot when the agent leaves the brokerage, and colleagues see what was not read', async () => {
    const agent = await app.signUpAgent(house.owner);
    const visitor = await Visitor.of(app, house.botId);
    await agent.post(`${inbox(visitor)}/messages`, { content: 'Hello' });
    await visitor.ask('Can I see it on Sunday?');
    expect((await house.owner.delete(`/api/organizations/me/members/${agent.userId}`)).status).toBe(204);
    expect((await house.owner.get(inbox(visitor))).body).toMatchObject({
      agent_id: null,
      hand_over: { state: 'bot', agent_name: null },
    });
    const attention = (await house.owner.get<{ conversation_id: string }[]>('/api/conversations/attention'))
      .body;
    expect(attention.map((each) => each.conversation_id)).toContain(visitor.conversationId);
    expect((await visitor.ask('What is the price?')).body).toMatchObject({ answered_by: 'bot' });
  });
});

const bodies = { 'hand-over': { action: 'take_over' }, messages: { content: 'Hello' }, read: {}, typing: {} };

/** Lets the time of every waiting job come. */
async function makeDue(app: TestApp): Promise<void> {
  await app.nest
    .get(DataSource)
    .query(`UPDATE queue_jobs SET run_at = '2020-01-01T00:00:00.000Z' WHERE status = 'waiting'`);
}

describe('a person who writes while the bot is speaking', () => {
  it('ends its answer, of which nothing stays', async () => {
    const ai = await startOpenAiStub();
    const app = await startApp({
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      FETCH_ALLOW_HOSTS: ai.host,
      OPENAI_CHAT_MODEL: 'stub-model',
    });
    const { owner, botId } = await openHouse(app);
    const credits = async () => (await owner.get('/api/credits/balance')).body.credits_remaining as number;
    const before = await credits();
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
    await owner.post(`/api/conversations/${visitor.conversationId}/messages`, { content: 'In October.' });
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += piece.value;
    expect(text).toContain('"answered_by":"person"');
    expect(text.trimEnd().split('event: ').at(-1)).toMatch(/^done/);
    const { messages } = (await owner.get(`/api/conversations/${visitor.conversationId}`)).body;
    expect(messages.map(({ role }: { role: string }) => role)).toEqual(['visitor', 'agent']);
    // The model is not listened to any longer, and what it had begun is not paid for.
    await soon(
      async () => ai.left(),
      (left) => left === 1,
    );
    await soon(credits, (now) => now === before);
    await app.stop();
    ai.close();
  });
});

describe('the hours of a brokerage', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  const settings = '/api/hand-over/settings';
  /** A day on which it is open for a minute at most, and not now. */
  const inThreeDays = () => {
    const day = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('en', {
      weekday: 'long',
      timeZone: 'UTC',
    });
    return { day: day.toLowerCase(), from: '09:00', to: '09:01' };
  };

  it('are around the clock until somebody sets them', async () => {
    expect((await house.owner.get(settings)).body).toEqual({
      time_zone: 'UTC',
      hours: null,
      pick_up_minutes: 5,
      open_now: true,
      opens_at: null,
    });
  });

  it('tell a visitor who comes outside of them when the agent is back', async () => {
    const hours = [inThreeDays()];
    const set = await house.owner.patch(settings, { time_zone: 'UTC', hours, pick_up_minutes: 3 });
    expect(set.body).toMatchObject({ hours, pick_up_minutes: 3, open_now: false });
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.askForPerson();
    expect(body).toMatchObject({ state: 'waiting', back_at: set.body.opens_at });
    expect(body.back_at).toMatch(/T09:00:00\.000Z$/);
    const [job] = await app.nest
      .get(DataSource)
      .query(`SELECT run_at FROM queue_jobs WHERE name = 'hand-overs.time-out'`);
    expect(job.run_at.slice(0, 16)).toBe(body.back_at!.replace('09:00', '09:03').slice(0, 16));
  });

  it('may be others for an agent', async () => {
    const mine = `${settings}/mine`;
    const agent = await app.signUpAgent(house.owner);
    expect((await agent.get(mine)).body).toMatchObject({ own: false, open_now: false });
    const set = await agent.put(mine, { time_zone: 'America/Denver', hours: null });
    expect(set.body).toMatchObject({ own: true, time_zone: 'America/Denver', open_now: true });
    expect((await agent.delete(mine)).status).toBe(204);
    expect((await agent.get(mine)).body).toMatchObject({ own: false, time_zone: 'UTC' });
    expect((await agent.patch(settings, { pick_up_minutes: 1 })).status).toBe(403);
  });

  it('are set by an admin for somebody who is away, and by nobody else', async () => {
    const [agent, other] = [await app.signUpAgent(house.owner), await app.signUpAgent(house.owner)];
    const theirs = `${settings}/agents/${agent.userId}`;
    const hours = [inThreeDays()];
    const set = await house.owner.put(theirs, { time_zone: 'UTC', hours });
    expect(set.body).toMatchObject({ own: true, hours, open_now: false });
    expect((await agent.get(`${settings}/mine`)).body).toMatchObject({ own: true, hours });
    for (const path of [theirs, `${settings}/agents/${other.userId}`])
      expect((await other.put(path, { time_zone: 'UTC', hours: null })).status).toBe(403);
    const stranger = await app.signUp();
    expect((await stranger.put(theirs, { time_zone: 'UTC', hours: null })).status).toBe(404);
    expect((await house.owner.delete(theirs)).status).toBe(204);
    expect((await house.owner.get(theirs)).body).toMatchObject({ own: false });
  });

  it.each([
    [{ time_zone: 'Mars/Base' }, 'time_zone'],
    [{ hours: [] }, 'hours'],
    [{ hours: [{ day: 'monday', from: '17:00', to: '09:00' }] }, 'hours.0.to'],
    [{ hours: [{ day: 'monday', from: '9', to: '10:00' }] }, 'hours.0.from'],
    [{ hours: [{ day: 'someday', from: '09:00', to: '10:00' }] }, 'hours.0.day'],
    [{ pick_up_minutes: 0 }, 'pick_up_minutes'],
  ])('refuse %j', async (wish, field) => {
    const { status, body } = await house.owner.patch(settings, wish);
    expect([status, body.details.map((detail: { field: string }) => detail.field)]).toEqual([400, [field]]);
  });
});
