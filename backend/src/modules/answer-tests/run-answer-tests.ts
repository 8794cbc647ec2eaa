import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Handles, job, type JobRun, WhenGivenUp } from '../../kernel/queue';
import type { New } from '../../kernel/tenancy/tenant.repository';
import { type Chatbot, Chatbots } from '../chatbots';
import { Answers } from '../knowledge';
import type { AnswerTestEntity } from './answer-test.entity';
import type { AnswerTestResultEntity } from './answer-test-result.entity';
import {
  AnswerTestResultsRepository,
  AnswerTestRunsRepository,
  AnswerTestsRepository,
} from './answer-tests.repository';
import { judge } from './judge';

export const RunAnswerTests = job<{ runId: string }>('answer-tests.run');

/** Asks a chatbot all its tests and keeps what it said. */
@Injectable()
export class AnswerTestRun {
  constructor(
    private readonly database: Database,
    private readonly tests: AnswerTestsRepository,
    private readonly runs: AnswerTestRunsRepository,
    private readonly results: AnswerTestResultsRepository,
    private readonly chatbots: Chatbots,
    private readonly answers: Answers,
  ) {}

  @Handles(RunAnswerTests)
  async run({ runId }: { runId: string }, { stopping }: JobRun): Promise<void> {
    const run = await this.runs.maybe(runId);
    if (!run || run.status === 'completed' || run.status === 'failed') return;
    await this.runs.change(runId, { status: 'running' });
    const bot = await this.chatbots.get(run.botId);
    const tests = await this.tests.ofBot(run.botId);
    const before = await this.results.before(
      runId,
      tests.map(({ id }) => id),
    );
    const results: New<AnswerTestResultEntity>[] = [];
    for (const test of tests) {
      stopping.throwIfAborted();
      const { verdict, answer } = await this.ask(bot, test, run.withModel);
      const last = before.get(test.id);
      const regressed = !verdict.passed && (last?.passed === true || last?.regressed === true);
      results.push({ runId, testId: test.id, ...verdict, regressed, ...answer });
    }
    await this.database.transaction(async () => {
      // A test that was deleted meanwhile has no result any more.
      const left = new Set((await this.tests.ofBot(run.botId)).map(({ id }) => id));
      const kept = results.filter(({ testId }) => left.has(testId));
      await this.results.replace(runId, kept);
      const passed = kept.filter((result) => result.passed).length;
      await this.runs.change(runId, {
        status: 'completed',
        passed,
        failed: kept.length - passed,
        regressions: kept.filter(({ regressed }) => regressed).length,
        finishedAt: now(),
      });
      await this.runs.forgetOld(run.botId);
    });
  }

  @WhenGivenUp(RunAnswerTests)
  async giveUp({ runId }: { runId: string }): Promise<void> {
    const run = await this.runs.maybe(runId);
    if (run && run.status !== 'completed')
      await this.runs.change(runId, { status: 'failed', finishedAt: now() });
  }

  private async ask(
    bot: Chatbot,
    { question, propertyId, expects, facts }: AnswerTestEntity,
    withModel: boolean,
  ) {
    const propertyIds = [...new Set([...bot.propertyIds, ...(propertyId ? [propertyId] : [])])];
    const answer = await this.answers.answer({
      // A paused chatbot is tested as what it would be for visitors.
      bot: { ...bot, propertyIds, status: 'active' },
      question,
      propertyId,
      rehearsal: true,
      withoutModel: !withModel,
    });
    const { content, engine } = answer;
    return { verdict: judge({ expects, facts }, answer), answer: { answer: content, engine } };
  }
}
