import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

describe('chatbots', () => {
  let app: TestApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    anna = await app.signUp();
  });
  afterAll(() => app.stop());

  const aListing = async () =>
    (
      await anna.post('/api/properties', {
        address: '27 Lantern Lane',
        city: 'Port Larkspur',
        state: 'CA',
        zip_code: '94999',
        price: 500_000,
      })
    ).body.property_id as string;
  const balance = async () => (await anna.get('/api/credits/balance')).body.current_credits as number;

  it('are created for ten credits, from a name alone', async () => {
    const { status, body } = await anna.post('/api/chatbots', { name: 'Front desk' });
    expect(status).toBe(201);
    expect(body).toEqual({
      message: expect.any(String),
      credits_used: 10,
      chatbot: expect.objectContaining({ name: 'Front desk', status: 'active', property_ids: [] }),
    });
    expect(body.chatbot.chat_url).toContain(`/chat/${body.chatbot.bot_id}`);
    expect(await balance()).toBe(990);
  });

  it('take the published example as it stands', async () => {
    const example = {
      name: 'Luxury Homes Assistant',
      description: 'Helps with luxury listings',
      personality: 'professional',
      knowledge_base: 'luxury homes',
      response_style: 'detailed',
    };
    const { body } = await anna.post('/api/chatbots', example);
    expect(body.chatbot).toMatchObject(example);
  });

  it('are listed newest first, page by page', async () => {
    for (const name of ['One', 'Two', 'Three']) await anna.post('/api/chatbots', { name });
    const first = await anna.get('/api/chatbots?limit=2');
    expect(first.body.map(({ name }: { name: string }) => name)).toEqual(['Three', 'Two']);
    expect(first.body[0]).toMatchObject({ conversation_count: 0, last_active: null });
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await anna.get(next ?? '');
    expect(second.body.map(({ name }: { name: string }) => name)).toEqual(['One']);
    expect(second.headers.get('link')).toBeNull();
  });

  it('refuse a cursor nobody gave out and a limit beyond reason', async () => {
    expect((await anna.get('/api/chatbots?cursor=nonsense')).body.details[0].field).toBe('cursor');
    expect((await anna.get('/api/chatbots?limit=1000')).status).toBe(400);
    expect((await anna.get('/api/chatbots?sort=name')).status).toBe(400);
  });

  it('speak for the listings they are given, in that order', async () => {
    const [first, second] = [await aListing(), await aListing()];
    const { bot_id } = (await anna.post('/api/chatbots', { name: 'Guide' })).body.chatbot;
    const changed = await anna.patch(`/api/chatbots/${bot_id}`, {
      property_ids: [second, first, second],
      status: 'paused',
    });
    expect(changed.body).toMatchObject({ property_ids: [second, first], status: 'paused', name: 'Guide' });
    const wrong = await anna.patch(`/api/chatbots/${bot_id}`, { property_ids: [crypto.randomUUID()] });
    expect(wrong.status).toBe(404);
    expect((await anna.get(`/api/chatbots/${bot_id}`)).body.property_ids).toEqual([second, first]);
    await aListing();
    const theirs = await anna.get<{ property_id: string }[]>(`/api/properties?q=lantern&bot_id=${bot_id}`);
    expect(theirs.body.map(({ property_id }) => property_id)).toEqual([second, first]);
  });

  it('are found by their words, with or without the archived ones, and with all they answer from', async () => {
    const made = async (name: string, description = '') =>
      (await anna.post('/api/chatbots', { name, description })).body.chatbot.bot_id as string;
    const [elm, oak] = [await made('Elm Street', 'For the Ávila team'), await made('Oak Street')];
    await anna.patch(`/api/chatbots/${oak}`, { status: 'archived' });
    const named = async (query: string) =>
      (await anna.get<{ name: string }[]>(`/api/chatbots?${query}`)).body.map(({ name }) => name);
    expect(await named('q=STREET')).toEqual(['Oak Street', 'Elm Street']);
    expect(await named('q=street&status=in_use')).toEqual(['Elm Street']);
    expect(await named('status=archived')).toEqual(['Oak Street']);
    for (const q of ['team elm', 'ávila', 'ÁVILA']) expect(await named(`q=${q}`)).toEqual(['Elm Street']);
    for (const [title, bot_id] of [['Ours'], ['Of the elm', elm], ['Of the oak', oak]])
      await anna.post('/api/knowledge/notes', {
        title,
        text: 'The fence is new.',
        ...(bot_id && { bot_id }),
      });
    const sources = await anna.get(`/api/training/sources?learned_by=${elm}`);
    expect(sources.body).toEqual([
      expect.objectContaining({ title: 'Of the elm', bot_name: 'Elm Street' }),
      expect.objectContaining({ title: 'Ours', bot_name: null }),
    ]);
  });

  it('cost nothing when they could not be created', async () => {
    await anna.post('/api/chatbots', { name: 'Guide', property_ids: [crypto.randomUUID()] });
    expect(await balance()).toBe(1000);
  });

  it('are created once by ten requests with one Idempotency-Key', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        anna.post('/api/chatbots', { name: 'Once' }, { 'idempotency-key': 'a-key' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.chatbot.bot_id)).size).toBe(1);
    expect(await balance()).toBe(990);
  });

  it('leave when deleted, but keep their conversations', async () => {
    const { bot_id } = (await anna.post('/api/chatbots', { name: 'Guide' })).body.chatbot;
    const talk = (await app.visitor.post(`/api/public/chatbots/${bot_id}/conversations`)).body;
    expect((await anna.get('/api/chatbots')).body[0]).toMatchObject({
      conversation_count: 1,
      last_active: expect.any(String),
    });
    expect((await anna.delete(`/api/chatbots/${bot_id}`)).status).toBe(204);
    expect((await anna.get(`/api/chatbots/${bot_id}`)).status).toBe(404);
    expect((await anna.get('/api/chatbots')).body).toEqual([]);
    expect((await anna.get(`/api/conversations/${talk.conversation_id}`)).status).toBe(200);
    expect((await anna.delete(`/api/chatbots/${bot_id}`)).status).toBe(404);
  });
});
