import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import {
  type AnswerTestRunDetail,
  type AnswerTestRunView,
  type AnswerTestsSummary,
  type AnswerTestView,
  type CreateAnswerTest,
  type UpdateAnswerTest,
  viewResult,
  viewRun,
  viewTest,
} from './answer-test.dto';
import type { AnswerTestRunEntity } from './answer-test-run.entity';
import { TooManyTests } from './answer-tests.errors';
import {
  AnswerTestResultsRepository,
  AnswerTestRunsRepository,
  AnswerTestsRepository,
  mostTests,
} from './answer-tests.repository';
import { OrderRuns } from './order-runs';

/** How long a request waits for its run before it is answered with the run as it stands. */
const patienceMs = 20_000;
const lookEveryMs = 150;

/** What a chatbot must know and must not say, and whether it does. */
@Injectable()
export class AnswerTests implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly tests: AnswerTestsRepository,
    private readonly runs: AnswerTestRunsRepository,
    private readonly results: AnswerTestResultsRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly orders: OrderRuns,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async list(botId: string): Promise<AnswerTestView[]> {
    await this.chatbots.get(botId);
    return (await this.tests.ofBot(botId)).map(viewTest);
  }

  async create(
    botId: string,
    { question, expects, facts = [], property_id }: CreateAnswerTest,
  ): Promise<AnswerTestView> {
    await this.chatbots.get(botId);
    if (property_id) await this.properties.get(property_id);
    if ((await this.tests.countOf(botId)) >= mostTests) throw new TooManyTests(mostTests);
    return viewTest(
      await this.tests.add({ botId, propertyId: property_id ?? null, question, expects, facts: said(facts) }),
    );
  }

  async change(
    botId: string,
    testId: string,
    { question, expects, facts, property_id }: UpdateAnswerTest,
  ): Promise<AnswerTestView> {
    await this.test(botId, testId);
    if (property_id) await this.properties.get(property_id);
    await this.tests.change(testId, {
      ...(question !== undefined && { question }),
      ...(expects !== undefined && { expects }),
      ...(facts !== undefined && { facts: said(facts) }),
      ...(property_id !== undefined && { propertyId: property_id }),
    });
    return viewTest(await this.test(botId, testId));
  }

  async remove(botId: string, testId: string): Promise<void> {
    await this.test(botId, testId);
    await this.tests.remove(testId);
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
    const run = await this.runs.of(botId, runId);
    if (!run) throw new NotFound();
    return this.detail(run);
  }

  private async test(botId: string, testId: string) {
    const test = await this.tests.of(botId, testId);
    if (!test) throw new NotFound();
    return test;
  }

  private async detail(run: AnswerTestRunEntity): Promise<AnswerTestRunDetail> {
    return { ...viewRun(run), results: (await this.results.ofRun(run.id)).map(viewResult) };
  }
}

const said = (facts: string[]): string[] => facts.map((fact) => fact.trim()).filter(Boolean);
