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
});
