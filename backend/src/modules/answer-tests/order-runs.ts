import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Queue } from '../../kernel/queue';
import type { AnswerTestRunEntity, RunTrigger } from './answer-test-run.entity';
import { AnswerTestRunsRepository } from './answer-tests.repository';
import { RunAnswerTests } from './run-answer-tests';

interface Order {
  botId: string;
  startedBy: RunTrigger;
  withModel?: boolean;
}

@Injectable()
export class OrderRuns {
  constructor(
    private readonly database: Database,
    private readonly runs: AnswerTestRunsRepository,
    private readonly queue: Queue,
  ) {}

  /** One that is waiting anyway serves for both, unless a model is to be asked. */
  async order({ botId, startedBy, withModel = false }: Order): Promise<AnswerTestRunEntity> {
    return this.database.transaction(async () => {
      const waiting = withModel ? null : await this.runs.waiting(botId);
      if (waiting) return waiting;
      const counts = { passed: 0, failed: 0, regressions: 0 };
      const run = await this.runs.add({ botId, startedBy, withModel, status: 'queued', ...counts });
      await this.queue.add(RunAnswerTests, { runId: run.id });
      return run;
    });
  }
}
