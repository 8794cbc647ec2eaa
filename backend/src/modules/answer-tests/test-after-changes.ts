import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { ChatbotChanged, Chatbots } from '../chatbots';
import { KnowledgeMoved, KnowledgeWritten, Sources } from '../knowledge';
import { SourceTrained } from '../training';
import type { RunTrigger } from './answer-test-run.entity';
import { AnswerTestsRepository } from './answer-tests.repository';
import { OrderRuns } from './order-runs';

/** Runs the tests after everything that changes what a chatbot knows. */
@Injectable()
export class TestAfterChanges {
  constructor(
    private readonly tests: AnswerTestsRepository,
    private readonly chatbots: Chatbots,
    private readonly sources: Sources,
    private readonly runs: OrderRuns,
  ) {}

  @Listens(SourceTrained)
  async sourceTrained({ sourceId }: SourceTrained): Promise<void> {
    const source = await this.sources.maybe(sourceId);
    if (source) await this.runAll(source);
  }

  @Listens(KnowledgeWritten)
  async knowledgeWritten({ botId, propertyId }: KnowledgeWritten): Promise<void> {
    await this.runAll({ botId, propertyId });
  }

  @Listens(KnowledgeMoved)
  async knowledgeMoved({ botId, propertyId }: KnowledgeMoved): Promise<void> {
    await this.runAll({ botId, propertyId });
  }

  @Listens(ChatbotChanged)
  async chatbotChanged({ botId }: ChatbotChanged): Promise<void> {
    await this.runOf(botId, 'chatbot');
  }

  /** What belongs to no chatbot and no listing changes them all. */
  private async runAll(scope: { botId: string | null; propertyId: string | null }): Promise<void> {
    for (const { id, propertyIds, deleted } of await this.chatbots.list()) {
      const isMeant =
        (scope.botId === null || scope.botId === id) &&
        (scope.propertyId === null || propertyIds.includes(scope.propertyId));
      if (isMeant && !deleted) await this.runOf(id, 'training');
    }
  }

  private async runOf(botId: string, startedBy: RunTrigger): Promise<void> {
    if ((await this.tests.countOf(botId)) > 0) await this.runs.order({ botId, startedBy });
  }
}
