import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';

let app: TestApp;
let anna: SignedIn;
let source: string;
let conversation: string;

beforeAll(async () => {
  app = await startApp();
  anna = await app.signUp();
  const { chatbot } = (await anna.post('/api/chatbots', { name: 'Guide' })).body;
  const note = { title: 'House notes', text: 'The shutters are made of cedar.\n\nThe barn is painted red.' };
  source = (await anna.post('/api/knowledge/notes', note)).body.source_id;
  const started = await app.visitor.post(`/api/public/chatbots/${chatbot.bot_id}/conversations`);
  conversation = started.body.conversation_id;
  const visitor = app.visitor.as(started.body.visitor_token);
  for (const content of ['What are the shutters made of?', 'Who was the first president of France?'])
    await visitor.post(`/api/public/conversations/${conversation}/messages`, { content });
});
afterAll(() => app.stop());

describe('A source', () => {
  it('shows where it was cited: the question, the answer, and the words', async () => {
    const { status, body } = await anna.get(`/api/training/sources/${source}/citations`);
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        message_id: expect.any(String),
        conversation_id: conversation,
        question: 'What are the shutters made of?',
        answer: expect.stringContaining('cedar'),
        snippet: expect.stringContaining('cedar'),
        page: null,
        at: expect.any(String),
      },
    ]);
  });

  it('counts the answers that cite it, alone and in the list', async () => {
    expect((await anna.get(`/api/training/sources/${source}`)).body.citation_count).toBe(1);
    expect((await anna.get('/api/training/sources')).body[0].citation_count).toBe(1);
  });

  it('can be deleted although it was cited; the conversation stays as it was', async () => {
    expect((await anna.delete(`/api/training/sources/${source}`)).status).toBe(204);
    expect((await anna.get(`/api/training/sources/${source}/citations`)).status).toBe(404);
    const { messages } = (await anna.get(`/api/conversations/${conversation}`)).body;
    expect(messages[1].citations[0].title).toBe('House notes');
  });
});
