import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Database } from '../../../kernel/database/database';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import { ScheduleEntity } from './schedule.entity';

@Injectable()
export class SchedulesRepository extends TenantRepository<ScheduleEntity> {
  constructor(database: Database) {
    super(database, ScheduleEntity);
  }

  of(sourceIds: string[]): Promise<ScheduleEntity[]> {
    return sourceIds.length === 0 ? Promise.resolve([]) : this.find({ where: { sourceId: In(sourceIds) } });
  }

  async removeOf(sourceId: string): Promise<void> {
    await this.removeWhere({ sourceId });
  }

  /** True for the one of several processes that may order what is due at `at`. */
  async claim(id: string, at: string, next: string, problem: string | null = null): Promise<boolean> {
    return (await this.changeWhere({ id, dueAt: LessThanOrEqual(at) }, { dueAt: next, problem })) > 0;
  }
}
