import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import { Queue } from '../../kernel/queue';
import { ChatbotChanged, Chatbots } from '../chatbots';
import { KnowledgeWritten, Sources } from '../knowledge';
import { SourceTrained } from '../training';
import type { AnswerTestRunEntity, RunTrigger } from './answer-test-run.entity';
import { AnswerTestRunsRepository, AnswerTestsRepository } from './answer-tests.repository';
import { RunAnswerTests } from './run-answer-tests';

interface Order {
  botId: string;
  startedBy: RunTrigger;
  withModel?: boolean;
}

/** Orders runs: when a person asks for one, and after everything that changes what a chatbot knows. */
@Injectable()
export class OrderRuns {
  constructor(
    private readonly database: Database,
    private readonly tests: AnswerTestsRepository,
    private readonly runs: AnswerTestRunsRepository,
    private readonly chatbots: Chatbots,
    private readonly sources: Sources,
    private readonly queue: Queue,
  ) {}

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

  @Listens(SourceTrained)
  async sourceTrained({ sourceId }: SourceTrained): Promise<void> {
    const source = await this.sources.maybe(sourceId);
    if (source) await this.orderFor(source);
  }

  @Listens(KnowledgeWritten)
  async knowledgeWritten({ botId, propertyId }: KnowledgeWritten): Promise<void> {
    await this.orderFor({ botId, propertyId });
  }

  @Listens(ChatbotChanged)
  async chatbotChanged({ botId }: ChatbotChanged): Promise<void> {
    await this.orderIfTested(botId, 'chatbot');
  }

  /** What belongs to no chatbot and no listing changes them all. */
  private async orderFor(scope: { botId: string | null; propertyId: string | null }): Promise<void> {
    for (const { id, propertyIds, deleted } of await this.chatbots.list()) {
      const isMeant =
        (scope.botId === null || scope.botId === id) &&
        (scope.propertyId === null || propertyIds.includes(scope.propertyId));
      if (isMeant && !deleted) await this.orderIfTested(id, 'training');
    }
  }

  private async orderIfTested(botId: string, startedBy: RunTrigger): Promise<void> {
    if ((await this.tests.countOf(botId)) > 0) await this.order({ botId, startedBy });
  }
}
