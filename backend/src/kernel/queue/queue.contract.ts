import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  Endless,
  FailAtFirst,
  LeaveMark,
  openQueue,
  Poison,
  type QueueProcess,
} from '../../../test/queue-works';
import { runAsOrganization } from '../tenancy/context';
import { crashLimit } from './queue';

const testFolder = join(__dirname, '../../../test');

/** Polls instead of guessing how long something takes. */
async function until(holds: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function anOrganization({ across }: Pick<QueueProcess, 'across'>): Promise<string> {
  const id = randomUUID();
  await across.transaction(() =>
    across.sql(
      `INSERT INTO organizations (org_id, org_name, contact_email, current_credits, held_credits, subscription_plan, branding_config, created_at)
       VALUES (?, 'Harbor Lane Realty', 'office@example.com', 0, 0, 'starter', '{}', ?)`,
      [id, new Date().toISOString()],
    ),
  );
  return id;
}

/** What both queues promise. `settings` name a fresh database (and Redis) for each test. */
export function queueContract(settings: () => Promise<Record<string, string>>): void {
  const open: QueueProcess[] = [];
  const workers: ChildProcess[] = [];

  async function start(
    options?: { concurrency?: number; leaseMs?: number },
    given?: Record<string, string>,
  ): Promise<QueueProcess> {
    const process = await openQueue(given ?? (await settings()), options);
    open.push(process);
    return process;
  }

  /** Another process that works the same queue; resolves once it does, or has died already. */
  async function startWorker(
    given: Record<string, string>,
  ): Promise<{ worker: ChildProcess; died: Promise<void> }> {
    const argument = JSON.stringify({ settings: given, concurrency: 4 });
    const worker = spawn(process.execPath, ['-r', './run-typescript.cjs', 'queue-worker.ts', argument], {
      cwd: testFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    const died = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    await Promise.race([died, new Promise((resolve) => worker.stdout.once('data', resolve))]);
    return { worker, died };
  }

  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    for (const process of open.splice(0)) await process.close();
  });

  it('does the work inside the organization that ordered it', async () => {
    const process = await start();
    const [anna, ben] = [await anOrganization(process), await anOrganization(process)];
    await process.queue.start();
    const [a, b] = [randomUUID(), randomUUID()];
    await runAsOrganization(anna, () => process.queue.add(LeaveMark, { id: a }));
    await runAsOrganization(ben, () => process.queue.add(LeaveMark, { id: b }));
    await until(async () => (await process.works.marks()).size === 2);
    expect(process.works.began).toEqual(
      expect.arrayContaining([
        { organizationId: anna, id: a, attempt: 1 },
        { organizationId: ben, id: b, attempt: 1 },
      ]),
    );
    await until(async () => (await process.jobs.backlogs()).length === 0);
  });

  it('forgets work whose unit of work did not commit', async () => {
    const process = await start();
    const anna = await anOrganization(process);
    await process.queue.start();
    const [kept, dropped] = [randomUUID(), randomUUID()];
    await runAsOrganization(anna, async () => {
      const failing = process.database.transaction(async () => {
        await process.queue.add(LeaveMark, { id: dropped });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      await process.database.transaction(() => process.queue.add(LeaveMark, { id: kept }));
    });
    await until(async () => (await process.works.marks()).has(kept));
    expect(process.works.began.map(({ id }) => id)).toEqual([kept]);
  });

  it('tries again after a failure and says when it has failed for good', async () => {
    const process = await start();
    const anna = await anOrganization(process);
    await process.queue.start();
    const [twice, always] = [randomUUID(), randomUUID()];
    await runAsOrganization(anna, () => process.queue.add(FailAtFirst, { id: twice, failures: 2 }));
    await runAsOrganization(anna, () => process.queue.add(FailAtFirst, { id: always, failures: 9 }));
    await until(async () => (await process.works.marks()).size === 2);
    const marks = await process.works.marks();
    expect(marks.get(twice)).toBe('done');
    expect(marks.get(always)).toBe('given up: failure 3');
    expect(process.works.began.filter(({ id }) => id === always).map(({ attempt }) => attempt)).toEqual([
      1, 2, 3,
    ]);
  });

  it('waits as long as it was told', async () => {
    const process = await start();
    const anna = await anOrganization(process);
    await process.queue.start();
    const [later, now] = [randomUUID(), randomUUID()];
    const ordered = Date.now();
    await runAsOrganization(anna, () => process.queue.add(LeaveMark, { id: later }, { delayMs: 300 }));
    await runAsOrganization(anna, () => process.queue.add(LeaveMark, { id: now }));
    await until(async () => (await process.works.marks()).size === 2);
    expect(Date.now() - ordered).toBeGreaterThanOrEqual(300);
    expect(process.works.began.map(({ id }) => id)).toEqual([now, later]);
  });

  it('does not let one organization starve another', async () => {
    const { queue, works, ...process } = await start({ concurrency: 1 });
    const [anna, ben] = [await anOrganization(process), await anOrganization(process)];
    const order = (organization: string, jobs: number) =>
      runAsOrganization(organization, async () => {
        const ids = Array.from({ length: jobs }, () => randomUUID());
        for (const id of ids) await queue.add(LeaveMark, { id, ms: 40 });
        return ids;
      });
    /** How long Ben waits for five jobs, in milliseconds, and how many of Anna's go before his last one. */
    const wait = async () => {
      const since = performance.now();
      const ids = await order(ben, 5);
      const ordered = works.began.length;
      await until(() => ids.every((id) => works.left.has(id)));
      const last = works.began.findIndex(({ id }) => id === ids.at(-1));
      const between = works.began.slice(ordered, last);
      const others = between.filter(({ organizationId }) => organizationId === anna).length;
      return { ms: works.left.get(ids.at(-1)!)! - since, others };
    };
    await queue.start();
    const idle = Math.min((await wait()).ms, (await wait()).ms);
    const most = 2 * idle + idle / 5;
    await order(anna, 1000);
    await until(() => works.began.length >= 20);
    const busy = [await wait()];
    // A machine that does something else as well makes single waits longer, never shorter.
    while (busy.at(-1)!.ms > most && busy.length < 8) busy.push(await wait());
    expect(busy.at(-1)!.ms).toBeLessThanOrEqual(most);
    // In jobs, without a clock: as many of hers as he has.
    expect(Math.max(...busy.map(({ others }) => others))).toBeLessThanOrEqual(5);
    expect(works.left.size).toBeLessThan(500);
  });

  it('stops without losing work: what breaks off runs elsewhere', async () => {
    const given = await settings();
    const first = await start({ concurrency: 3, leaseMs: 5000 }, given);
    const anna = await anOrganization(first);
    await first.queue.start();
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await runAsOrganization(anna, async () => {
      await first.queue.add(Endless, { id: ids[0]! });
      await first.queue.add(Endless, { id: ids[1]! });
      await first.queue.add(Endless, { id: ids[2]!, stubborn: true });
    });
    await until(() => first.works.began.length === 3);
    const begin = Date.now();
    await first.queue.stop(300);
    expect(Date.now() - begin).toBeLessThan(2500);
    const second = await start({ concurrency: 3, leaseMs: 5000 }, given);
    await second.queue.start();
    await until(() => second.works.began.length === 3);
    expect(new Set(second.works.began.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it('survives kill -9: 200 jobs, processes killed at random, every effect once', async () => {
    const given = await settings();
    const here = await start(undefined, given);
    const organizations = await Promise.all([1, 2, 3].map(() => anOrganization(here)));
    const ids = Array.from({ length: 200 }, () => randomUUID());
    for (const [n, id] of ids.entries())
      await runAsOrganization(organizations[n % 3]!, () => here.queue.add(LeaveMark, { id, ms: 40 }));
    let kills = 0;
    const done = async () => (await here.jobs.backlogs()).length === 0;
    while (!(await done())) {
      const { worker, died } = await startWorker(given);
      await until(done, randomInt(300, 900) / 1000).catch(() => undefined);
      worker.kill('SIGKILL');
      await died;
      kills++;
    }
    expect(kills).toBeGreaterThan(1);
    expect(new Set((await here.works.marks()).keys())).toEqual(new Set(ids));
  }, 120_000);

  it('gives up a job that kills its process, and does the other 99', async () => {
    const given = await settings();
    const here = await start(undefined, given);
    const anna = await anOrganization(here);
    const ids = Array.from({ length: 100 }, () => randomUUID());
    await runAsOrganization(anna, async () => {
      for (const [n, id] of ids.entries())
        if (n === 10) await here.queue.add(Poison, { id });
        else await here.queue.add(LeaveMark, { id, ms: 5 });
    });
    const done = async () => (await here.jobs.backlogs()).length === 0;
    let deaths = 0;
    while (!(await done())) {
      const { died } = await startWorker(given);
      await Promise.race([died.then(() => deaths++), until(done, 30)]);
    }
    const marks = await here.works.marks();
    expect(marks.get(ids[10]!)).toMatch(/^given up: The process died/);
    expect(ids.filter((id) => marks.get(id) === 'done')).toHaveLength(99);
    expect(deaths).toBe(crashLimit);
  }, 120_000);
}
