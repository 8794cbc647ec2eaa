import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Env } from '../../env';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { Credits } from './credits';
import { HoldsRepository } from './holds.repository';

const everyMs = 60_000;

/** Frees what processes held that died before they could settle or release it. */
@Injectable()
export class HoldsSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Credits');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly holds: HoldsRepository,
    private readonly credits: Credits,
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

  /** Returns how many holds were over at `at`. */
  async sweep(at = new Date()): Promise<number> {
    const expired = await this.holds.expired(at.toISOString());
    for (const { organizationId, key } of expired) {
      await runAsOrganization(organizationId, () => this.credits.release(key));
      this.log.warn(`A hold of credits ran out and is free again: ${key}`);
    }
    return expired.length;
  }
}
