import { randomUUID } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import { redisIsInstalled, startRedis, type RedisServer } from '../../../test/redis-server';
import type { RedisConnection } from '../cache/redis-connection';
import { RateLimited } from '../errors/errors';
import { Limited } from './limited';
import { LimitedGuard } from './limited.guard';
import { RateLimits } from './rate-limits';

const over = (client: Redis | null) => new RateLimits({ client } as RedisConnection);

async function passed(limits: RateLimits[], calls: number): Promise<number> {
  const rule = { name: randomUUID(), points: 10, per: 60 };
  const results = await Promise.allSettled(
    Array.from({ length: calls }, (_, index) => limits[index % limits.length]!.count(rule, 'someone')),
  );
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RateLimited);
  return results.filter((result) => result.status === 'fulfilled').length;
}

describe('rate limits', () => {
  it('let exactly 10 of 1,000 calls at once pass when 10 are allowed', async () => {
    expect(await passed([over(null)], 1000)).toBe(10);
  });

  it('say how long to wait', async () => {
    const limits = over(null);
    await limits.count({ name: 'x', points: 1, per: 30 }, 'someone');
    const refusal: unknown = await limits
      .count({ name: 'x', points: 1, per: 30 }, 'someone')
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ headers: { 'Retry-After': '30' } });
    await limits.count({ name: 'x', points: 1, per: 30 }, 'somebody else');
  });

  it('guard a route for each caller', async () => {
    @Controller()
    class DoorController {
      @Get()
      @Limited({ name: 'door', points: 2, per: 60, by: 'ip' })
      open() {
        return { open: true };
      }
    }
    class DoorModule {}
    const module = {
      module: DoorModule,
      controllers: [DoorController],
      providers: [LimitedGuard, { provide: RateLimits, useValue: over(null) }],
    };
    const app = await NestFactory.create<NestFastifyApplication>(
      module,
      new FastifyAdapter({ trustProxy: true }),
      { logger: false },
    );
    await app.init();
    const call = async (ip: string) =>
      (await app.inject({ url: '/', headers: { 'x-forwarded-for': ip } })).statusCode;
    expect([await call('198.51.100.1'), await call('198.51.100.1')]).toEqual([200, 200]);
    // The error filter that makes this 429 belongs to the application; here it is enough that the door stays shut.
    expect(await call('198.51.100.1')).not.toBe(200);
    expect(await call('198.51.100.2')).toBe(200);
    await app.close();
  });
});

(redisIsInstalled ? describe : describe.skip)('rate limits over Redis', () => {
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
