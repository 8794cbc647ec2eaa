import { form } from '../../../test/files/form';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { soon } from '../../../test/soon';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';
import type { AnswerTestRunDetail, AnswerTestsSummary } from './answer-test.dto';

let app: TestApp;
let anna: SignedIn;
let bot: string;

const notes = 'The kitchen was renovated in 2021 by Brandt Interiors. Two dogs of any size are welcome.';

const aBot = async (who: SignedIn, over: Record<string, unknown> = {}): Promise<string> =>
  (await who.post('/api/chatbots', { name: 'Guide', knowledge_base: notes, ...over })).body.chatbot.bot_id;

const add = async (question: string, facts: string[] = [], who = anna, of = bot): Promise<string> =>
  (await who.post(`/api/chatbots/${of}/tests`, { question, expects: 'answer', facts })).body.test_id;

const mustRefuse = (question: string) =>
  anna.post(`/api/chatbots/${bot}/tests`, { question, expects: 'refusal' });

const run = async (
  over: Record<string, unknown> = {},
  who = anna,
  of = bot,
): Promise<AnswerTestRunDetail> => {
  const { status, body } = await who.post(`/api/chatbots/${of}/tests/runs`, over);
  expect(status).toBe(200);
  return body;
};

const summary = async (who = anna, of = bot): Promise<AnswerTestsSummary> =>
  (await who.get(`/api/chatbots/${of}/tests/summary`)).body;

