import { Redis } from 'ioredis';
import { redisQueue } from '../../../test/which-queue';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { survivingContract } from './surviving.contract';

describe('trainings and a server that goes down, jobs on Redis', () =>
  survivingContract(redisQueue(), async ({ nest, env }, crashes) => {
    const rows = await nest.get(AcrossTenants).sql<{ job_id: string }>('SELECT job_id FROM queue_jobs');
    const client = new Redis(env.REDIS_URL);
    for (const { job_id } of rows) await client.hset('queue:crashes', job_id, crashes);
    client.disconnect();
  }));
