import { isDeepStrictEqual } from 'node:util';
import { startApp, type TestApp } from '../../../test/harness';
import { soon } from '../../../test/soon';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

describe('the questions on the chips', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app, { bot: { languages: ['en', 'es'] } });
  });
  afterAll(() => app.stop());

  const chips = async (lang = 'en', { botId } = house): Promise<string[]> =>
    (await app.visitor.get(`/api/public/chatbots/${botId}?lang=${lang}`)).body.suggestions;

  it('come from the record, and from what was taught as soon as it was', async () => {
    const ofTheRecord = ['What are the monthly fees?', 'What about parking?', 'When can I see it?'];
    await soon(chips, (shown) => isDeepStrictEqual(shown, ofTheRecord));
    await house.owner.patch(`/api/chatbots/${house.botId}`, {
      knowledge_base: 'Pets are allowed: two cats or one dog. The roof is from 2019.',
    });
    expect(await soon(chips, (shown) => shown.includes('Are pets allowed?'))).toHaveLength(3);
  });

  it('are in the language of the page, and each of them is answered', async () => {
    await soon(
      () => chips('es'),
      (shown) => shown.includes('¿Se permiten mascotas?'),
    );
    for (const lang of ['en', 'es']) {
      const visitor = await Visitor.of(app, house.botId, { language: lang });
      for (const question of await chips(lang))
        expect({ question, answered: (await visitor.ask(question)).body.answered }).toEqual({
          question,
          answered: true,
        });
    }
  });

  it('go when the fact behind them goes', async () => {
    await house.owner.patch(`/api/properties/${house.propertyId}`, { hoa_fee_cents: null, parking: null });
    await house.owner.patch(`/api/chatbots/${house.botId}`, { knowledge_base: '' });
    const gone = ['What are the monthly fees?', 'Are pets allowed?'];
    await soon(
      chips,
      (shown) => shown.includes('When was it built?') && !shown.some((question) => gone.includes(question)),
    );
  });

  it('never promise what a chatbot without any home or knowledge cannot keep', async () => {
    const { body } = await house.owner.post('/api/chatbots', { name: 'Front desk' });
    const botId = String(body.chatbot.bot_id);
    const visitor = await Visitor.of(app, botId);
    const unanswered = async () => {
      const questions = await chips('en', { ...house, botId });
      const answers = await Promise.all(questions.map((question) => visitor.ask(question)));
      return questions.filter((_, index) => !answers[index]!.body.answered);
    };
    await soon(unanswered, (questions) => questions.length === 0);
  });

  describe('of several chatbots', () => {
    const botIds: string[] = [];
    const teach = (text: string) => house.owner.post('/api/knowledge/notes', { title: 'Rules', text });
    const showsPets = async (botId: string): Promise<boolean> =>
      (await app.visitor.get<string>(`/chat/${botId}`)).body.includes('Are pets allowed?');
    const all = () => Promise.all(botIds.map(showsPets));

    beforeAll(async () => {
      const wish = { property_ids: [house.propertyId] };
      for (let number = 1; number <= 6; number++) {
        const { body } = await house.owner.post('/api/chatbots', { name: `Desk ${number}`, ...wish });
        botIds.push(String(body.chatbot.bot_id));
      }
    });

    it('are learned after three notes while other requests are answered', async () => {
      for (const pet of ['Cats', 'Dogs', 'Birds']) await teach(`${pet} are allowed as pets.`);
      expect(await all()).not.toContain(true);
      for (let request = 0; request < 3; request++)
        expect((await house.owner.get(`/api/properties/${house.propertyId}`)).status).toBe(200);
      expect(await all()).toContain(false);
      for (const botId of botIds) await soon(() => showsPets(botId), Boolean);
    });

    it('stay what they are when another one learns something', async () => {
      const [first, ...others] = botIds;
      await house.owner.patch(`/api/chatbots/${first}`, { knowledge_base: 'The roof is from 2019.' });
      expect(await all()).toEqual([false, ...others.map(() => true)]);
    });
  });
});
