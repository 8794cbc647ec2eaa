import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Cache } from './cache';

/** Shared by all processes. While Redis is away everything is simply looked up again. */
export class RedisCache extends Cache {
  private readonly log = new Logger(RedisCache.name);

  constructor(private readonly redis: Redis) {
    super();
  }

  protected override read(name: string): Promise<string | undefined> {
    return this.orNothing(async () => (await this.redis.get(`cache:${name}`)) ?? undefined);
  }

  protected override async write(name: string, text: string, seconds: number): Promise<void> {
    await this.orNothing(() =>
      this.redis.set(`cache:${name}`, text, 'PX', Math.max(1, Math.round(seconds * 1000))),
    );
  }

  protected override async drop(name: string): Promise<void> {
    await this.orNothing(() => this.redis.del(`cache:${name}`));
  }

  private async orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.log.warn(`The cache does not answer: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}
