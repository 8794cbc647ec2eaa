import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { RedisConnection } from '../cache/redis-connection';
import { RateLimited } from '../errors/errors';
import { RateLimits } from './rate-limits';

export const over = (client: Redis | null) => new RateLimits({ client } as RedisConnection);

/** How many of so many calls at once, spread over these processes, pass a limit of 10. */
export async function passed(limits: RateLimits[], calls: number): Promise<number> {
  const rule = { name: randomUUID(), points: 10, per: 60 };
  const results = await Promise.allSettled(
    Array.from({ length: calls }, (_, index) => limits[index % limits.length]!.count(rule, 'someone')),
  );
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RateLimited);
  return results.filter((result) => result.status === 'fulfilled').length;
}
