import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Env } from '../../../env';
import { AcrossTenants } from '../../../kernel/database/across-tenants';
import { runAsOrganization } from '../../../kernel/tenancy/context';
import { OrderDue } from './order-due';

const atOnce = 200;

/** Orders the sources that are due to be read again. Any number of processes may do so: each due date is taken once. */
@Injectable()
export class RecrawlSweep {
  constructor(
    private readonly across: AcrossTenants,
    private readonly due: OrderDue,
    private readonly env: Env,
  ) {}

  @Interval(60_000)
  async everyMinute(): Promise<void> {
    if (this.env.QUEUE_WORKER) await this.sweep();
  }

  /** How many were ordered. */
  async sweep(at = new Date()): Promise<number> {
    const due = await this.across.sql<{ schedule_id: string; organization_id: string }>(
      'SELECT schedule_id, organization_id FROM training_schedules WHERE due_at <= ? ORDER BY due_at LIMIT ?',
      [at.toISOString(), atOnce],
    );
    let ordered = 0;
    for (const { schedule_id: id, organization_id: organizationId } of due)
      if (await runAsOrganization(organizationId, () => this.due.order(id, at))) ordered += 1;
    return ordered;
  }
}
