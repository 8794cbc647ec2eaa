import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Handles, job, type JobRun, WhenGivenUp } from '../../kernel/queue';
import { type Chatbot, Chatbots } from '../chatbots';
import { Answers } from '../knowledge';
import type { AnswerTestEntity } from './answer-test.entity';
import { AnswerTestRunsRepository, AnswerTestsRepository } from './answer-tests.repository';
import { judge } from './judge';
import { type Outcome, RunResults } from './run-results';

export const RunAnswerTests = job<{ runId: string }>('answer-tests.run');

/** Asks a chatbot all its tests and keeps what it said. */
@Injectable()
export class AnswerTestRun {
  constructor(
    private readonly tests: AnswerTestsRepository,
    private readonly runs: AnswerTestRunsRepository,
    private readonly results: RunResults,
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
    const outcomes: Outcome[] = [];
    for (const test of tests) {
      stopping.throwIfAborted();
      outcomes.push(await this.ask(bot, test, run.withModel));
    }
    await this.results.keep(run, outcomes);
  }

  @WhenGivenUp(RunAnswerTests)
  async giveUp({ runId }: { runId: string }): Promise<void> {
    const run = await this.runs.maybe(runId);
    if (run && run.status !== 'completed')
      await this.runs.change(runId, { status: 'failed', finishedAt: now() });
  }

  private async ask(
    bot: Chatbot,
    { id: testId, question, propertyId, expects, facts }: AnswerTestEntity,
    withModel: boolean,
  ): Promise<Outcome> {
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
    return { testId, ...judge({ expects, facts }, answer), answer: content, engine };
  }
}
