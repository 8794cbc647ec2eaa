import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Redis } from 'ioredis';
import { BadSetting, Env } from '../../env';

/** The one connection to Redis that cache and rate limits share; none without REDIS_URL. */
@Injectable()
export class RedisConnection implements OnModuleInit, OnApplicationShutdown {
  readonly client: Redis | null;
  private readonly log = new Logger(RedisConnection.name);
  private complained = false;
  private trouble = 'no answer';

  constructor(env: Env) {
    this.client = env.REDIS_URL
      ? // A request must not hang for a Redis that is away: commands fail at once instead of queueing up.
        new Redis(env.REDIS_URL, { maxRetriesPerRequest: 1, enableOfflineQueue: true, commandTimeout: 2000 })
      : null;
    this.client?.on('error', (error: Error) => {
      if (!this.complained) this.log.error(`Redis: ${error.message}`);
      this.complained = true;
      this.trouble = error.message;
    });
    this.client?.on('ready', () => (this.complained = false));
  }

  async onModuleInit(): Promise<void> {
    await this.reach();
  }

  /**
   * Waits until Redis answers: machines that start together are not ready together. Later it may be away; an address at which
   * nothing answers from the start is a mistake. Throws `BadSetting`.
   */
  async reach(patienceMs = 10_000): Promise<void> {
    if (!this.client || this.client.status === 'ready') return;
    const answered = new Promise<true>((resolve) => this.client!.once('ready', () => resolve(true)));
    if (await Promise.race([answered, setTimeout(patienceMs, false, { ref: false })])) return;
    const { host, port } = this.client.options;
    this.client.disconnect();
    throw new BadSetting(
      `REDIS_URL: Redis does not answer at ${host}:${port} (${this.trouble}). Is the address right, and the server running?`,
    );
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}
