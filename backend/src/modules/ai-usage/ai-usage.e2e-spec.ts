import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';
import { picture, wav } from '../../../test/files/documents';
import { form } from '../../../test/files/form';
import { soon } from '../../../test/soon';
import type { AiUsageView } from './ai-usage.dto';

let ai: Awaited<ReturnType<typeof startOpenAiStub>>;
let app: TestApp;
let anna: SignedIn;
let bot: string;

const aBot = async (who: SignedIn): Promise<string> => {
  const wish = { name: 'Guide', knowledge_base: 'The kitchen was renovated in 2021.' };
  return (await who.post('/api/chatbots', wish)).body.chatbot.bot_id;
};
const ask = (who = anna, of = bot) =>
  who.post(`/api/chatbots/${of}/ask`, { question: 'When was the kitchen renovated?' });
const usage = async (who = anna, query = ''): Promise<AiUsageView[]> =>
  (await who.get(`/api/analytics/ai-usage${query}`)).body;
const answers = (rows: AiUsageView[]) => rows.filter(({ task }) => task === 'answer');
const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  ai = await startOpenAiStub();
  app = await startApp({
    OPENAI_API_KEY: ai.key,
    OPENAI_BASE_URL: ai.url,
    OPENAI_PRICES: 'stub-model=2/10, gpt-6-luna=20/100, text-embedding-3-small=0.02',
  });
});
beforeEach(async () => {
  ai.reset();
  anna = await app.signUp();
  bot = await aBot(anna);
});
afterAll(async () => {
  await app.stop();
  ai.close();
});

describe('What a model was used for', () => {
  it('is counted by day, chatbot and model, with tokens, cost and the credits paid', async () => {
    ai.next(openAiScenarios.stream('The kitchen was renovated in 2021 [1].'));
    ai.next(openAiScenarios.stream('The kitchen was renovated in 2021 [1].'));
    await ask();
    await ask();
    expect(answers(await usage())).toEqual([
      {
        day: today(),
        bot_id: bot,
        bot_name: 'Guide',
        task: 'answer',
        model: 'stub-model',
        calls: 2,
        broken: 0,
        input_tokens: 10,
        output_tokens: 4,
        audio_seconds: null,
        // Five tokens in at two dollars a million and two out at ten, twice.
        cost_usd: 0.00006,
        credits: 2,
      },
    ]);
  });

  it('counts an answer that broke off too, though it costs no credit', async () => {
    ai.next(openAiScenarios.endsEarly('The kit'));
    expect((await ask()).body.engine).toBe('built_in');
    const [row] = answers(await usage());
    expect(row).toMatchObject({ calls: 1, broken: 1, credits: 0, cost_usd: expect.any(Number) });
    expect(row?.input_tokens).toBeGreaterThan(50);
  });

  it.each([
    ['a credit for two cents, begun ones too', 500, 100, 1],
    ['and one for each two cents more', 900, 90, 2],
    ['never more than was set aside', 90_000, 900, 3],
  ])('lets an answer cost what its model does: %s', async (_, read, written, credits) => {
    ai.next(openAiScenarios.streamTaking('The kitchen was renovated in 2021 [1].', read, written));
    const before = (await anna.get('/api/credits/balance')).body.credits_remaining as number;
    expect((await ask()).body.engine).toBe('model');
    const after = (await anna.get('/api/credits/balance')).body;
    expect(after).toMatchObject({ current_credits: before - credits, credits_remaining: before - credits });
    expect(answers(await usage())).toMatchObject([{ credits }]);
  });

  it('names the credits of a day once, however many models worded its answers', async () => {
    ai.next(openAiScenarios.stream('The kitchen was renovated in 2021 [1].'));
    await ask();
    // One that breaks off stands under the model that was asked for, for nobody said which one answered.
    ai.next(openAiScenarios.endsEarly('The kit'));
    await ask();
    const rows = answers(await usage());
    expect(new Set(rows.map(({ model }) => model)).size).toBe(2);
    expect(rows.map(({ credits }) => credits).sort()).toEqual([0, 1]);
  });

  it('counts the vectors of what was taught, for no chatbot', async () => {
    const rows = await soon(usage, (all) => all.some(({ task }) => task === 'embed'));
    expect(rows.find(({ task }) => task === 'embed')).toMatchObject({
      bot_id: null,
      model: 'text-embedding-3-small',
      cost_usd: expect.any(Number),
      credits: 0,
    });
  });

  it('counts what a picture and a recording took for the chatbot they are taught to', async () => {
    ai.next(openAiScenarios.whole({ content: 'A front door with a brass knocker.' }));
    const door = form('door.png', await picture('png', 'Front door'), { bot_id: bot });
    expect((await anna.post('/api/training/upload-document', door)).status).toBe(200);
    const talk = form('talk.wav', wav(1), { bot_id: bot });
    expect((await anna.post('/api/training/upload-document', talk)).status).toBe(200);
    const taught = await usage(anna, `?bot_id=${bot}`);
    expect(taught.map(({ task }) => task)).toEqual(expect.arrayContaining(['describe', 'transcribe']));
    // Nobody has set a price for the model that listens.
    expect(taught.find(({ task }) => task === 'transcribe')?.cost_usd).toBeNull();
  });

  it('is shown for one chatbot alone, and to nobody else', async () => {
    const other = await aBot(anna);
    ai.next(openAiScenarios.stream('The kitchen was renovated in 2021 [1].'));
    await ask();
    expect(await usage(anna, `?bot_id=${other}`)).toEqual([]);
    expect(answers(await usage(anna, `?bot_id=${bot}&days=1`))).toHaveLength(1);
    const ben = await app.signUp();
    expect(await usage(ben)).toEqual([]);
    expect((await ben.get(`/api/analytics/ai-usage?bot_id=${bot}`)).status).toBe(404);
  });
});
