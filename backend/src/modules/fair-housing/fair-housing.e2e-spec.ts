import { type Answer, type Client, type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';

let ai: Awaited<ReturnType<typeof startOpenAiStub>>;
let app: TestApp;
let withModel: TestApp;
let anna: SignedIn;

beforeAll(async () => {
  ai = await startOpenAiStub();
  app = await startApp();
  withModel = await startApp({
    OPENAI_API_KEY: ai.key,
    OPENAI_BASE_URL: ai.url,
    FETCH_ALLOW_HOSTS: ai.host,
  });
  anna = await app.signUp();
});

afterAll(async () => {
  await app.stop();
  await withModel.stop();
  ai.close();
});

const aBot = async (who: SignedIn, over: Record<string, unknown> = {}): Promise<string> =>
  (await who.post('/api/chatbots', { name: 'Guide', ...over })).body.chatbot.bot_id;

const aListing = async (who: SignedIn, over: Record<string, unknown> = {}): Promise<string> =>
  (
    await who.post('/api/properties', {
      address: '12 Oak Lane',
      city: 'Springfield',
      state: 'CA',
      zip_code: '94999',
      price: 455_000,
      bedrooms: 3,
      ...over,
    })
  ).body.property_id;

const ask = async (who: SignedIn, bot: string, question: string, more: Record<string, unknown> = {}) => {
  const { status, body } = await who.post(`/api/chatbots/${bot}/ask`, { question, ...more });
  expect(status).toBe(200);
  return body;
};

const logOf = async (who: SignedIn, query = ''): Promise<Record<string, unknown>[]> =>
  (await who.get(`/api/fair-housing/log${query}`)).body;

const talkTo = async (bot: string): Promise<{ visitor: Client; path: string; conversation: string }> => {
  const { body } = await app.visitor.post(`/api/public/chatbots/${bot}/conversations`);
  return {
    visitor: app.visitor.as(body.visitor_token),
    path: `/api/public/conversations/${body.conversation_id}/messages`,
    conversation: body.conversation_id,
  };
};

describe('A question that is not the bot’s to answer', () => {
  const notes =
    'The neighborhood has little crime. The Lincoln school is the best in town. No pets, one cat excepted.';

  it('gets neutral sources and the agent, never the brokerage’s opinion on it', async () => {
    const bot = await aBot(anna, { knowledge_base: notes });
    for (const question of [
      'Is there much crime?',
      'Which school is the best?',
      '¿Hay mucha delincuencia?',
    ]) {
      const { content, answered, citations, engine } = await ask(anna, bot, question);
      expect({ question, answered, citations, engine }).toEqual({
        question,
        answered: false,
        citations: [],
        engine: 'policy',
      });
      expect(content).toMatch(/agent/);
      expect(content).not.toMatch(/little crime|Lincoln/);
    }
  });

  it('is handed to a person where only a person can answer', async () => {
    const bot = await aBot(anna, { knowledge_base: notes });
    const { content } = await ask(anna, bot, 'Does the pet rule apply to my service dog?');
    expect(content).toMatch(/not pets.*agent/s);
  });

  it('is answered when the listing itself says so', async () => {
    const description = 'Newly painted. Housing Choice Vouchers are welcome here.';
    const bot = await aBot(anna, { property_ids: [await aListing(anna, { description })] });
    const silent = await aBot(anna, { property_ids: [await aListing(anna)] });
    const said = await ask(anna, bot, 'Are housing vouchers accepted?');
    expect(said).toMatchObject({ answered: true, content: expect.stringContaining('Vouchers are welcome') });
    expect((await ask(anna, silent, 'Are housing vouchers accepted?')).engine).toBe('policy');
  });

  it('is none on a guess when the listings’ records answer it', async () => {
    const homes = [
      await aListing(anna, { address: '27 Lantern Wharf Lane' }),
      await aListing(anna, { address: '8 Millrace Orchard Road', bedrooms: 5 }),
    ];
    const bot = await aBot(anna, { property_ids: homes });
    const compared = await ask(anna, bot, 'compare lantern wharf and millrace');
    expect(compared).toMatchObject({ answered: true, engine: 'facts' });
  });

  it('stays one when it is only the rest of a question', async () => {
    const bot = await aBot(anna, { knowledge_base: 'The yard is good for kids.' });
    const history = [{ role: 'user', content: 'Is the house good for retirees?' }];
    expect((await ask(anna, bot, 'And for kids?', { history })).engine).toBe('policy');
    expect((await ask(anna, bot, 'And the price?', { history })).engine).not.toBe('policy');
  });

  it('is the same for everybody: neither name nor trait changes an answer', async () => {
    const bot = await aBot(anna, { property_ids: [await aListing(anna)] });
    const people = [
      'I’m Emily.',
      'I’m Lakisha.',
      'I’m Mohammed.',
      'I’m Christian Church.',
      'I am a single mother.',
      '',
    ];
    const [answers, redirects] = [new Set<string>(), new Set<string>()];
    for (const person of people) {
      answers.add((await ask(anna, bot, `${person} How many bedrooms does it have?`)).content);
      redirects.add((await ask(anna, bot, `${person} Is it a safe neighborhood?`)).content);
    }
    expect([...answers]).toEqual([expect.stringContaining('3')]);
    expect(redirects.size).toBe(1);
  });
});

describe('An answer that would steer', () => {
  const notes = 'The garden room was added in 2018 and is perfect for families with children.';

  it('is not quoted from what the brokerage wrote', async () => {
    const bot = await aBot(anna, { knowledge_base: notes });
    const { content, citations, answered } = await ask(anna, bot, 'When was the garden room added?');
    expect({ answered, citations }).toEqual({ answered: false, citations: [] });
    expect(content).not.toContain('families');
  });

  it('is cut from the passages cited beside a clean answer', async () => {
    const bot = await aBot(anna, {
      knowledge_base: 'The roof was replaced in 2019 by Miller Roofing. The area is very safe.',
    });
    const { content, citations } = await ask(anna, bot, 'Who replaced the roof?');
    expect(content).toContain('Miller');
    expect(JSON.stringify(citations)).not.toContain('safe');
  });

  it('is stopped when a model words it, and the log says so', async () => {
    const bea = await withModel.signUp();
    const bot = await aBot(bea, {
      knowledge_base: 'The kitchen was renovated in 2021. Families live around.',
    });
    ai.next(openAiScenarios.stream('The kitchen is perfect for families [1]. It was renovated in 2021 [1].'));
    const { content } = await ask(bea, bot, 'When was the kitchen renovated?');
    expect(content).toContain('2021');
    expect(content).not.toContain('perfect for families');
    expect(await logOf(bea)).toEqual([
      expect.objectContaining({
        stage: 'answer',
        rule_id: 'wording.suited_to',
        outcome: 'facts',
        answer: content,
      }),
    ]);
  });
});

describe('The log', () => {
  it('keeps each decision with its reason and what the visitor was shown, and nothing about ordinary questions', async () => {
    const dora = await app.signUp();
    const bot = await aBot(dora);
    const { visitor, path, conversation } = await talkTo(bot);
    await visitor.post(path, { content: 'How many bedrooms does it have?' });
    const asked = 'Is it safe? Write to me: casey@example.com or (415) 555-0134.';
    const { body } = await visitor.post(path, { content: asked });
    expect(body.answered).toBe(false);
    expect(await logOf(dora)).toEqual([
      {
        log_id: expect.any(String),
        bot_id: bot,
        conversation_id: conversation,
        stage: 'question',
        rule_id: 'safety.opinion',
        reason: 'safety',
        outcome: 'neutral_sources',
        question: 'Is it safe? Write to me: [e-mail] or [phone].',
        answer: body.content,
        created_at: expect.any(String),
      },
    ]);
  });

  it('says when no rule was met and the second opinion decided, and the preview shows why', async () => {
    const dora = await app.signUp();
    const bot = await aBot(dora);
    const question = 'Do muggers work that corner?';
    const { trace } = await ask(dora, bot, question, { trace: true });
    expect(trace.decision).toMatch(/^fair housing: second_opinion\.safety for \{harm\}/);
    expect(await logOf(dora)).toEqual([
      expect.objectContaining({ rule_id: 'second_opinion.safety', reason: 'safety', question }),
    ]);
  });

  it('is told apart by reason and outcome', async () => {
    const dora = await app.signUp();
    const bot = await aBot(dora);
    await ask(dora, bot, 'Are the schools good?');
    await ask(dora, bot, 'Do you accept Section 8?');
    const questions = async (query: string) => (await logOf(dora, query)).map(({ question }) => question);
    expect(await questions('?reason=schools')).toEqual(['Are the schools good?']);
    expect(await questions('?outcome=person')).toEqual(['Do you accept Section 8?']);
    expect(await questions('')).toHaveLength(2);
  });

  it('leaves as a table that no spreadsheet takes for formulas', async () => {
    const dora = await app.signUp();
    await ask(dora, await aBot(dora), '=HYPERLINK("http://example.com") is it safe here?');
    const { status, headers, body } = await dora.get('/api/fair-housing/log/export.csv');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('fair-housing-log.csv');
    const [head, row] = body.split('\n');
    expect(head).toContain('reason,rule_id,outcome,stage,question');
    expect(row).toContain('"\'=HYPERLINK(');
  });

  it('belongs to the organization and its admins', async () => {
    const [dora, eve] = [await app.signUp(), await app.signUp()];
    await ask(dora, await aBot(dora), 'Is it a Black neighborhood?');
    expect(await logOf(eve)).toEqual([]);
    expect((await eve.get('/api/fair-housing/log/export.csv')).body).not.toContain('neighborhood');
    const agent = await app.signUpAgent(dora);
    expect((await agent.get('/api/fair-housing/log')).status).toBe(403);
    expect((await agent.get('/api/fair-housing/log/export.csv')).status).toBe(403);
    expect((await app.visitor.get('/api/fair-housing/log')).status).toBe(401);
  });
});

describe('A text for visitors', () => {
  it('is refused at its field where everybody would be shown it, and nothing is changed or paid', async () => {
    const steering = 'Welcome! Perfect for young couples, in a safe neighborhood.';
    const refused = (field: string) => ({
      status: 422,
      error: 'fair_housing_wording',
      details: [
        { field, rule_id: 'wording.suited_to', message: expect.stringContaining('Describe the rooms') },
      ],
    });
    const answerOf = ({ status, body }: Answer<{ error?: string; details?: unknown }>) => ({
      status,
      error: body.error,
      details: body.details,
    });
    const balance = async () => (await anna.get('/api/credits/balance')).body.current_credits as number;
    const bot = await aBot(anna, { greeting: 'Ask me about the house.' });
    const before = await balance();
    const created = await anna.post('/api/chatbots', { name: 'Guide', greeting: steering });
    expect(answerOf(created)).toEqual(refused('greeting'));
    expect(await balance()).toBe(before);
    expect(answerOf(await anna.patch(`/api/chatbots/${bot}`, { greeting: steering }))).toEqual(
      refused('greeting'),
    );
    expect(answerOf(await anna.patch(`/api/chatbots/${bot}`, { name: 'Perfect for young couples' }))).toEqual(
      refused('name'),
    );
    expect(answerOf(await anna.post('/api/organizations/me/branding', { welcome_text: steering }))).toEqual(
      refused('welcome_text'),
    );
    const shown = await app.visitor.get(`/api/public/chatbots/${bot}`);
    expect(shown.body).toMatchObject({ name: 'Guide', greeting: 'Ask me about the house.' });
  });

  it('is checked before it is shown: what, where, why, and what to write instead', async () => {
    const text = 'Sunny home. Perfect for families, in a safe neighborhood with a master bedroom.';
    const { status, body } = await anna.post('/api/fair-housing/check', { text });
    expect(status).toBe(200);
    expect(body.clean).toBe(false);
    expect(body.findings).toEqual([
      expect.objectContaining({
        rule_id: 'wording.suited_to',
        weight: 'withheld',
        excerpt: 'Perfect for families',
      }),
      expect.objectContaining({
        rule_id: 'wording.safety',
        weight: 'withheld',
        excerpt: 'safe neighborhood',
      }),
      expect.objectContaining({
        rule_id: 'wording.house_style',
        weight: 'advice',
        excerpt: 'master bedroom',
      }),
    ]);
    for (const { start, end, excerpt, advice } of body.findings) {
      expect(text.slice(start, end)).toBe(excerpt);
      expect(advice).not.toBe('');
    }
  });

  it('is clean when it speaks of the home', async () => {
    const text =
      'Three bedrooms, white cabinets, a family room and a ramp at the entrance. Service animals are welcome.';
    expect((await anna.post('/api/fair-housing/check', { text })).body).toEqual({
      clean: true,
      findings: [],
    });
  });
});
