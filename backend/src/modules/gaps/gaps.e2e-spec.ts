import { type Client, type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { startOpenAiStub } from '../../../test/stubs/openai.stub';
import { soon } from '../../../test/soon';
import type { GapDetail, GapView } from './gap.dto';

let app: TestApp;
let anna: SignedIn;
let bot: string;
let home: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

beforeEach(async () => {
  anna = await app.signUp();
  ({ bot, home } = await aHome(anna));
});

async function aHome(who: SignedIn): Promise<{ bot: string; home: string }> {
  const listing = await who.post('/api/properties', {
    address: '12 Oak Lane',
    city: 'San Francisco',
    state: 'CA',
    zip_code: '94102',
  });
  const property_ids = [listing.body.property_id];
  const made = await who.post('/api/chatbots', {
    name: 'Oak',
    knowledge_base: 'The roof was renewed in 2019.',
    property_ids,
  });
  return { bot: made.body.chatbot.bot_id, home: listing.body.property_id };
}

interface Visit {
  visitor: Client;
  conversation: string;
}

async function visit(botId = bot, over: Record<string, unknown> = {}): Promise<Visit> {
  const { body } = await app.visitor.post(`/api/public/chatbots/${botId}/conversations`, over);
  return { visitor: app.visitor.as(body.visitor_token), conversation: body.conversation_id };
}

const ask = async ({ visitor, conversation }: Visit, content: string) =>
  (await visitor.post(`/api/public/conversations/${conversation}/messages`, { content })).body;

const gaps = async (who = anna, query = ''): Promise<GapView[]> => (await who.get(`/api/gaps${query}`)).body;

/** Sorting happens a moment after the answer: waits until so many questions are in the list. */
const sorted = (count: number, who = anna): Promise<GapView[]> =>
  soon(
    () => gaps(who),
    (list) => list.reduce((sum, gap) => sum + gap.asked_count, 0) === count,
  );

describe('Questions that nothing answers', () => {
  it('are kept once for all the words they are asked in, with how often', async () => {
    expect((await ask(await visit(), 'Is there a helipad?')).answered).toBe(false);
    await ask(await visit(), 'Does it have a helipad?');
    await ask(await visit(), 'IS THERE A HELIPAD');
    await ask(await visit(), 'How far is the nearest marina?');
    const list = await sorted(4);
    expect(list.map(({ question, asked_count, state }) => [question, asked_count, state])).toEqual(
      expect.arrayContaining([
        ['Is there a helipad?', 3, 'open'],
        ['How far is the nearest marina?', 1, 'open'],
      ]),
    );
    expect(list).toHaveLength(2);
    const order = async (sort: string) => {
      const { body, headers } = await anna.get<GapView[]>(`/api/gaps?limit=1&sort=${sort}`);
      const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      const last = await anna.get<GapView[]>(next!);
      expect(last.headers.get('link')).toBeNull();
      return [...body, ...last.body].map(({ question }) => question);
    };
    expect(await order('most_asked')).toEqual(['Is there a helipad?', 'How far is the nearest marina?']);
    expect(await order('newest')).toEqual(['How far is the nearest marina?', 'Is there a helipad?']);
    const { headers } = await anna.get('/api/gaps?limit=1&sort=most_asked');
    const cursor = /cursor=([^&>]+)/.exec(headers.get('link') ?? '')?.[1];
    expect((await anna.get(`/api/gaps?cursor=${cursor}`)).status).toBe(400);
  });

  it('say which chatbot and which listing they are about, and where they were asked', async () => {
    const talk = await visit(bot, { property_id: home });
    await ask(talk, 'Is there a helipad?');
    const [gap] = await sorted(1);
    expect(gap).toMatchObject({
      bot_id: bot,
      bot_name: 'Oak',
      property_id: home,
      property_address: expect.stringContaining('12 Oak Lane'),
    });
    const { body } = await anna.get<GapDetail>(`/api/gaps/${gap?.gap_id}`);
    expect(body.asked).toEqual([
      expect.objectContaining({ question: 'Is there a helipad?', conversation_id: talk.conversation }),
    ]);
    expect(await gaps(anna, `?property_id=${home}&state=open`)).toHaveLength(1);
    expect(await gaps(anna, '?state=answered')).toEqual([]);
  });

  it('are of the home they name, whatever else is said of it', async () => {
    const listing = { address: '9 Mill Lane', city: 'San Francisco', state: 'CA', zip_code: '94102' };
    const mill = (await anna.post('/api/properties', listing)).body.property_id;
    await anna.patch(`/api/chatbots/${bot}`, { property_ids: [home, mill] });
    const talk = await visit();
    await ask(talk, 'Does the Mill Lane house have a helipad?');
    await ask(talk, 'any helipad at 9 mill lane');
    await ask(talk, 'Does 12 Oak Lane have a helipad?');
    const list = await sorted(3);
    expect(list.map(({ property_id, asked_count }) => [property_id, asked_count])).toEqual(
      expect.arrayContaining([
        [mill, 2],
        [home, 1],
      ]),
    );
  });

  it('are not what was answered, and not what a fixed text declined', async () => {
    await ask(await visit(), 'When was the roof renewed?');
    await ask(await visit(), 'Is it a safe neighborhood?');
    await ask(await visit(), 'Is there a helipad?');
    expect((await sorted(1)).map(({ question }) => question)).toEqual(['Is there a helipad?']);
  });

  it('lose e-mail addresses and phone numbers on the way', async () => {
    await ask(await visit(), 'Is there a helipad? Write to casey@example.com or call (415) 555-0134.');
    const [gap] = await sorted(1);
    expect(gap?.question).not.toMatch(/casey@|555-0134/);
  });

  it('become approved knowledge by one answer: the next visitor gets it', async () => {
    await ask(await visit(), 'Is there a helipad?');
    const [gap] = await sorted(1);
    const answered = await anna.post(`/api/gaps/${gap?.gap_id}/answer`, {
      answer: 'No, but the heliport is nine minutes away.',
    });
    expect([answered.status, answered.body.state, answered.body.answer]).toEqual([
      200,
      'answered',
      'No, but the heliport is nine minutes away.',
    ]);
    expect(answered.body.source_id).toEqual(expect.any(String));
    const next = await ask(await visit(), 'Does it have a helipad?');
    expect(next).toMatchObject({ answered: true, content: 'No, but the heliport is nine minutes away.' });
    expect(await gaps(anna, '?state=open')).toEqual([]);
  });

  it('can be answered for one listing, one chatbot, or all of the organization', async () => {
    const other = await aHome(anna);
    await ask(await visit(bot, { property_id: home }), 'Is there a helipad?');
    const office = await anna.post('/api/chatbots', { name: 'Office' });
    await ask(await visit(office.body.chatbot.bot_id), 'Who does the snow removal?');
    const list = await sorted(2);
    const named = (text: string) => list.find(({ question }) => question.includes(text))?.gap_id;
    await anna.post(`/api/gaps/${named('helipad')}/answer`, { answer: 'No helipad here.' });
    const wrong = await anna.post(`/api/gaps/${named('snow')}/answer`, { answer: 'Us.', scope: 'listing' });
    expect([wrong.status, wrong.body.details]).toEqual([400, [expect.objectContaining({ field: 'scope' })]]);
    await anna.post(`/api/gaps/${named('snow')}/answer`, {
      answer: 'Our office sees to the snow.',
      scope: 'organization',
    });
    const elsewhere = await visit(other.bot);
    expect((await ask(elsewhere, 'Is there a helipad?')).answered).toBe(false);
    expect((await ask(elsewhere, 'Who does the snow removal?')).content).toBe('Our office sees to the snow.');
  });

  it('can be dismissed: asked again they are counted, and stay away', async () => {
    await ask(await visit(), 'Is there a helipad?');
    const [gap] = await sorted(1);
    await anna.patch(`/api/gaps/${gap?.gap_id}`, { state: 'dismissed' });
    await ask(await visit(), 'Does it have a helipad?');
    expect(await sorted(2)).toMatchObject([{ state: 'dismissed', asked_count: 2 }]);
    const back = await anna.patch(`/api/gaps/${gap?.gap_id}`, { state: 'open' });
    expect(back.body.state).toBe('open');
  });

  it('cannot be answered with what fair-housing rules keep from visitors', async () => {
    await ask(await visit(), 'Is there a helipad?');
    const [gap] = await sorted(1);
    const { status } = await anna.post(`/api/gaps/${gap?.gap_id}/answer`, {
      answer: 'No, but it is a safe neighborhood, perfect for young Christian families.',
    });
    expect(status).toBe(422);
    expect(await gaps()).toMatchObject([{ state: 'open', answer: null }]);
  });

  it('are nobody else’s', async () => {
    await ask(await visit(), 'Is there a helipad?');
    const [gap] = await sorted(1);
    const ben = await app.signUp();
    expect(await gaps(ben)).toEqual([]);
    expect((await ben.get(`/api/gaps/${gap?.gap_id}`)).status).toBe(404);
    expect((await ben.post(`/api/gaps/${gap?.gap_id}/answer`, { answer: 'Mine.' })).status).toBe(404);
  });
});

describe('With an embedding model', () => {
  it('questions that share no word but the meaning are one gap', async () => {
    const ai = await startOpenAiStub();
    const modelled = await startApp({
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      OPENAI_CHAT_MODEL: 'none',
      FETCH_ALLOW_HOSTS: ai.host,
    });
    try {
      ai.embedWith((text) => (/helipad|chopper/i.test(text) ? [1, 0] : [0, 1]));
      const ben = await modelled.signUp();
      const { bot: other } = await aHome(ben);
      for (const content of ['Is there a helipad?', 'Could my chopper land anywhere?', 'Who mows?']) {
        const { body } = await modelled.visitor.post(`/api/public/chatbots/${other}/conversations`);
        await modelled.visitor
          .as(body.visitor_token)
          .post(`/api/public/conversations/${body.conversation_id}/messages`, { content });
      }
      const list = await sorted(3, ben);
      expect(list.map(({ asked_count }) => asked_count).sort()).toEqual([1, 2]);
    } finally {
      await modelled.stop();
      ai.close();
    }
  });
});
