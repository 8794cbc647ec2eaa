import { Redis } from 'ioredis';
import { startRedis, type RedisServer } from '../../../test/redis-server';
import { RedisSignals } from './redis-signals';
import { signalsContract } from './signals.contract';

describe('signals over Redis', () => {
  let server: RedisServer;
  let clients: Redis[];
  let here: RedisSignals;
  let there: RedisSignals;
  beforeAll(async () => {
    server = await startRedis();
    clients = [1, 2].map(() => new Redis(server.url, { maxRetriesPerRequest: 1 }));
    for (const client of clients) client.on('error', () => undefined);
    [here, there] = [new RedisSignals(clients[0]!), new RedisSignals(clients[1]!)];
  });
  afterAll(async () => {
    here.stop();
    there.stop();
    for (const client of clients) client.disconnect();
    await server.stop();
  });
  signalsContract(() => ({ here, there }));
});
