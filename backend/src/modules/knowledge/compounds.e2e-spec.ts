import { startApp, type SignedIn, type TestApp } from '../../../test/harness';

let app: TestApp;
let anna: SignedIn;
let bot: string;

const papers = {
  Kosten: 'Die Instandhaltungsrücklage beläuft sich auf 64.000 Euro. Sonderumlagen sind nicht beschlossen.',
  Garten: 'Die Gartenpflege übernimmt die Hausverwaltung Lindner. Der Hausmeisterdienst kommt dienstags.',
  Technik: 'Die Heizungsanlage wurde 2019 erneuert. Der Dachstuhl wurde 2008 gedämmt.',
  Stellplatz: 'Zur Wohnung gehört ein Tiefgaragenstellplatz. Besucherparkplätze liegen vor dem Haus.',
  Regeln: 'Ferienvermietung ist untersagt. Die Eigentümerversammlung findet jedes Jahr im Mai statt.',
};

beforeAll(async () => {
  app = await startApp();
  anna = await app.signUp();
  bot = (await anna.post('/api/chatbots', { name: 'Haus Linde', languages: ['de'] })).body.chatbot.bot_id;
  for (const [title, text] of Object.entries(papers))
    await anna.post('/api/knowledge/notes', { title, text, bot_id: bot });
});

afterAll(() => app.stop());

const ask = async (question: string) => (await anna.post(`/api/chatbots/${bot}/ask`, { question })).body;

describe('A German question finds its word inside a compound', () => {
  it.each([
    ['Wie hoch ist die Rücklage für Instandhaltung?', '64.000 Euro'],
    ['Wer pflegt den Garten?', 'Lindner'],
    ['Wann kommt der Hausmeister?', 'dienstags'],
    ['Wann wurde die Heizung ausgetauscht?', '2019'],
    ['Ist das Dach gedämmt?', '2008'],
    ['Gibt es einen Stellplatz in der Tiefgarage?', 'Tiefgaragenstellplatz'],
    ['Wann ist die Versammlung der Eigentümer?', 'im Mai'],
  ])('%s', async (question, said) => {
    const { content, answered } = await ask(question);
    expect({ answered, content }).toEqual({ answered: true, content: expect.stringContaining(said) });
  });

  it.each(['Wie weit ist der Flughafen?', 'Gibt es eine Solaranlage?', 'Darf man auf dem Balkon grillen?'])(
    'and no answer where there is none: %s',
    async (question) => {
      const { content, answered } = await ask(question);
      expect({ answered, content }).toEqual({
        answered: false,
        content: expect.stringContaining('weiß ich nicht'),
      });
    },
  );
});
