import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
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

  ofConversations(ids: string[]): Promise<FairHousingLogEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { conversationId: In(ids) } });
  }

  filtered(query: PageQuery, { reason, outcome }: LogFilter): Promise<Page<FairHousingLogEntity>> {
    const where: FindOptionsWhere<FairHousingLogEntity> = {
      ...(reason && { reason }),
      ...(outcome && { outcome }),
    };
    return this.page(query, where);
  }
}
