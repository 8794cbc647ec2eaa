import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { DomainError } from '../../../kernel/errors/errors';
import { Orders } from '../orders';
import { nextDue } from './intervals';
import { SchedulesRepository } from './schedules.repository';

/** Orders one source that is due. */
@Injectable()
export class OrderDue {
  constructor(
    private readonly database: Database,
    private readonly schedules: SchedulesRepository,
    private readonly orders: Orders,
  ) {}

  /** False when another process was quicker, it is being read already, or it cannot be paid; the reason stays with it. */
  async order(scheduleId: string, at: Date): Promise<boolean> {
    const schedule = await this.schedules.maybe(scheduleId);
    if (!schedule) return false;
    const { sourceId, every } = schedule;
    const next = nextDue(every, at).toISOString();
    try {
      return await this.database.transaction(async () => {
        if (!(await this.schedules.claim(scheduleId, at.toISOString(), next))) return false;
        if (await this.orders.isOpen(sourceId)) return false;
        await this.orders.train(sourceId, crypto.randomUUID());
        return true;
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.schedules.claim(scheduleId, at.toISOString(), next, error.message);
      return false;
    }
  }
}
