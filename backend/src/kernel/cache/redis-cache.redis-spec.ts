import { Redis } from 'ioredis';
import { startRedis, type RedisServer } from '../../../test/redis-server';
import { cacheContract } from './cache.contract';
import { RedisCache } from './redis-cache';

describe('cache in Redis', () => {
  let server: RedisServer;
  let client: Redis;
  let cache: RedisCache;
  beforeAll(async () => {
    server = await startRedis();
    client = new Redis(server.url, { maxRetriesPerRequest: 1 });
    client.on('error', () => undefined);
    cache = new RedisCache(client);
  });
  afterAll(async () => {
    client.disconnect();
    await server.stop();
  });
  cacheContract(() => cache);

  it('answers without Redis as well', async () => {
    const other = await startRedis();
    const away = new Redis(other.url, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      retryStrategy: () => null,
    });
    away.on('error', () => undefined);
    await new Promise((resolve) => away.once('ready', resolve));
    await other.stop();
    expect(await new RedisCache(away).remember('key', 60, async () => 'found')).toBe('found');
    away.disconnect();
  });
});
