import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { startPgvector } from '../../../../test/pgvector-server';
import { soon } from '../../../../test/soon';
import { startOpenAiStub } from '../../../../test/stubs/openai.stub';

// It brings a server of its own: once is enough, also where the other specs run on PostgreSQL.
const once = process.env.TEST_DATABASE_URL ? describe.skip : describe;

once('A PostgreSQL server that gets pgvector', () => {
  let ai: Awaited<ReturnType<typeof startOpenAiStub>>;
  let folder: string;
  let server: Awaited<ReturnType<typeof startPgvector>>;
  let app: TestApp;
  let anna: SignedIn;

  const encryptionKeys = `k1:${randomBytes(32).toString('base64')}`;

  const start = async (hasPgvector: boolean): Promise<void> => {
    server = await startPgvector(folder, { hasPgvector });
    app = await startApp({
      DATABASE_URL: server.url,
      ENCRYPTION_KEYS: encryptionKeys,
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      OPENAI_CHAT_MODEL: 'none',
      FETCH_ALLOW_HOSTS: ai.host,
    });
  };
  const stop = async (): Promise<void> => {
    await app.stop();
    await server.stop();
  };
  const teach = (who: SignedIn, text: string) =>
    who.post('/api/chatbots', { name: 'Guide', knowledge_base: text });
  const first = async (who: SignedIn, query: string) =>
    (await who.post('/api/knowledge/search', { query })).body[0];
  const embedded = (who: SignedIn, passages: number) =>
    soon(
      async () => (await who.get('/api/knowledge/embeddings')).body,
      (state: { embedded: number; pending: number }) => state.embedded === passages && state.pending === 0,
    );
  const kept = async () =>
    (
      await server.rows(
        `SELECT COUNT(*) FILTER (WHERE LENGTH(vector) > 0) AS bytes,
           COUNT(meaning) AS vectors FROM knowledge_embeddings`,
      )
    )[0];
  const allMoved = (vectors: number) =>
    soon(kept, (state) => state?.bytes === 0 && state.vectors === vectors);

  beforeAll(async () => {
    ai = await startOpenAiStub();
    ai.embedWith((text) => [/whippet|dogs/i, /boiler|warm/i].map((topic) => (topic.test(text) ? 1 : 0.01)));
    folder = mkdtempSync(join(tmpdir(), 'pgvector-'));
    await start(false);
    anna = await app.signUp();
    await teach(anna, 'Whippets and corgis have the run of the garden.');
    await embedded(anna, 1);
    expect(await first(anna, 'Are dogs allowed?')).toMatchObject({ found_by: 'meaning' });
    await stop();
    await start(true);
    anna = await app.signIn({ email: anna.email, password: 'securepassword' });
  });
  afterAll(async () => {
    await stop();
    ai.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what was kept before, and moves it there', async () => {
    expect(await first(anna, 'Are dogs allowed?')).toMatchObject({
      found_by: 'meaning',
      snippet: expect.stringContaining('Whippets'),
    });
    await allMoved(1);
    expect(await first(anna, 'Are dogs allowed in?')).toMatchObject({
      found_by: 'meaning',
      snippet: expect.stringContaining('Whippets'),
    });
  });

  it('keeps new vectors there, and finds the nearest, of the organization that asks alone', async () => {
    await allMoved(1);
    const ben = await app.signUp();
    await teach(ben, 'Whippets of Ben have the run of the yard.');
    await embedded(ben, 1);
    await teach(anna, 'A boiler in the cellar feeds the radiators.');
    await embedded(anna, 2);
    await allMoved(3);
    expect(await first(anna, 'How is it kept warm?')).toMatchObject({
      found_by: 'meaning',
      snippet: expect.stringContaining('boiler'),
    });
    expect((await first(ben, 'Are dogs allowed?')).snippet).toContain('Ben');
    const all = (await anna.post('/api/knowledge/search', { query: 'Are dogs allowed?' })).body;
    expect(JSON.stringify(all)).not.toContain('Ben');
  });

  it('forgets a text with its chatbot', async () => {
    const { body } = await teach(anna, 'Warm floors in both bathrooms.');
    await embedded(anna, 3);
    await anna.delete(`/api/chatbots/${body.chatbot.bot_id}`);
    expect((await first(anna, 'Is it warm?')).snippet).not.toContain('Warm floors');
  });
});
