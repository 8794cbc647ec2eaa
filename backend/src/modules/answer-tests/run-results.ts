import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import type { New } from '../../kernel/tenancy/tenant.repository';
import type { AnswerTestResultEntity } from './answer-test-result.entity';
import type { AnswerTestRunEntity } from './answer-test-run.entity';
import {
  AnswerTestResultsRepository,
  AnswerTestRunsRepository,
  AnswerTestsRepository,
} from './answer-tests.repository';

/** How one test ended. */
export type Outcome = Omit<New<AnswerTestResultEntity>, 'runId' | 'regressed'>;

/** What a run found, beside what the runs before it had found. */
@Injectable()
export class RunResults {
  constructor(
    private readonly database: Database,
    private readonly tests: AnswerTestsRepository,
    private readonly runs: AnswerTestRunsRepository,
    private readonly results: AnswerTestResultsRepository,
  ) {}

  /** The run is over with it. A test that passed before and fails now has regressed until it passes again. */
  async keep({ id: runId, botId }: AnswerTestRunEntity, outcomes: Outcome[]): Promise<void> {
    const before = await this.results.before(
      runId,
      outcomes.map(({ testId }) => testId),
    );
    await this.database.transaction(async () => {
      // A test that was deleted meanwhile has no result any more.
      const left = new Set((await this.tests.ofBot(botId)).map(({ id }) => id));
      const kept = outcomes
        .filter(({ testId }) => left.has(testId))
        .map((outcome) => {
          const last = before.get(outcome.testId);
          const regressed = !outcome.passed && (last?.passed === true || last?.regressed === true);
          return { ...outcome, runId, regressed };
        });
      await this.results.replace(runId, kept);
      const passed = kept.filter((result) => result.passed).length;
      await this.runs.change(runId, {
        status: 'completed',
        passed,
        failed: kept.length - passed,
        regressions: kept.filter(({ regressed }) => regressed).length,
        finishedAt: now(),
      });
      await this.runs.forgetOld(botId);
    });
  }
}
