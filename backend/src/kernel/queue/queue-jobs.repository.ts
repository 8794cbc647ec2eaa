import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { AcrossTenants } from '../database/across-tenants';
import { now } from '../database/columns';
import { Database } from '../database/database';
import { currentOrganizationId } from '../tenancy/context';
import { QueueJobEntity } from './queue-job.entity';

/** How much one organization has open. */
export interface Backlog {
  organizationId: string;
  running: number;
  /** Due jobs that never took a process down. */
  ready: number;
  /** Due jobs that were running when a process died. */
  suspects: number;
}

// A run that lost its lease must not decide about the job any more; Bull keeps the lease in Redis.
const leased = ({ id, lease }: QueueJobEntity) => (lease ? { id, lease } : { id });

const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** The table of open work. Ordering happens inside an organization, working across all of them. */
@Injectable()
export class QueueJobsRepository {
  constructor(
    private readonly database: Database,
    private readonly across: AcrossTenants,
  ) {}

  async add(name: string, payload: object, delayMs: number): Promise<QueueJobEntity> {
    const row = Object.assign(new QueueJobEntity(), {
      id: crypto.randomUUID(),
      organizationId: currentOrganizationId(),
      createdAt: now(),
      name,
      payload,
      status: 'waiting' as const,
      runAt: later(delayMs),
      failures: 0,
      crashes: 0,
      lease: null,
      leaseUntil: null,
      error: null,
    });
    await this.database.transaction(() =>
      this.database.query((manager) => manager.insert(QueueJobEntity, { ...row })),
    );
    return row;
  }

  find(id: string): Promise<QueueJobEntity | null> {
    return this.across.findOne(QueueJobEntity, { id });
  }

  async backlogs(): Promise<Backlog[]> {
    const due = `status = 'waiting' AND run_at <= ?`;
    const rows = await this.across.sql<Record<keyof Backlog | 'organization_id', string | number>>(
      `SELECT organization_id,
              SUM(CASE WHEN status = 'running' THEN 1 ELSE 0 END) AS running,
              SUM(CASE WHEN ${due} AND crashes = 0 THEN 1 ELSE 0 END) AS ready,
              SUM(CASE WHEN ${due} AND crashes > 0 THEN 1 ELSE 0 END) AS suspects
         FROM queue_jobs WHERE status IN ('waiting', 'running') GROUP BY organization_id`,
      [now(), now()],
    );
    return rows.map((row) => ({
      organizationId: String(row.organization_id),
      running: Number(row.running),
      ready: Number(row.ready),
      suspects: Number(row.suspects),
    }));
  }

  /** Takes the organization's oldest due job, or null if another process was faster. */
  claim(organizationId: string, suspect: boolean, leaseMs: number): Promise<QueueJobEntity | null> {
    // Processes that look at the same moment each find another job; SQLite has one writer at a time anyway.
    const skippingOthers = this.database.engine === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
    return this.across.change(
      QueueJobEntity,
      `UPDATE queue_jobs SET status = 'running', lease = ?, lease_until = ? WHERE status = 'waiting' AND job_id = (
         SELECT job_id FROM queue_jobs WHERE organization_id = ? AND status = 'waiting' AND run_at <= ?
           AND crashes ${suspect ? '> 0' : '= 0'} ORDER BY run_at, created_at LIMIT 1 ${skippingOthers})`,
      [crypto.randomUUID(), later(leaseMs), organizationId, now()],
    );
  }

  /** Says that these are still being worked on; returns the leases that have been lost. */
  async renew(leases: string[], leaseMs: number): Promise<string[]> {
    const rows = await this.write(async (manager) => {
      await manager.update(QueueJobEntity, { lease: In(leases) }, { leaseUntil: later(leaseMs) });
      return manager.findBy(QueueJobEntity, { lease: In(leases) });
    });
    return leases.filter((lease) => !rows.some((row) => row.lease === lease));
  }

  async done(job: QueueJobEntity): Promise<void> {
    await this.write((manager) => manager.delete(QueueJobEntity, leased(job)));
  }

  async retry(job: QueueJobEntity, failures: number, error: string, afterMs: number): Promise<void> {
    await this.change(job, {
      status: 'waiting',
      failures,
      error,
      runAt: later(afterMs),
      lease: null,
      leaseUntil: null,
    });
  }

  async fail(job: QueueJobEntity, error: string): Promise<void> {
    await this.change(job, { status: 'failed', error, lease: null, leaseUntil: null });
  }

  /** Back into the queue as if never taken. */
  async release(leases: string[]): Promise<void> {
    const back = { status: 'waiting' as const, lease: null, leaseUntil: null };
    await this.write((manager) => manager.update(QueueJobEntity, { lease: In(leases) }, back));
  }

  /** Jobs whose process has not been heard of go back into the queue, as suspects. */
  async recover(): Promise<number> {
    const dead = { status: 'running' as const, leaseUntil: LessThan(now()) };
    const found = await this.across.query((manager) => manager.countBy(QueueJobEntity, dead));
    if (found === 0) return 0;
    return this.write(async (manager) => {
      const back = {
        status: 'waiting' as const,
        lease: null,
        leaseUntil: null,
        crashes: () => 'crashes + 1',
      };
      return (await manager.update(QueueJobEntity, dead, back)).affected ?? 0;
    });
  }

  /** Waiting for longer than `ageMs` past their time. */
  overdue(ageMs: number, limit: number): Promise<QueueJobEntity[]> {
    const where = { status: 'waiting' as const, runAt: LessThan(later(-ageMs)) };
    return this.across.query((manager) =>
      manager.find(QueueJobEntity, { where, order: { runAt: 'ASC' }, take: limit }),
    );
  }

  async forgetFailed(olderThanMs: number): Promise<void> {
    const old = { status: 'failed' as const, runAt: LessThan(later(-olderThanMs)) };
    if ((await this.across.query((manager) => manager.countBy(QueueJobEntity, old))) === 0) return;
    await this.write((manager) => manager.delete(QueueJobEntity, old));
  }

  private async change(job: QueueJobEntity, patch: Partial<QueueJobEntity>): Promise<void> {
    await this.write((manager) => manager.update(QueueJobEntity, leased(job), patch));
  }

  private write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.across.transaction(() => this.across.query(work));
  }
}
