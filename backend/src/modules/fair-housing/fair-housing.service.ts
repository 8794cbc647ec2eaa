import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
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

  /** For spreadsheets: what would be a formula there is text, and the byte order mark makes Excel read UTF-8. */
  csv(filter: LogFilter): Readable {
    return Readable.from(this.rows(filter)).pipe(
      stringify({ header: true, columns, bom: true, escape_formulas: true }),
    );
  }

  private async *rows(filter: LogFilter): AsyncGenerator<FairHousingDecision> {
    let cursor: string | undefined;
    do {
      const page = await this.page({ ...filter, limit: 200, cursor });
      yield* page.items;
      cursor = page.next;
    } while (cursor);
  }
}
