import { startApp, type TestApp } from '../../../test/harness';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

describe('a visitor who asks for a person in words', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  it('waits as after the button, is told in the language of the wish who comes, and goes on with the bot until then', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const asked = await visitor.ask('Can I talk to a human please?');
    expect(asked.body).toMatchObject({
      content: 'Of course. I have told Harbour Homes, who will write to you here.',
      answered: true,
      can_ask_agent: false,
    });
    expect((await visitor.see()).body.hand_over).toMatchObject({
      state: 'waiting',
      agent_name: 'Harbour Homes',
    });
    const waiting = await house.owner.get('/api/conversations/attention');
    expect(waiting.body).toMatchObject([{ conversation_id: visitor.conversationId }]);
    const again = await visitor.ask('quiero hablar con una persona');
    expect(again.body.content).toBe('Por supuesto. He avisado a Harbour Homes, que le escribirá aquí.');
    expect((await visitor.ask('How many bedrooms?')).body).toMatchObject({ answered_by: 'bot' });
  });

  it('or writes a number or an address into the chat, is led to the form, where consent is given', async () => {
    const visitor = await Visitor.of(app, house.botId);
    for (const said of [
      'My number is 415 555 0132, call me. Dora',
      'dora@example.com',
      '+34 612 345 678 llámenme',
    ]) {
      const { body } = await visitor.ask(said);
      expect([said, body.content, body.can_ask_agent]).toEqual([
        said,
        expect.stringMatching(/form, which holds it already|formulario, que ya lo contiene/),
        false,
      ]);
      expect(body.offer_contact).toBe('address_given');
    }
    for (const asked of ['Is it 415 555 0132?', 'The price is 1,185,000 for 2,340 sq ft', 'MLS 20261129'])
      expect((await visitor.ask(asked)).body.content).not.toContain('form, which holds it');
    expect((await house.owner.get('/api/leads')).body).toEqual([]);
    expect((await house.owner.get('/api/gaps')).body).not.toContainEqual(
      expect.objectContaining({ question: expect.stringContaining('Dora') }),
    );
  });
});
