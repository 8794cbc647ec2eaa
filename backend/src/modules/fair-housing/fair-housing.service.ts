import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { csvTable } from '../../kernel/http/csv-table';
import type { Page } from '../../kernel/http/page';
import { FairHousingLogRepository, type LogFilter } from './fair-housing-log.repository';
import {
  type CheckedWording,
  type FairHousingDecision,
  type FairHousingLogQuery,
  viewDecision,
  viewFinding,
} from './fair-housing.dto';
import { judgeWording } from './judge-wording';

const columns: (keyof FairHousingDecision)[] = [
  'created_at',
  'reason',
  'rule_id',
  'outcome',
  'stage',
  'question',
  'answer',
  'bot_id',
  'conversation_id',
  'log_id',
];

/** The guard as the brokerage sees it. */
@Injectable()
export class FairHousingService {
  constructor(private readonly log: FairHousingLogRepository) {}

  check(text: string): CheckedWording {
    const findings = judgeWording(text).map(viewFinding);
    return { clean: findings.length === 0, findings };
  }

  async page({ reason, outcome, ...query }: FairHousingLogQuery): Promise<Page<FairHousingDecision>> {
    return (await this.log.filtered(query, { reason, outcome })).map(viewDecision);
  }

  csv(filter: LogFilter): Readable {
    return csvTable(columns, this.rows(filter));
  }

  private async *rows(filter: LogFilter): AsyncGenerator<string[]> {
    let cursor: string | undefined;
    do {
      const page = await this.page({ ...filter, limit: 200, cursor });
      for (const decision of page.items) yield columns.map((column) => decision[column] ?? '');
      cursor = page.next;
    } while (cursor);
  }
}
