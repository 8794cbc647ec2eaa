import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { CreditTransactionEntity } from './credit-transaction.entity';
import { priceKinds } from './prices';

interface DayUsage {
  day: string;
  kind: string;
  credits: number;
}

const spending = priceKinds.map((kind) => `'${kind}'`).join(', ');

@Injectable()
export class TransactionsRepository extends TenantRepository<CreditTransactionEntity> {
  constructor(database: Database) {
    super(database, CreditTransactionEntity);
  }

  withKey(key: string): Promise<CreditTransactionEntity | null> {
    return this.findOne({ key });
  }

  countAbout(relatedEntityId: string): Promise<number> {
    return this.count({ relatedEntityId });
  }

  /** Net credits spent on work since that moment. */
  async spentSince(moment: string): Promise<number> {
    const [row] = await this.rows<{ credits: number | string | null }>(
      `SELECT -SUM(amount) AS credits FROM credit_transactions WHERE organization_id = ? AND created_at >= ? AND type IN (${spending})`,
      [currentOrganizationId(), moment],
    );
    return Number(row?.credits ?? 0);
  }

  async usageByDay(since: string): Promise<DayUsage[]> {
    const rows = await this.rows<{ day: string; kind: string; credits: number | string }>(
      `SELECT substr(created_at, 1, 10) AS day, type AS kind, -SUM(amount) AS credits FROM credit_transactions
        WHERE organization_id = ? AND created_at >= ? AND type IN (${spending})
        GROUP BY substr(created_at, 1, 10), type ORDER BY day, kind`,
      [currentOrganizationId(), since],
    );
    return rows.map(({ day, kind, credits }) => ({ day, kind, credits: Number(credits) }));
  }
}
