import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltServer } from '../built-server';
import { aTenant, Client } from '../harness';
import { LiveStream } from '../live-stream';
import { startRedis, type RedisServer } from '../redis-server';
import { aBot } from '../visitors';

interface Told {
  conversation_id: string;
  state: string;
  content: string;
}

describe.each([
  { what: 'that share a Redis', withRedis: true },
  { what: 'that share nothing but the database', withRedis: false },
])('two servers $what', ({ withRedis }) => {
  let redis: RedisServer | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'two-servers-'));
  const servers: BuiltServer[] = [];

  beforeAll(async () => {
    if (withRedis) redis = await startRedis();
    // One after the other: the first one makes the tables and the secrets.
    for (let count = 0; count < 2; count += 1)
      servers.push(
        await BuiltServer.start({
          DATA_DIR: folder,
          LOG_LEVEL: 'warn',
          ...(redis && { REDIS_URL: redis.url }),
        }),
      );
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('say at start that each counts rate limits for itself, if it does', () => {
    const warned = servers.map(({ output }) => output.includes(`Another server is running on ${folder}.`));
    expect(warned).toEqual([false, !withRedis]);
  });

  it('bring a buyer at the one and an agent at the other together', async () => {
    const [near, far] = servers.map(({ url }) => new Client(url)) as [Client, Client];
    const { email, password, ...more } = aTenant();
    await near.post('/api/auth/register', { email, password, ...more });
    const { access_token } = (await far.post('/api/auth/login', { email, password })).body;
    const agent = far.as(access_token as string);
    const { chatbot } = (await agent.post('/api/chatbots', aBot())).body;

    const begun = await near.post(`/api/public/chatbots/${chatbot.bot_id}/conversations`);
    const { conversation_id: id, visitor_token } = begun.body as Record<string, string>;
    const buyer = near.as(visitor_token);
    const page = await LiveStream.of(buyer, `/api/public/conversations/${id}/events`);
    const desk = await LiveStream.of(agent, '/api/conversations/events');
    await page.until('state');
    await desk.until('attention');

    expect((await buyer.post(`/api/public/conversations/${id}/hand-over`)).status).toBe(200);
    await desk.until<Told>('changed', ({ conversation_id }) => conversation_id === id);

    expect((await agent.post(`/api/conversations/${id}/messages`, { content: 'I am here.' })).status).toBe(
      201,
    );
    await page.until<Told>('message', ({ content }) => content === 'I am here.');
    await page.until<Told>('state', ({ state }) => state === 'human');

    // Nothing of it is kept, so it cannot be found by looking: only a signal brings it.
    if (withRedis) {
      await agent.post(`/api/conversations/${id}/typing`);
      await page.until('typing');
      await buyer.post(`/api/public/conversations/${id}/typing`);
      await desk.until<Told>('typing', ({ conversation_id }) => conversation_id === id);
    }
    await Promise.all([page.leave(), desk.leave()]);
  });
});
