import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { AiUsageEntity } from './ai-usage.entity';

export interface DailyUse {
  day: string;
  botId: string | null;
  task: AiUsageEntity['task'];
  model: string;
  calls: number;
  broken: number;
  inputTokens: number;
  outputTokens: number;
  seconds: number | null;
  costMicros: number | null;
  /** Calls of a model without a price. */
  unpriced: number;
}

@Injectable()
export class AiUsageRepository extends TenantRepository<AiUsageEntity> {
  constructor(database: Database) {
    super(database, AiUsageEntity);
  }

  /** From that day (UTC) on, newest day first. */
  byDay(first: string, botId: string | undefined): Promise<DailyUse[]> {
    return this.rows<DailyUse>(
      `SELECT substr(created_at, 1, 10) AS day, bot_id AS "botId", task, model, COUNT(*) AS calls,
         SUM(CASE WHEN broken THEN 1 ELSE 0 END) AS broken, SUM(input_tokens) AS "inputTokens",
         SUM(output_tokens) AS "outputTokens", SUM(seconds) AS seconds, SUM(cost_micros) AS "costMicros",
         SUM(CASE WHEN cost_micros IS NULL THEN 1 ELSE 0 END) AS unpriced
       FROM ai_usage WHERE organization_id = ? AND created_at >= ? ${botId ? 'AND bot_id = ?' : ''}
       GROUP BY 1, bot_id, task, model ORDER BY 1 DESC, calls DESC, model, task`,
      [currentOrganizationId(), first, ...(botId ? [botId] : [])],
    );
  }

  /** Credits paid for answers from that day on, by day and chatbot: `2026-01-31 <bot_id>`. */
  async creditsForAnswers(first: string): Promise<Map<string, number>> {
    const rows = await this.rows<{ key: string; credits: number }>(
      `SELECT substr(created_at, 1, 10) || ' ' || related_entity_id AS key, -SUM(amount) AS credits
       FROM credit_transactions WHERE organization_id = ? AND type = 'answer' AND created_at >= ?
         AND related_entity_id IS NOT NULL GROUP BY 1`,
      [currentOrganizationId(), first],
    );
    return new Map(rows.map(({ key, credits }) => [key, credits]));
  }
}
