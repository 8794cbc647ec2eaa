import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { blotOut, LeadErased } from '../leads';
import { AgentQuestionsRepository } from './agent-questions.repository';

/** Of an erased person the questions to agents stay, without the person's name. */
@Injectable()
export class ForgetInQuestions {
  constructor(private readonly questions: AgentQuestionsRepository) {}

  @Listens(LeadErased)
  async forget({ conversationIds, names }: LeadErased): Promise<void> {
    for (const { id, question } of await this.questions.ofConversations(conversationIds))
      await this.questions.change(id, { question: blotOut(question, names) });
  }
}
