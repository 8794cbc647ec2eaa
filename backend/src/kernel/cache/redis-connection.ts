import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Env } from '../../env';

/** The one connection to Redis that cache and rate limits share; none without REDIS_URL. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null;
  private readonly log = new Logger(RedisConnection.name);
  private complained = false;

  constructor(env: Env) {
    this.client = env.REDIS_URL
      ? // A request must not hang for a Redis that is away: commands fail at once instead of queueing up.
        new Redis(env.REDIS_URL, { maxRetriesPerRequest: 1, enableOfflineQueue: true, commandTimeout: 2000 })
      : null;
    this.client?.on('error', (error: Error) => {
      if (!this.complained) this.log.error(`Redis: ${error.message}`);
      this.complained = true;
    });
    this.client?.on('ready', () => (this.complained = false));
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}
