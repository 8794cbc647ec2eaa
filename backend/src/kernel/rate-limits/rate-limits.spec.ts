import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Limited } from './limited';
import { LimitedGuard } from './limited.guard';
import { over, passed } from './rate-limits.contract';
import { RateLimits } from './rate-limits';

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
    // Whoever has an IPv6 connection has 2^64 addresses; an IPv4 address that is written as one stays one.
    await call('2001:db8:0:1::1');
    await call('2001:db8:0:1::2');
    expect(await call('2001:db8:0:1:ffff::3')).not.toBe(200);
    expect(await call('2001:db8:0:2::1')).toBe(200);
    expect(await call('::ffff:198.51.100.1')).not.toBe(200);
    expect(await call('::ffff:198.51.100.3')).toBe(200);
    await app.close();
  });
});
