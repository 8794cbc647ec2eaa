import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { ValidationFailed } from '../../../kernel/errors/errors';
import type { Source } from '../../knowledge';
import { nextDue, type Recrawl } from './intervals';
import type { ScheduleEntity } from './schedule.entity';
import { SchedulesRepository } from './schedules.repository';

/** How often sources are read again by themselves. */
@Injectable()
export class Schedules {
  constructor(
    private readonly database: Database,
    private readonly schedules: SchedulesRepository,
  ) {}

  /** @throws {ValidationFailed} for a source that is no web page */
  async set({ id, url }: Pick<Source, 'id' | 'url'>, recrawl: Recrawl): Promise<void> {
    if (url === null && recrawl !== 'off')
      throw new ValidationFailed([
        { field: 'recrawl', message: 'Only web pages can be read again on a schedule.' },
      ]);
    await this.database.transaction(async () => {
      const [known] = await this.schedules.of([id]);
      if (known?.every === recrawl) return;
      await this.schedules.removeOf(id);
      if (recrawl === 'off') return;
      const dueAt = nextDue(recrawl, new Date()).toISOString();
      await this.schedules.add({ sourceId: id, every: recrawl, dueAt });
    });
  }

  async of(sourceIds: string[]): Promise<Map<string, ScheduleEntity>> {
    return new Map((await this.schedules.of(sourceIds)).map((schedule) => [schedule.sourceId, schedule]));
  }
}
