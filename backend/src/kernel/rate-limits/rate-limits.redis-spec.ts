import { Redis } from 'ioredis';
import { startRedis, type RedisServer } from '../../../test/redis-server';
import { over, passed } from './rate-limits.contract';

describe('rate limits over Redis', () => {
  let server: RedisServer;
  const clients: Redis[] = [];
  const connect = () => {
    const client = new Redis(server.url, { maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    clients.push(client);
    return client;
  };
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => {
    for (const client of clients) client.disconnect();
    await server.stop();
  });

  it('let exactly 10 of 1,000 pass that come to two processes at once', async () => {
    expect(await passed([over(connect()), over(connect())], 1000)).toBe(10);
  });

  it('still hold in each process while Redis is away', async () => {
    const other = await startRedis();
    const client = new Redis(other.url, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      retryStrategy: () => null,
    });
    client.on('error', () => undefined);
    await new Promise((resolve) => client.once('ready', resolve));
    await other.stop();
    expect(await passed([over(client)], 100)).toBe(10);
    client.disconnect();
  });
});
