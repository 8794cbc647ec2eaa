import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Env } from '../../../env';
import { AcrossTenants } from '../../../kernel/database/across-tenants';
import { runAsOrganization } from '../../../kernel/tenancy/context';
import { OrderDue } from './order-due';

const everyMs = 60_000;
const atOnce = 200;

/** Orders the sources that are due to be read again. Any number of processes may do so: each due date is taken once. */
@Injectable()
export class RecrawlSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(RecrawlSweep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly across: AcrossTenants,
    private readonly due: OrderDue,
    private readonly env: Env,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.env.QUEUE_WORKER) return;
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.error(error));
    }, everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
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
