import { pdfOf } from '../../../../test/files/documents';
import { type Site, startSite } from '../../../../test/files/site';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { soon } from '../../../../test/soon';
import { openAiScenarios, startOpenAiStub } from '../../../../test/stubs/openai.stub';

let ai: Awaited<ReturnType<typeof startOpenAiStub>>;
let app: TestApp;
let site: Site;
let anna: SignedIn;

const teach = async (who: SignedIn, text: string, over: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await who.post('/api/chatbots', { name: 'Guide', knowledge_base: text, ...over });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.chatbot.bot_id;
};

const search = async (who: SignedIn, query: string, over: Record<string, unknown> = {}) =>
  (await who.post('/api/knowledge/search', { query, ...over })).body;

const state = async (who: SignedIn) => (await who.get('/api/knowledge/embeddings')).body;

/** Once everything that was taught has its vector. */
const embedded = (who: SignedIn) =>
  soon(
    () => state(who),
    ({ pending, passages }) => passages > 0 && pending === 0,
  );

const embeddings = () => ai.requests.filter(({ path }) => path.endsWith('/embeddings'));
const textsEmbedded = () => embeddings().flatMap(({ body }) => (body as { input: string[] }).input);

beforeAll(async () => {
  ai = await startOpenAiStub();
  site = await startSite();
  app = await startApp({
    OPENAI_API_KEY: ai.key,
    OPENAI_BASE_URL: ai.url,
    OPENAI_CHAT_MODEL: 'none',
    FETCH_ALLOW_HOSTS: `${ai.host},${site.host}`,
  });
});
beforeEach(async () => {
  ai.reset();
  anna = await app.signUp();
});
afterAll(async () => {
  await app.stop();
  ai.close();
  await site.stop();
});

/** Texts about one thing point one way, whatever their words. */
const byTopic = (...topics: RegExp[]): void =>
  ai.embedWith((text) => topics.map((topic) => (topic.test(text) ? 1 : 0.01)));

describe('Search by meaning', () => {
  it('finds a passage that shares no word with the question', async () => {
    byTopic(/whippet|dogs/i, /boiler|warm/i);
    await teach(anna, 'Whippets and corgis have the run of the garden.');
    await teach(anna, 'A boiler in the cellar feeds the radiators.');
    await embedded(anna);
    const [first] = await search(anna, 'Are dogs allowed?');
    expect(first).toMatchObject({ snippet: expect.stringContaining('Whippets'), found_by: 'meaning' });
    const both = await search(anna, 'Does the boiler keep it warm?');
    expect(both[0]).toMatchObject({ snippet: expect.stringContaining('boiler'), found_by: 'both' });
  });

  it('keeps to the chatbot that is asked, and to the organization', async () => {
    byTopic(/whippet|dogs/i, /boiler|warm/i);
    const ben = await app.signUp();
    await teach(ben, 'Whippets of Ben have the run of the yard.');
    await teach(anna, 'Whippets and corgis have the run of the yard.');
    const other = await teach(anna, 'A boiler feeds the radiators.');
    await embedded(anna);
    await embedded(ben);
    const mine = await search(anna, 'Are dogs allowed?');
    expect(JSON.stringify(mine)).not.toContain('Ben');
    const ofOther = await search(anna, 'Are dogs allowed?', { bot_id: other });
    expect(JSON.stringify(ofOther)).not.toContain('Whippets');
  });

  it('makes a vector of each text once, however often it is taught', async () => {
    const bot = await teach(anna, 'The roof was renewed in 2019.');
    await embedded(anna);
    await anna.patch(`/api/chatbots/${bot}`, { knowledge_base: 'The roof was renewed in 2019.' });
    await teach(anna, 'The roof was renewed in 2019.');
    await embedded(anna);
    expect(textsEmbedded().filter((text) => text.includes('roof'))).toHaveLength(1);
  });

  it('goes on with words while the service fails, and catches up when it is back', async () => {
    ai.failEmbeddings(true);
    const bot = await teach(anna, 'The pool is heated from May on.');
    const first = await search(anna, 'When is the pool heated?');
    expect(first[0]).toMatchObject({ found_by: 'words', snippet: expect.stringContaining('May') });
    const answer = await anna.post(`/api/chatbots/${bot}/ask`, { question: 'When is the pool heated?' });
    expect(answer.body).toMatchObject({ answered: true, content: expect.stringContaining('May') });
    expect(await state(anna)).toMatchObject({ passages: 1, embedded: 0, pending: 1 });
    ai.failEmbeddings(false);
    await anna.post('/api/knowledge/embeddings');
    await embedded(anna);
    ai.failEmbeddings(true);
    const later = await search(anna, 'Is the pool heated in June?');
    expect(later[0]).toMatchObject({ found_by: 'words' });
    ai.failEmbeddings(false);
  });

  it('makes new vectors when the model changes, and never mixes them', async () => {
    byTopic(/whippet|dogs/i, /boiler|warm/i);
    await teach(anna, 'Whippets and corgis have the run of the yard.');
    await embedded(anna);
    ai.embedWith((text) => [/whippet|dogs/i.test(text) ? 1 : 0, 0.2, 0.1]);
    const values = { api_key: ai.key, base_url: ai.url, chat_model: 'none', embedding_model: 'their-model' };
    expect((await anna.put('/api/integrations/openai', { values })).status).toBe(200);
    expect(await state(anna)).toMatchObject({ model: 'their-model' });
    await embedded(anna);
    expect(embeddings().map(({ body }) => (body as { model: string }).model)).toContain('their-model');
    expect((await search(anna, 'Are dogs allowed?'))[0]).toMatchObject({ found_by: 'meaning' });
  });

  it('makes them of a file behind an address too, which read again unchanged costs nothing', async () => {
    const bytes = await pdfOf('Whippets and corgis have the run of the yard.');
    site.pages['/rules.pdf'] = { headers: { 'content-type': 'application/pdf' }, body: bytes };
    byTopic(/whippet|dogs/i, /boiler|warm/i);
    const taught = await anna.post('/api/training/url-content', { url: `${site.url}/rules.pdf` });
    expect(taught.body).toMatchObject({ credits_used: 5 });
    await embedded(anna);
    const values = { api_key: ai.key, base_url: ai.url, chat_model: 'none', embedding_model: 'their-model' };
    await anna.put('/api/integrations/openai', { values });
    await embedded(anna);
    const before = embeddings().length;
    const again = await anna.post(`/api/training/sources/${taught.body.source_id}/retrain`);
    expect(again.body).toMatchObject({ credits_used: 0 });
    expect((await search(anna, 'Are dogs allowed?'))[0]).toMatchObject({ found_by: 'meaning', page: 1 });
    // The question alone.
    expect(embeddings().slice(before)).toHaveLength(1);
  });

  it('takes the others when one text is too long for the model', async () => {
    ai.nextEmbeddings(openAiScenarios.tooLong());
    await teach(anna, `${'The garden has roses. '.repeat(60)}\n\n${'The cellar is dry. '.repeat(60)}`);
    await embedded(anna);
    expect((await state(anna)).passages).toBeGreaterThan(1);
  });

  it('says that there is nothing to say without a model', async () => {
    const plain = await startApp();
    try {
      const ben = await plain.signUp();
      expect(await state(ben)).toEqual({
        configured: false,
        model: null,
        passages: 0,
        embedded: 0,
        pending: 0,
      });
    } finally {
      await plain.stop();
    }
  });
});
