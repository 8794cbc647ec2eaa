import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { FairHousingLogEntity } from './fair-housing-log.entity';
import type { Outcome, ReasonCode } from './rule';

export interface LogFilter {
  reason?: ReasonCode;
  outcome?: Outcome;
}

@Injectable()
export class FairHousingLogRepository extends TenantRepository<FairHousingLogEntity> {
  constructor(database: Database) {
    super(database, FairHousingLogEntity);
  }

  filtered(query: PageQuery, { reason, outcome }: LogFilter): Promise<Page<FairHousingLogEntity>> {
    const where: FindOptionsWhere<FairHousingLogEntity> = {
      ...(reason && { reason }),
      ...(outcome && { outcome }),
    };
    return this.page(query, where);
  }
}
