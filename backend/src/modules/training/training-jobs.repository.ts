import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { type Patch, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { type JobStatus, TrainingJobEntity } from './training-job.entity';

const open = In(['queued', 'running']);

@Injectable()
export class TrainingJobsRepository extends TenantRepository<TrainingJobEntity> {
  constructor(database: Database) {
    super(database, TrainingJobEntity);
  }

  listed(query: PageQuery, status?: JobStatus): Promise<Page<TrainingJobEntity>> {
    return this.page(query, status ? { status } : {});
  }

  openOf(sourceId: string): Promise<TrainingJobEntity[]> {
    return this.find({ where: { sourceId, status: open } });
  }

  async latestCompleted(sourceId: string): Promise<TrainingJobEntity | null> {
    const [job] = await this.find({
      where: { sourceId, status: 'completed' },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return job ?? null;
  }

  /** Changes a job that is not over yet; false when it is (or is gone), so that only one end can win. */
  async changeOpen(id: string, patch: Patch<TrainingJobEntity>): Promise<boolean> {
    return (await this.changeWhere({ id, status: open }, { ...patch, touchedAt: now() })) > 0;
  }
}
