import { startApp, type TestApp } from '../../../test/harness';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

/** Looks again until it is so: the questions are tried by a job. */
async function eventually(look: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

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
    await eventually(async () =>
      expect(await chips()).toEqual([
        'What are the monthly fees?',
        'What about parking?',
        'When can I see it?',
      ]),
    );
    await house.owner.patch(`/api/chatbots/${house.botId}`, {
      knowledge_base: 'Pets are allowed: two cats or one dog. The roof is from 2019.',
    });
    await eventually(async () => expect(await chips()).toContain('Are pets allowed?'));
    expect(await chips()).toHaveLength(3);
  });

  it('are in the language of the page, and each of them is answered', async () => {
    await eventually(async () => expect(await chips('es')).toContain('¿Se permiten mascotas?'));
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
    await eventually(async () => {
      const shown = await chips();
      expect(shown).not.toContain('What are the monthly fees?');
      expect(shown).not.toContain('Are pets allowed?');
      expect(shown).toContain('When was it built?');
    });
  });

  it('never promise what a chatbot without any home or knowledge cannot keep', async () => {
    const { body } = await house.owner.post('/api/chatbots', { name: 'Front desk' });
    const botId = String(body.chatbot.bot_id);
    const visitor = await Visitor.of(app, botId);
    await eventually(async () => {
      for (const question of await chips('en', { ...house, botId }))
        expect({ question, answered: (await visitor.ask(question)).body.answered }).toEqual({
          question,
          answered: true,
        });
    });
  });
});
