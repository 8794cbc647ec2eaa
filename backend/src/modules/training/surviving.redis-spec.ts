import { Redis } from 'ioredis';
import { form } from '../../../test/files/form';
import { SignedIn, startApp, type TestApp } from '../../../test/harness';
import { type RedisServer, startRedis } from '../../../test/redis-server';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { crashLimit } from '../../kernel/queue/queue';

describe('trainings on Redis and a server that goes down', () => {
  let redis: RedisServer;
  const apps: TestApp[] = [];
  // One for each: servers on one Redis work one queue, and would take each other's jobs.
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.stop()));
    await redis.stop();
  });

  const start = async (settings: Record<string, string> = {}): Promise<TestApp> => {
    const app = await startApp({ REDIS_URL: redis.url, ...settings });
    apps.push(app);
    return app;
  };
  const upload = async (anna: SignedIn, filename: string): Promise<string> => {
    const file = form(filename, 'Whoever reads this learns where the boats are kept.');
    const answer = await anna.post('/api/training/upload-document', file, { prefer: 'respond-async' });
    expect(answer.status).toBe(202);
    return answer.body.job.job_id;
  };
  /** The job as the next server on the same database and files ended it. */
  const endOf = async ({ env }: TestApp, user: SignedIn, jobId: string) => {
    const { url } = await start({ DATA_DIR: env.DATA_DIR });
    const again = new SignedIn(url, user.accessToken, user.userId, user.organizationId, user.email);
    const events = await (await again.raw('GET', `/api/training/jobs/${jobId}/events`)).text();
    return { events, credits: (await again.get('/api/credits/balance')).body };
  };

  it('go on where the queue is worked again, and are paid once', async () => {
    const idle = await start({ QUEUE_WORKER: 'false' });
    const anna = await idle.signUp();
    const { events, credits } = await endOf(idle, anna, await upload(anna, 'later.txt'));
    expect(events).toContain('"status":"completed"');
    expect(credits).toMatchObject({ current_credits: 995, credits_remaining: 995 });
  });

  it('cost nothing when they took the server down each time they were tried', async () => {
    const idle = await start({ QUEUE_WORKER: 'false' });
    const anna = await idle.signUp();
    const jobId = await upload(anna, 'poison.txt');
    const [row] = await idle.nest.get(AcrossTenants).sql<{ job_id: string }>('SELECT job_id FROM queue_jobs');
    const client = new Redis(redis.url);
    await client.hset('queue:crashes', row!.job_id, crashLimit);
    client.disconnect();
    const { events, credits } = await endOf(idle, anna, jobId);
    expect(events).toMatch(/"status":"failed"[^]*"code":"given_up"/);
    expect(credits).toMatchObject({ current_credits: 1000, credits_remaining: 1000 });
  });
});
