import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import { sha256 } from '../../kernel/secrets';
import { GapAnswered, Gaps } from '../gaps';
import { WrittenKnowledge } from '../knowledge';
import type { AgentQuestionEntity } from './agent-question.entity';
import { AgentQuestionsRepository } from './agent-questions.repository';
import { AnswerDelivery } from './answer-delivery';

interface Answer {
  answer: string;
  /** The answer becomes approved knowledge, for everybody who asks the same. */
  teach: boolean;
}

/** Answers of people to what the chatbot did not know. */
@Injectable()
export class QuestionAnswers {
  constructor(
    private readonly database: Database,
    private readonly questions: AgentQuestionsRepository,
    private readonly gaps: Gaps,
    private readonly written: WrittenKnowledge,
    private readonly delivery: AnswerDelivery,
  ) {}

  /** Throws what `WrittenKnowledge.writeAnswer` throws when the answer shall be taught; then nobody got anything yet. */
  async answer(questionId: string, { answer, teach }: Answer): Promise<void> {
    await this.database.transaction(async () => {
      const asked = await this.questions.get(questionId);
      const gapId = teach ? await this.gaps.ofMessage(asked.messageId) : null;
      // Who asked the same hears it too, this visitor among them.
      if (gapId) return this.gaps.answer(gapId, { answer });
      if (teach) await this.teach(asked, answer);
      await this.questions.answered(questionId, now());
      await this.delivery.bring(asked.conversationId, {
        question: asked.question,
        answer,
        key: keyOf(questionId, answer),
      });
    });
  }

  @Listens(GapAnswered)
  async gapAnswered({ gapId, question, answer, conversationIds }: GapAnswered): Promise<void> {
    for (const conversationId of conversationIds)
      await this.delivery.bring(conversationId, { question, answer, key: keyOf(gapId, answer) });
    for (const { id, messageId } of await this.questions.openIn(conversationIds))
      if ((await this.gaps.ofMessage(messageId)) === gapId) await this.questions.answered(id, now());
  }

  private async teach({ conversationId, question }: AgentQuestionEntity, answer: string): Promise<void> {
    const { propertyId, botId } = await this.delivery.about(conversationId);
    await this.written.writeAnswer({ question, answer, scope: propertyId ? { propertyId } : { botId } });
  }
}

/** The same answer comes once, a corrected one again. */
const keyOf = (id: string, answer: string): string => `${id}-${sha256(answer).slice(0, 12)}`;
