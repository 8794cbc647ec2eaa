import { type SignedIn, startApp, type TestApp } from '../../test/harness';
import { admin } from './brokerage';
import { seedDemo } from './seed-demo';

let app: TestApp;
let broker: SignedIn;
let bots: Map<string, string>;
let millrace: string;

beforeAll(async () => {
  app = await startApp({ SEED_DEMO: 'true' });
  await seedDemo(app.nest, app.env);
  broker = await app.signIn(admin);
  const { body: chatbots } = await broker.get('/api/chatbots');
  bots = new Map(chatbots.map((bot: { name: string; bot_id: string }) => [bot.name, bot.bot_id]));
  const { body: homes } = await broker.get('/api/properties');
  millrace = homes.find(({ address }: { address: string }) => address.includes('Millrace')).property_id;
});

afterAll(async () => {
  await app.stop();
});

const [wharf, juniper, all] = ['Lantern Wharf guide', 'Juniper Terrace concierge', 'All our homes'];

const ask = async (bot: string, question: string, before: string[] = [], wish: object = {}) => {
  const history = before.flatMap((content) => [
    { role: 'user', content },
    { role: 'assistant', content: 'Yes.' },
  ]);
  const { status, body } = await broker.post(`/api/chatbots/${bots.get(bot)}/ask`, {
    question,
    history,
    ...wish,
  });
  expect(status).toBe(200);
  return body as { content: string; answered: boolean };
};

const tells = async (bot: string, question: string, said: RegExp, before: string[] = []) => {
  const { content, answered } = await ask(bot, question, before);
  expect({ answered, content }).toEqual({ answered: true, content: expect.stringMatching(said) });
};

describe('A buyer’s question is answered however it is worded', () => {
  it.each([
    ['how soon can we close', /within 45 days/],
    ['is there a studio', /studio above the garage/i],
    ['sewer or septic', /sewer/],
    ['gas or electric stove?', /Gas range/],
    ['can i walk to the ferry', /0\.6 miles from Lantern Wharf Lane/],
    ['what comes with the house', /Gas range, Dishwasher, Refrigerator/],
    ['how long is the ferry ride', /35 minutes/],
    ["who's the agent", /Theo Lindqvist/],
    ['wat yr was it built', /1931/],
    ['does it hav a fireplce', /fireplace/],
    ['how much 💵', /1,185,000/],
    [
      'hi um can you tell me how many bedrooms it has and also if theres a garage and like when was it built',
      /4 bedrooms[\s\S]*2 spaces[\s\S]*1931/,
    ],
    [
      'Good afternoon, I hope you are doing well. I would be most grateful if you could kindly let me know what the annual property tax on this lovely home might be. Thank you very much in advance!',
      /13,620/,
    ],
    ['Buenas tardes, ¿me podría decir si tiene cochera? Muchas gracias de antemano', /Sí\. .*2 plazas/],
    ['¿En cuánto tiempo quieren cerrar?', /within 45 days/],
    ['¿Cuánto tarda el ferry?', /35 minutes/],
    ['¿Se puede ir caminando al ferry?', /0\.6 miles/],
  ])('%s', (question, said) => tells(wharf, question, said));

  it.each([
    ['airbnb ok?', /Short stays are not allowed/],
    ['how many bikes fit', /60 racks/],
  ])('%s', (question, said) => tells(juniper, question, said));
});

describe('After one thing was spoken of', () => {
  it.each([
    ['and the foundation?', /^Foundation: Bolted and braced in 2018/],
    ['when was it replaced?', /Cedar shingles from 2019/],
  ])('another is answered by itself, and what points at it with it: %s', (question, said) =>
    tells(wharf, question, said, ['how old is the roof']),
  );
});

describe('Areas and distances are said in the measure that was asked in', () => {
  it.each([
    ['how many square meters is it?', [], /217 square meters \(2,340 square feet\)/],
    ['how many acres is the lot', [], /0\.12 acres \(5,200 square feet\)/],
    ['in hectares?', ['how big is the lot?'], /The lot is 0\.05 hectares/],
    ['¿Cuántos metros cuadrados tiene?', [], /217 metros cuadrados \(2,340 pies cuadrados\)/],
    ['how many kilometers to the ferry?', [], /0\.6 miles = 966 m/],
  ])('%s', (question, before, said) => tells(wharf, question, said, before));
});

describe('A listing’s status is said in the visitor’s language', () => {
  it.each([
    ['¿Sigue disponible?', /Sí\. Estado del anuncio: activa, en venta/],
    ['¿Está vendida?', /No\. Estado del anuncio: activa, en venta/],
    ['Is it still available?', /Yes\. .*Active/],
  ])('%s', (question, said) => tells(wharf, question, said));
});

describe('Homes are compared by their records', () => {
  it.each([
    ['second cheapest?', /^Happy to help! That is 8 Millrace/],
    ['which ones dont have an hoa', /That is 27 Lantern/],
    ['which have central air', /That is 410 Juniper/],
    ['2 car garage', /Lantern[^•]*•[^•]*Millrace[^•]*$/],
    ['which is the best value per square foot', /That is 8 Millrace/],
    ['is millrace bigger than juniper', /That is 8 Millrace/],
    ['what is the difference in price between lantern and juniper', /1,185,000[\s\S]*649,000/],
    ['which is closest to the ferry', /0\.6 miles from Lantern Wharf Lane and 0\.9/],
    ['¿cuál está más cerca del ferry?', /0\.6 miles from Lantern Wharf Lane and 0\.9/],
    ['¿hay alguna de un solo piso?', /Juniper[\s\S]*Millrace/],
  ])('%s', (question, said) => tells(all, question, said));

  it.each([
    ['does it have parking?', 'which one is the cheapest?', /^410 Juniper Terrace, Unit 5B: Parking: One/],
    ['¿cuántas recámaras tiene?', '¿cuál es la más barata?', /^410 Juniper.*2 dormitorios/],
    [
      'what about the others?',
      'how much is 8 Millrace Orchard Road?',
      /^• 27 Lantern[^•]*• 410 Juniper[^•]*$/,
    ],
  ])('and what follows speaks of the home that was chosen: %s', (question, before, said) =>
    tells(all, question, said, [before]),
  );

  it.each([
    ['How old is it?', 'Is the roof new?', /Cedar shingles from 2019/],
    ['when was it replaced?', 'whats the roof made of', /Cedar shingles from 2019/],
    ['How old is it?', 'Is it still available?', /built in/],
  ])('and "it" is the part of the home that was spoken of: %s', (question, before, said) =>
    tells(wharf, question, said, [before]),
  );

  it('and the house itself is meant after its lot', async () => {
    const { content } = await ask(all, 'and the house?', ['how big is the lot?'], { property_id: millrace });
    expect(content).toMatch(/living area is 1,780/);
  });
});
