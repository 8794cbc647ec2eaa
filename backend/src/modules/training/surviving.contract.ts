import { page } from '../../../test/files/pages';
import { form } from '../../../test/files/form';
import { type Site, startSite } from '../../../test/files/site';
import type { WhichQueue } from '../../../test/which-queue';
import { crashLimit } from '../../kernel/queue/queue';
import { SignedIn, startApp, type TestApp } from '../../../test/harness';

/**
 * What both queues promise of trainings whose server goes down.
 *
 * @param pretendCrashes makes the queue believe that every open job took so many processes down
 */
export function survivingContract(
  queue: WhichQueue,
  pretendCrashes: (app: TestApp, crashes: number) => Promise<void>,
): void {
  let site: Site;
  const apps: TestApp[] = [];
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());
  // Servers on one Redis work one queue, and would take each other's jobs.
  beforeEach(() => queue.start());
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.stop()));
    await queue.stop();
  });

  const start = async (settings: Record<string, string> = {}): Promise<TestApp> => {
    const app = await startApp({ FETCH_ALLOW_HOSTS: site.host, ...queue.settings(), ...settings });
    apps.push(app);
    return app;
  };
  /** Another server on the same database and files. */
  const startBeside = ({ env }: TestApp, settings: Record<string, string> = {}) =>
    start({
      DATA_DIR: env.DATA_DIR,
      ...(env.DATABASE_URL && { DATABASE_URL: env.DATABASE_URL }),
      ...settings,
    });
  const on = (app: TestApp, user: SignedIn) =>
    new SignedIn(app.url, user.accessToken, user.userId, user.organizationId, user.email);

  it('go on where the queue is worked again, and are paid once', async () => {
    const idle = await start({ QUEUE_WORKER: 'false' });
    const anna = await idle.signUp();
    site.pages['/later'] = page('Later', ['This was read by the next server.']);
    const ordered = await anna.post(
      '/api/training/url-content',
      { url: `${site.url}/later` },
      { prefer: 'respond-async' },
    );
    const file = await anna.post(
      '/api/training/upload-document',
      form('later.txt', 'This file was read by the next server.'),
      { prefer: 'respond-async' },
    );
    expect([ordered.status, file.status]).toEqual([202, 202]);
    const worker = await startBeside(idle);
    const again = on(worker, anna);
    for (const { body } of [ordered, file]) {
      const events = await (await again.raw('GET', `/api/training/jobs/${body.job.job_id}/events`)).text();
      expect(events).toContain('"status":"completed"');
    }
    expect((await again.get('/api/credits/balance')).body).toMatchObject({
      current_credits: 990,
      credits_remaining: 990,
    });
  });

  it('cost nothing when they took the server down each time they were tried', async () => {
    const idle = await start({ QUEUE_WORKER: 'false' });
    const anna = await idle.signUp();
    const { body } = await anna.post(
      '/api/training/upload-document',
      form('poison.txt', 'Whoever reads this falls over.'),
      { prefer: 'respond-async' },
    );
    await pretendCrashes(idle, crashLimit);
    const again = on(await startBeside(idle), anna);
    const events = await (await again.raw('GET', `/api/training/jobs/${body.job.job_id}/events`)).text();
    expect(events).toMatch(/"status":"failed"[^]*"code":"given_up"/);
    expect((await again.get('/api/credits/balance')).body).toMatchObject({
      current_credits: 1000,
      credits_remaining: 1000,
    });
  });

  it('end streams and requests that wait when the server stops', async () => {
    const idle = await start({ QUEUE_WORKER: 'false' });
    const anna = await idle.signUp();
    const { body } = await anna.post(
      '/api/training/url-content',
      { url: `${site.url}/later` },
      { prefer: 'respond-async' },
    );
    const stream = await anna.raw('GET', `/api/training/jobs/${body.job.job_id}/events`);
    const waiting = anna.post('/api/training/url-content', { url: `${site.url}/later` });
    const reader = stream.body!.getReader();
    await reader.read();
    while ((await anna.get('/api/training/jobs')).body.length < 2);
    const started = Date.now();
    const stopped = idle.nest.close();
    let ended = false;
    while (!ended) ended = (await reader.read()).done;
    expect((await waiting).status).toBe(202);
    await stopped;
    expect(Date.now() - started).toBeLessThan(10_000);
  });
}
