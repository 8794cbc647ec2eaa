import { type SignedIn, startApp, type TestApp } from '../../test/harness';
import { startSmtpStub } from '../../test/stubs/smtp.stub';
import { admin } from './brokerage';
import { seedDemo } from './seed-demo';

let app: TestApp;
let broker: SignedIn;
let bots: Map<string, string>;
let post: Awaited<ReturnType<typeof startSmtpStub>>;

beforeAll(async () => {
  post = await startSmtpStub();
  app = await startApp({ SEED_DEMO: 'true', SMTP_URL: post.url });
  await seedDemo(app.nest, app.env);
  broker = await app.signIn(admin);
  const { body } = await broker.get('/api/chatbots');
  bots = new Map(body.map(({ name, bot_id }: { name: string; bot_id: string }) => [name, bot_id]));
});

afterAll(async () => {
  await app.stop();
  post.close();
});

it('The demo sets itself up beside a mail server too, and writes to none of its made-up people', async () => {
  const members = (await broker.get('/api/organizations/me/members')).body;
  expect(members.map(({ role }: { role: string }) => role).sort()).toEqual(['admin', 'agent']);
  expect(post.mails).toEqual([]);
});

const [wharf, juniper, all] = ['Lantern Wharf guide', 'Juniper Terrace concierge', 'All our homes'];

const ask = async (bot: string, question: string) => {
  const { status, body } = await broker.post(`/api/chatbots/${bots.get(bot)}/ask`, { question });
  expect(status).toBe(200);
  return body as { content: string; answered: boolean };
};

const tells = async (bot: string, question: string, said: RegExp) => {
  const { content, answered } = await ask(bot, question);
  expect({ answered, content }).toEqual({ answered: true, content: expect.stringMatching(said) });
};

describe('What the sentence does not say of the thing that was asked about is not quoted', () => {
  it.each([
    [wharf, 'does the studio have a kitchen'],
    [wharf, 'could i rent the studio out'],
    [wharf, 'Darf ich das Studio vermieten?'],
    [wharf, 'is there street parking'],
    [wharf, '¿hay estacionamiento en la calle?'],
    [wharf, 'how big is the studio'],
    [wharf, '¿cuándo me podría mudar?'],
    [wharf, '¿Qué se llevan los vendedores?'],
    [wharf, 'why are they selling'],
    [juniper, 'how many units in the building'],
    [all, 'which one has the newest roof'],
    [all, 'show me homes with a tennis court'],
  ])('%s: %s', async (bot, question) => {
    expect(await ask(bot, question)).toMatchObject({ answered: false });
  });

  it('and a choice between two things is not answered with a mere yes', () =>
    tells(wharf, 'is it gas or electric', /^Happy to help! (?!Yes).*Gas range/));

  it('and half a sentence comes with the sentence that it points at', () =>
    tells(wharf, 'are the lamps included', /shower stay\. The hanging lamps in the studio do not\./));
});

describe('Facts are found in the words buyers use for them', () => {
  it.each([
    [wharf, 'how much would I pay in property tax each month', /\$13,620 a year, about \$1,135 a month/],
    [wharf, '¿Cuánto pagaría de impuestos al mes?', /\$13,620 al año, unos \$1,135 al mes/],
    [juniper, 'how much is the hoa per year', /\$485 a month, \$5,820 a year/],
    [wharf, "what's the price per sq foot", /\$506\.41/],
    [wharf, 'price beds baths sqft', /1,185,000.*4 bedrooms.*2\.5 bathrooms.*2,340/],
    [wharf, 'hw mny bathrms', /2\.5 bathrooms/],
    [wharf, '¿Es una casa de una planta?', /No\. Tiene 2 plantas/],
    [wharf, 'where exactly is it', /27 Lantern Wharf Lane/],
    [juniper, 'Sind Hunde erlaubt?', /Two cats or dogs/],
    [wharf, 'Wie hoch ist die Grundsteuer?', /13\.620/],
    [wharf, 'متى بني المنزل؟', /1931/],
    [wharf, 'كم الضريبة السنوية؟', /13,620/],
    [wharf, '这房子什么时候建的？', /1931/],
    [all, 'which one has the biggest yard', /That is 8 Millrace/],
    [all, 'show me homes with a fireplace', /^Happy to help! That is 27 Lantern/],
    [all, 'tell me about the juniper condo', /410 Juniper Terrace.*649,000/],
    [all, 'whats the difference between the condo and the house in tamber creek', /^.*410[^•]*• 8 Millrace/],
  ])('%s: %s', tells);
});

describe('What papers say in other words is found', () => {
  it.each([
    [
      wharf,
      'what school would my kid go to',
      /Port Larkspur Unified School District.*decided by the district/,
    ],
    [wharf, '¿A qué escuela irían mis hijos?', /Port Larkspur Unified School District/],
    [wharf, 'does the bench in the hallway come with the house', /oak bench in the hall/],
    [wharf, 'open house', /Saturday from 1 to 4/],
    [juniper, 'can i do airbnb on weekends', /Short stays are not allowed/],
    [juniper, 'when can I do renovations', /Monday to Friday from 9 am to 5 pm/],
    [juniper, 'how much are the dues and what do they include', /\$485[\s\S]*It covers water/],
    [all, 'are you open sunday', /Monday to Saturday from 9 am to 6 pm/],
  ])('%s: %s', tells);

  it.each([
    [wharf, 'how do i make an offer', /Offers go through the agent/],
    [wharf, 'quiero hacer una oferta', /Las ofertas las recibe el agente/],
    [wharf, 'Wann kann ich das Haus besichtigen?', /vereinbart gern eine Besichtigung/],
  ])('and who wants to see it or to buy is led to the agent: %s: %s', tells);
});

describe('Several questions in one breath are answered one by one', () => {
  it.each([
    [
      'my wife and I love the harbor is there a view how old is the roof and what are the taxes and is there parking',
      /Harbour view[\s\S]*2019[\s\S]*13,620[\s\S]*two-car garage/,
    ],
    ['what year was it built what are the taxes and does it have ac', /1931[\s\S]*13,620[\s\S]*Heat pump/],
    ['okay cool and like does it have a garage', /The garage has 2 spaces/],
  ])('%s', (question, said) => tells(wharf, question, said));

  it.each(['what appliances does it have', 'do you know how far it is to the ferry'])(
    'but one question stays one: %s',
    async (question) => {
      expect((await ask(wharf, question)).content).not.toMatch(/\[2\]|“/);
    },
  );
});

describe('A question may hold any word', () => {
  it.each([
    'constructor',
    'is there a constructor',
    '__proto__',
    'toString valueOf hasOwnProperty',
    'prototype?',
  ])('%s', async (question) => {
    expect((await ask(wharf, question)).content).not.toBe('');
  });
});
