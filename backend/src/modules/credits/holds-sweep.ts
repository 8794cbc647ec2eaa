import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Env } from '../../env';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { Credits } from './credits';
import { HoldsRepository } from './holds.repository';

/** Frees what processes held that died before they could settle or release it. */
@Injectable()
export class HoldsSweep {
  private readonly log = new Logger('Credits');

  constructor(
    private readonly holds: HoldsRepository,
    private readonly credits: Credits,
    private readonly env: Env,
  ) {}

  @Interval(60_000)
  async everyMinute(): Promise<void> {
    if (this.env.QUEUE_WORKER) await this.sweep();
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
