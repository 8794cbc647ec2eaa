import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { LeaveMark, openQueue } from '../../../test/queue-works';
import { type RedisServer, startRedis } from '../../../test/redis-server';
import { runAsOrganization } from '../tenancy/context';
import { queueContract } from './queue.contract';

describe('the queue on Redis', () => {
  const folders: string[] = [];
  let redis: RedisServer;
  let client: Redis;

  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
  });
  afterAll(async () => {
    client.disconnect();
    await redis.stop();
    folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  });

  async function fresh(): Promise<Record<string, string>> {
    await client.flushall();
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'queue-'));
    folders.push(DATA_DIR);
    return { DATA_DIR, REDIS_URL: redis.url };
  }

  queueContract(fresh);

  /** A process with one organization to order work for. */
  async function anOpenQueue(settings: Record<string, string>) {
    const process = await openQueue(settings);
    const organization = randomUUID();
    await process.across.transaction(() =>
      process.across.sql(
        `INSERT INTO organizations (org_id, org_name, contact_email, current_credits, held_credits, subscription_plan, branding_config, created_at)
         VALUES (?, 'Harbor Lane Realty', 'office@example.com', 0, 0, 'starter', '{}', ?)`,
        [organization, new Date().toISOString()],
      ),
    );
    return {
      process,
      order: (id: string) => runAsOrganization(organization, () => process.queue.add(LeaveMark, { id })),
    };
  }

  it('loses nothing when Redis loses everything', async () => {
    const { process, order } = await anOpenQueue(await fresh());
    const id = randomUUID();
    await order(id);
    await client.flushall();
    await process.queue.start();
    while (!(await process.works.marks()).has(id)) await new Promise((resolve) => setTimeout(resolve, 20));
    await process.close();
  });

  it('takes orders and stops while Redis is away', async () => {
    const other = await startRedis();
    const { process, order } = await anOpenQueue({ ...(await fresh()), REDIS_URL: other.url });
    await process.queue.start();
    const first = randomUUID();
    await order(first);
    while (!(await process.works.marks()).has(first)) await new Promise((resolve) => setTimeout(resolve, 20));
    await other.stop();
    await order(randomUUID());
    expect(await process.jobs.overdue(0, 10)).toHaveLength(1);
    const begin = Date.now();
    await process.close();
    expect(Date.now() - begin).toBeLessThan(9000);
  });
});
