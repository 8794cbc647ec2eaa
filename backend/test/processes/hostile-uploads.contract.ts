import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { BuiltServer } from '../built-server';
import { pdfOf } from '../files/documents';
import { form } from '../files/form';
import { hostileFiles } from '../files/hostile';
import { aTenant, Client } from '../harness';
import { freshDatabase } from '../postgres';
import type { WhichQueue } from '../which-queue';

const mostMegabytes = 700;
const percentile95 = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** Refused at the door, before there is a job to name a reason. */
const codes: Record<string, string> = { unsupported_media_type: 'unsupported' };

/** What both queues promise of files that try to hurt: a named reason each, nothing dies, nobody waits, memory is bounded. */
export function hostileUploadsContract(queue: WhichQueue): void {
  let server: BuiltServer;
  let anna: Client;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    [database] = await Promise.all([freshDatabase(), queue.start()]);
    server = await BuiltServer.start({
      ...(database && { DATABASE_URL: database.url }),
      ...queue.settings(),
    });
    const tenant = aTenant();
    const nobody = new Client(server.url);
    await nobody.post('/api/auth/register', { ...tenant });
    const { email, password } = tenant;
    anna = nobody.as((await nobody.post('/api/auth/login', { email, password })).body.access_token);
  });
  afterAll(async () => {
    await server.stop();
    await queue.stop();
    await database?.drop();
  });

  /** How long the API takes for a usual question, in milliseconds, asked over and over until told to stop. */
  async function measure(until: Promise<unknown>): Promise<number[]> {
    let going = true;
    void until.finally(() => (going = false));
    const times: number[] = [];
    while (going) {
      const started = performance.now();
      await anna.get('/api/training/sources?limit=5');
      times.push(performance.now() - started);
      // At the pace of a busy console, not as fast as the machine can.
      await pause(20);
    }
    return times;
  }

  /** The most that server and readers together hold in memory, in megabytes, looked at until told to stop. */
  async function weigh(until: Promise<unknown>): Promise<number> {
    let going = true;
    void until.finally(() => (going = false));
    let most = 0;
    while (going) {
      most = Math.max(most, megabytesOf(server.process.pid!));
      await pause(50);
    }
    return most;
  }

  /** Why a job failed that took longer than its request waited. */
  async function endOf(jobId: string): Promise<string> {
    const events = await (await anna.raw('GET', `/api/training/jobs/${jobId}/events`)).text();
    return JSON.parse(/.*data: (.*)/s.exec(events)?.[1] ?? '{}').error?.code;
  }

  it('each get a named reason, cost nothing, kill nothing, slow nobody down and stay within 700 MB', async () => {
    const files = await hostileFiles();
    const before = (await anna.get('/api/credits/balance')).body;
    const sendAll = async () => {
      const unexpected: string[] = [];
      for (const { trick, filename, bytes, reasons } of files) {
        const { status, body } = await anna.post('/api/training/upload-document', form(filename, bytes));
        const reason =
          status === 202 ? await endOf(body.job.job_id) : (body.details?.[0]?.code ?? codes[body.error]);
        if (status >= 500 || !reasons.includes(reason)) unexpected.push(`${trick}: ${status} ${reason}`);
      }
      return unexpected;
    };
    const idle = async () => {
      const calm = Promise.all(Array.from({ length: 50 }, () => anna.get('/api/credits/balance')));
      return percentile95(await measure(calm));
    };
    const calmBefore = await idle();
    const sending = sendAll();
    const [times, megabytes, unexpected] = await Promise.all([measure(sending), weigh(sending), sending]);
    expect(unexpected).toEqual([]);
    expect(server.process.exitCode).toBeNull();
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThanOrEqual(mostMegabytes);
    // Other work on the machine comes and goes, and a few milliseconds double by themselves.
    expect(percentile95(times)).toBeLessThan(Math.max(2 * Math.max(calmBefore, await idle()), 100));
    expect((await anna.get('/api/credits/balance')).body).toEqual(before);
    const good = await anna.post(
      '/api/training/upload-document',
      form('roof.pdf', await pdfOf('The roof was replaced in 2019.')),
    );
    expect(good.status).toBe(200);
  }, 240_000);
}

/** Of a process and all it has started. Memory that two of them share counts twice. */
function megabytesOf(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + megabytesOf(Number(child)), (pages * 4096) / 1024 / 1024);
  } catch {
    // It has just ended.
    return 0;
  }
}
