import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import { Listens } from '../../kernel/events/events';
import { Queue } from '../../kernel/queue';
import { Conversations } from '../conversations';
import { MemberRemoved } from '../organizations';
import { TellAgent } from './agent-letters';
import type { AskedAgent } from './agent-question.dto';
import { AgentQuestionsRepository } from './agent-questions.repository';
import { type Responsible, ResponsibleAgent } from './responsible-agent';

/** A visitor takes the chatbot's offer to ask the agent what it did not know. */
@Injectable()
export class AskAgent {
  constructor(
    private readonly database: Database,
    private readonly conversations: Conversations,
    private readonly questions: AgentQuestionsRepository,
    private readonly agents: ResponsibleAgent,
    private readonly queue: Queue,
  ) {}

  /** Asked twice, it is one question. Throws `NotFound` unless the message is an answer of this conversation that admitted not to know. */
  async ask(conversationId: string, messageId: string): Promise<AskedAgent> {
    const question = await this.conversations.unanswered(conversationId, messageId);
    if (question === null) throw new NotFound();
    const { propertyId, agentId } = await this.conversations.get(conversationId);
    return this.database.transaction(async () => {
      await this.conversations.lock(conversationId);
      const known = await this.questions.about(messageId);
      const agent = await this.agentFor(known?.agentId ?? agentId, propertyId);
      if (known) return { question_id: known.id, agent_name: agent.name };
      const asked = await this.questions.add({ conversationId, messageId, agentId: agent.userId, question });
      await this.queue.add(TellAgent, { conversationId, questionId: asked.id });
      return { question_id: asked.id, agent_name: agent.name };
    });
  }

  private agentFor(agentId: string | null, propertyId: string | null): Promise<Responsible> {
    return agentId ? this.agents.reach(agentId) : this.agents.next(propertyId);
  }

  @Listens(MemberRemoved)
  async memberRemoved({ userId }: MemberRemoved): Promise<void> {
    await this.questions.letGoOfAgent(userId);
  }
}
