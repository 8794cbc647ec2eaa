import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import {
  type AnswerTestRunDetail,
  type AnswerTestRunView,
  type AnswerTestsSummary,
  viewResult,
  viewRun,
} from './answer-test.dto';
import type { AnswerTestRunEntity } from './answer-test-run.entity';
import {
  AnswerTestResultsRepository,
  AnswerTestRunsRepository,
  AnswerTestsRepository,
} from './answer-tests.repository';
import { OrderRuns } from './order-runs';

/** How long a request waits for its run before it is answered with the run as it stands. */
const patienceMs = 20_000;
const lookEveryMs = 150;

/** Whether a chatbot passes its tests. */
@Injectable()
export class AnswerTestRuns implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly tests: AnswerTestsRepository,
    private readonly runs: AnswerTestRunsRepository,
    private readonly results: AnswerTestResultsRepository,
    private readonly chatbots: Chatbots,
    private readonly orders: OrderRuns,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async summary(botId: string): Promise<AnswerTestsSummary> {
    await this.chatbots.get(botId);
    const [tests, running, latest] = await Promise.all([
      this.tests.countOf(botId),
      this.runs.isOpen(botId),
      this.runs.latest(botId),
    ]);
    return { tests, running, last_run: latest && (await this.detail(latest)) };
  }

  /** Waits for the end of the run as long as a request may. */
  async run(botId: string, withModel: boolean): Promise<AnswerTestRunDetail> {
    await this.chatbots.get(botId);
    const { id } = await this.orders.order({ botId, startedBy: 'person', withModel });
    for (const end = Date.now() + patienceMs; ;) {
      const run = await this.runs.get(id);
      const isOver = run.status === 'completed' || run.status === 'failed';
      if (isOver || this.stopping || Date.now() > end) return this.detail(run);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  async page(botId: string, query: PageQuery): Promise<Page<AnswerTestRunView>> {
    await this.chatbots.get(botId);
    return (await this.runs.pageOf(botId, query)).map(viewRun);
  }

  async view(botId: string, runId: string): Promise<AnswerTestRunDetail> {
    await this.chatbots.get(botId);
    const run = await this.runs.of(botId, runId);
    if (!run) throw new NotFound();
    return this.detail(run);
  }

  private async detail(run: AnswerTestRunEntity): Promise<AnswerTestRunDetail> {
    return { ...viewRun(run), results: (await this.results.ofRun(run.id)).map(viewResult) };
  }
}
