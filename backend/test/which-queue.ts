import { type RedisServer, startRedis } from './redis-server';

/** The queue a promise is shown on: settings of the server, and what has to run beside it. */
export interface WhichQueue {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Once it has started. */
  settings(): Record<string, string>;
}

/** Jobs in the database: what a server does without any setting. */
export const embeddedQueue: WhichQueue = {
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  settings: () => ({}),
};

/** Bull on a Redis of its own. */
export function redisQueue(): WhichQueue {
  let redis: RedisServer | undefined;
  return {
    start: async () => {
      redis = await startRedis();
    },
    stop: async () => redis?.stop(),
    settings: () => ({ REDIS_URL: redis!.url }),
  };
}
