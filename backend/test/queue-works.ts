import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../src/env';
import { AcrossTenants } from '../src/kernel/database/across-tenants';
import { Database } from '../src/kernel/database/database';
import { KernelModule } from '../src/kernel/kernel.module';
import { Handles, job, type JobRun, type Queue, WhenGivenUp } from '../src/kernel/queue';
import { BullQueue } from '../src/kernel/queue/bull-queue';
import { DatabaseQueue } from '../src/kernel/queue/database-queue';
import { JobHandlers } from '../src/kernel/queue/job-handlers';
import { QueueJobsRepository } from '../src/kernel/queue/queue-jobs.repository';
import { currentOrganizationId } from '../src/kernel/tenancy/context';
import { migrations } from '../src/migrations';
import { OrganizationEntity } from '../src/modules/organizations/organization.entity';

/** Leaves one mark per id, however often it runs. */
export const LeaveMark = job<{ id: string; ms?: number }>('test.leave-mark');
export const FailAtFirst = job<{ id: string; failures: number }>('test.fail-at-first', {
  attempts: 3,
  backoffMs: 5,
});
/** Takes its process down. */
export const Poison = job<{ id: string }>('test.poison', { attempts: 2, backoffMs: 5 });
/** Runs until the process is asked to stop. */
export const Endless = job<{ id: string; stubborn?: boolean }>('test.endless');

@Injectable()
export class Works {
  readonly began: { organizationId: string; id: string; attempt: number }[] = [];
  /** When each mark was left here, by `performance.now()`. */
  readonly left = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly across: AcrossTenants,
  ) {}

  @Handles(LeaveMark)
  async leaveMark({ id, ms = 0 }: { id: string; ms?: number }, run: JobRun): Promise<void> {
    this.note(id, run);
    await wait(ms);
    await this.mark(id, 'done');
    this.left.set(id, performance.now());
  }

  @Handles(FailAtFirst)
  async failAtFirst({ id, failures }: { id: string; failures: number }, run: JobRun): Promise<void> {
    this.note(id, run);
    if (run.attempt <= failures) throw new Error(`failure ${run.attempt}`);
    await this.mark(id, 'done');
  }

  @WhenGivenUp(FailAtFirst)
  async failedForGood({ id }: { id: string }, reason: string): Promise<void> {
    await this.mark(id, `given up: ${reason}`);
  }

  @Handles(Poison)
  async poison(): Promise<void> {
    process.kill(process.pid, 'SIGKILL');
    await wait(60_000);
  }

  @WhenGivenUp(Poison)
  async poisoned({ id }: { id: string }, reason: string): Promise<void> {
    await this.mark(id, `given up: ${reason}`);
  }

  @Handles(Endless)
  async endless({ id, stubborn = false }: { id: string; stubborn?: boolean }, run: JobRun): Promise<void> {
    this.note(id, run);
    await wait(60_000, undefined, stubborn ? { ref: false } : { signal: run.stopping });
  }

  /** What the jobs of these ids have left, by id. */
  async marks(): Promise<Map<string, string>> {
    const rows = await this.across.sql<{ mail_id: string; text: string }>(
      'SELECT mail_id, text FROM outbox_mails',
    );
    return new Map(rows.map((row) => [row.mail_id, row.text]));
  }

  private note(id: string, { attempt }: JobRun): void {
    this.began.push({ organizationId: currentOrganizationId(), id, attempt });
  }

  // Any table with a key of our choosing does.
  private async mark(id: string, text: string): Promise<void> {
    const values = [id, currentOrganizationId(), '', '', text, new Date().toISOString()];
    await this.database.transaction(() =>
      this.database.sql(
        `INSERT INTO outbox_mails (mail_id, organization_id, to_address, subject, text, created_at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        values,
      ),
    );
  }
}

class WorksModule {}

export interface QueueProcess {
  app: INestApplicationContext;
  queue: Queue;
  works: Works;
  jobs: QueueJobsRepository;
  across: AcrossTenants;
  database: Database;
  close(): Promise<void>;
}

/** A process of the product with only the kernel and the works above, and a queue with short leases. */
export async function openQueue(
  settings: Record<string, string>,
  { concurrency = 2, leaseMs = 600 } = {},
): Promise<QueueProcess> {
  const { REDIS_URL, ...rest } = settings;
  const env = new Env({ NODE_ENV: 'test', ...rest, QUEUE_WORKER: 'false' });
  // Every tenant table points at the organizations, so their entity must be known.
  const imports = [KernelModule.with(env, migrations), TypeOrmModule.forFeature([OrganizationEntity])];
  const module: DynamicModule = { module: WorksModule, imports, providers: [Works] };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const [database, jobs, handlers] = [app.get(Database), app.get(QueueJobsRepository), app.get(JobHandlers)];
  const timing = { concurrency, leaseMs, pollMs: 20 };
  const queue = REDIS_URL
    ? new BullQueue(REDIS_URL, database, jobs, handlers, timing)
    : new DatabaseQueue(database, jobs, handlers, timing);
  return {
    app,
    queue,
    works: app.get(Works),
    jobs,
    across: app.get(AcrossTenants),
    database,
    async close() {
      await queue.stop(0);
      await app.close();
    },
  };
}