const balance = async (who: SignedIn): Promise<number> =>
  (await who.get('/api/credits/balance')).body.credits_remaining;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('Tests of a chatbot', () => {
  beforeEach(async () => {
    anna = await app.signUp();
    bot = await aBot(anna);
  });

  it('say what it must know and must not answer, and whether it does', async () => {
    const kitchen = await add('When was the kitchen renovated?', ['2021']);
    const roof = await add('How old is the roof?', ['2019']);
    const dogs = await add('Are dogs allowed?', ['two dogs', 'on a leash']);
    const code = (await mustRefuse('What is the code of the safe?')).body.test_id;
    const done = await run();
    expect(done).toMatchObject({ status: 'completed', passed: 2, failed: 2, regressions: 0 });
    const resultOf = (id: string) => done.results.find(({ test_id }) => test_id === id);
    expect(resultOf(kitchen)).toMatchObject({ passed: true, problem: null, engine: 'built_in' });
    expect(resultOf(roof)).toMatchObject({ passed: false, problem: 'not_answered' });
    expect(resultOf(dogs)).toMatchObject({ problem: 'facts_missing', missing: ['on a leash'] });
    expect(resultOf(code)).toMatchObject({ passed: true });
  });

  it('cost nothing, and leave neither conversations nor gaps behind', async () => {
    await add('How old is the roof?');
    const before = await balance(anna);
    await run();
    expect(await balance(anna)).toBe(before);
    expect((await anna.get('/api/conversations')).body).toEqual([]);
    expect((await anna.get('/api/gaps')).body).toEqual([]);
  });

  it('run again after every training and deletion, and name what worked before', async () => {
    await add('When was the kitchen renovated?', ['2021']);
    expect((await run()).passed).toBe(1);
    await anna.patch(`/api/chatbots/${bot}`, { knowledge_base: 'The counter is soapstone.' });
    const broken = await soon(summary, ({ last_run }) => last_run?.failed === 1);
    expect(broken).toMatchObject({
      tests: 1,
      last_run: { started_by: 'chatbot', regressions: 1, results: [{ regressed: true }] },
    });
    // Nothing got better since: it stays a regression.
    expect((await run()).regressions).toBe(1);
    const file = form('kitchen.txt', Buffer.from('The kitchen was renovated in 2021 by Brandt Interiors.'));
    const { source_id } = (await anna.post('/api/training/upload-document', file)).body;
    const healed = await soon(summary, ({ last_run }) => last_run?.passed === 1);
    expect(healed.last_run).toMatchObject({ started_by: 'training', regressions: 0 });
    await anna.delete(`/api/training/sources/${source_id}`);
    const gone = await soon(summary, ({ last_run }) => last_run?.failed === 1);
    expect(gone.last_run).toMatchObject({ regressions: 1 });
  });

  it('run after an answer was written, and only for chatbots that it changes', async () => {
    const other = await aBot(anna);
    await add('How old is the roof?', ['2019']);
    await add('How old is the roof?', ['2019'], anna, other);
    const answer = { question: 'How old is the roof?', answer: 'It was renewed in 2019.', bot_id: bot };
    expect((await anna.post('/api/knowledge/answers', answer)).status).toBeLessThan(300);
    expect((await soon(summary, ({ last_run }) => last_run !== null)).last_run?.passed).toBe(1);
    expect((await summary(anna, other)).last_run).toBeNull();
  });

  it('test a paused chatbot as what it would be for visitors', async () => {
    await anna.patch(`/api/chatbots/${bot}`, { status: 'paused' });
    await add('When was the kitchen renovated?', ['2021']);
    expect((await run()).passed).toBe(1);
  });

  it('can be changed and deleted; every run stays readable', async () => {
    const id = await add('When was the kitchen renovated?', ['2020']);
    const first = await run();
    const changed = await anna.patch(`/api/chatbots/${bot}/tests/${id}`, { facts: [' 2021 '] });
    expect(changed.body.facts).toEqual(['2021']);
    const second = await run();
    const listed = (await anna.get(`/api/chatbots/${bot}/tests/runs`)).body;
    expect(listed.map((each: AnswerTestRunDetail) => [each.run_id, each.passed])).toEqual([
      [second.run_id, 1],
      [first.run_id, 0],
    ]);
    const read = await anna.get(`/api/chatbots/${bot}/tests/runs/${first.run_id}`);
    expect(read.body.results).toHaveLength(1);
    expect((await anna.delete(`/api/chatbots/${bot}/tests/${id}`)).status).toBe(204);
    expect((await anna.get(`/api/chatbots/${bot}/tests`)).body).toEqual([]);
  });

  it('look at the listing they are about', async () => {
    const listing = async (address: string, bathrooms: number): Promise<string> => {
      const home = { address, city: 'San Francisco', state: 'CA', zip_code: '94102', bathrooms };
      return (await anna.post('/api/properties', home)).body.property_id;
    };
    const [oak, elm] = [await listing('1 Oak Lane', 2.5), await listing('2 Elm Lane', 4)];
    await anna.patch(`/api/chatbots/${bot}`, { property_ids: [oak, elm] });
    const wish = { question: 'How many bathrooms?', expects: 'answer', facts: ['4'], property_id: elm };
    expect((await anna.post(`/api/chatbots/${bot}/tests`, wish)).status).toBe(201);
    expect(await run()).toMatchObject({ passed: 1, results: [{ engine: 'facts' }] });
  });

  it('are nobody else’s', async () => {
    const id = await add('When was the kitchen renovated?');
    const ben = await app.signUp();
    expect((await ben.get(`/api/chatbots/${bot}/tests`)).status).toBe(404);
    expect((await ben.post(`/api/chatbots/${bot}/tests/runs`, {})).status).toBe(404);
    const own = await aBot(ben);
    expect((await ben.delete(`/api/chatbots/${own}/tests/${id}`)).status).toBe(404);
  });
});

describe('With a language model', () => {
  it('tests ask it only when a person wishes so, and then at its price', async () => {
    const ai = await startOpenAiStub();
    const modelled = await startApp({ OPENAI_API_KEY: ai.key, OPENAI_BASE_URL: ai.url });
    try {
      const ben = await modelled.signUp();
      const of = await aBot(ben);
      await add('When was the kitchen renovated?', ['2021'], ben, of);
      const before = await balance(ben);
      expect((await run({}, ben, of)).results[0]?.engine).toBe('built_in');
      expect([ai.chats(), await balance(ben)]).toEqual([[], before]);
      ai.next(openAiScenarios.stream('The kitchen was renovated in 2021 [1].'));
      expect(await run({ with_model: true }, ben, of)).toMatchObject({
        with_model: true,
        passed: 1,
        results: [{ engine: 'model' }],
      });
      expect(await balance(ben)).toBe(before - 1);
    } finally {
      await modelled.stop();
      ai.close();
    }
  });
});
