import { BuiltServer } from '../built-server';
import { aTenant, Client } from '../harness';
import { LiveStream } from '../live-stream';
import { freshDatabase } from '../postgres';
import { aBot } from '../visitors';

const visitors = 20;
const consoles = 5;

describe('a server that is asked to stop while pages and consoles follow', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let server: BuiltServer;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await BuiltServer.start({
      ...(database && { DATABASE_URL: database.url }),
      TRUSTED_PROXIES: '127.0.0.1',
    });
  });
  afterAll(async () => {
    await server.stop();
    await database?.drop();
  });

  it('tells each of them to come again, and exits with 0 within 10 s', async () => {
    const visitor = new Client(server.url);
    const { email, password, ...more } = aTenant();
    await visitor.post('/api/auth/register', { email, password, ...more });
    const { access_token } = (await visitor.post('/api/auth/login', { email, password })).body;
    const anna = visitor.as(access_token as string);
    const { chatbot } = (await anna.post('/api/chatbots', aBot())).body;

    const following = await Promise.all([
      ...Array.from({ length: visitors }, async (_, index) => {
        const person = visitor.with({ 'x-forwarded-for': `198.51.100.${index + 1}` });
        const { body } = await person.post(`/api/public/chatbots/${chatbot.bot_id}/conversations`);
        const path = `/api/public/conversations/${body.conversation_id}/events`;
        return { first: 'state', stream: await LiveStream.of(person.as(body.visitor_token), path) };
      }),
      ...Array.from({ length: consoles }, async () => ({
        first: 'attention',
        stream: await LiveStream.of(anna, '/api/conversations/events'),
      })),
    ]);
    await Promise.all(following.map(({ first, stream }) => stream.until(first)));

    const began = Date.now();
    const stopped = server.stop();
    await Promise.all(following.map(({ stream }) => stream.until('again')));
    for (const { stream } of following) expect(stream.events.at(-1)?.name).toBe('again');
    expect({ exitCode: await stopped, inTime: Date.now() - began < 10_000 }).toEqual({
      exitCode: 0,
      inTime: true,
    });
  });
});
