import { Injectable } from '@nestjs/common';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { RedisConnection } from '../cache/redis-connection';
import { RateLimited } from '../errors/errors';

/** Where a route keeps its limits. */
export const limitsOfRoute = 'limits';

/** At most `points` calls in `per` seconds by the same address, organization or user; counted under `name`. */
export interface RateLimit {
  name: string;
  points: number;
  /** Seconds. */
  per: number;
  by: 'ip' | 'organization' | 'user';
}

/** Counts calls exactly, also when they come at once and, with Redis, across processes. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(private readonly redis: RedisConnection) {}

  /** Counts one call of `who`. Throws {@link RateLimited} when there were too many. */
  async count({ name, points, per }: Omit<RateLimit, 'by'>, who: string): Promise<void> {
    try {
      await this.limiter(name, points, per).consume(who);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new RateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }

  /** Counts one call of `who` and says whether it is still within the limit. */
  async allows(limit: Omit<RateLimit, 'by'>, who: string): Promise<boolean> {
    try {
      await this.count(limit, who);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimited) return false;
      throw refusal;
    }
  }

  /** Counts `many` at once and says whether all of them are within the limit; else none is counted. */
  async take({ name, points, per }: Omit<RateLimit, 'by'>, who: string, many: number): Promise<boolean> {
    const limiter = this.limiter(name, points, per);
    try {
      await limiter.consume(who, many);
      return true;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      await limiter.reward(who, many);
      return false;
    }
  }

  /** Takes counted calls of `who` back. */
  async giveBack({ name, points, per }: Omit<RateLimit, 'by'>, who: string, many = 1): Promise<void> {
    await this.limiter(name, points, per).reward(who, many);
  }

  /** How many calls of `who` the running time span holds, the refused ones included. */
  async used({ name, points, per }: Omit<RateLimit, 'by'>, who: string): Promise<number> {
    return (await this.limiter(name, points, per).get(who))?.consumedPoints ?? 0;
  }

  private limiter(name: string, points: number, per: number): RateLimiterAbstract {
    // The numbers belong to the key: after a change of a limit old counts do not decide.
    const keyPrefix = `limit:${name}:${points}:${per}`;
    let limiter = this.limiters.get(keyPrefix);
    if (!limiter) {
      const memory = new RateLimiterMemory({ keyPrefix, points, duration: per });
      // While Redis is away each process counts for itself: slower than no limit, kinder than no service.
      limiter = this.redis.client
        ? new RateLimiterRedis({
            storeClient: this.redis.client,
            keyPrefix,
            points,
            duration: per,
            insuranceLimiter: memory,
          })
        : memory;
      this.limiters.set(keyPrefix, limiter);
    }
    return limiter;
  }
}
