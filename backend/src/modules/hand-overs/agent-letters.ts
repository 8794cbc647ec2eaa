import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Conversations, HandOverChanged } from '../conversations';
import { AgentQuestionsRepository } from './agent-questions.repository';
import { ReplyMail } from './reply-mail';
import { ResponsibleAgent } from './responsible-agent';

interface Order {
  conversationId: string;
  questionId: string | null;
}

/** A mail server that is down for an hour must not swallow a buyer. */
export const TellAgent = job<Order>('hand-overs.tell-agent', { attempts: 8, backoffMs: 5000 });

/** Writes to the responsible agent that a visitor wants a person, with an address to answer at. */
@Injectable()
export class AgentLetters {
  constructor(
    private readonly queue: Queue,
    private readonly conversations: Conversations,
    private readonly questions: AgentQuestionsRepository,
    private readonly agents: ResponsibleAgent,
    private readonly mail: ReplyMail,
  ) {}

  @Listens(HandOverChanged)
  async order({ conversationId, to }: HandOverChanged): Promise<void> {
    if (to === 'waiting') await this.queue.add(TellAgent, { conversationId, questionId: null });
  }

  /** Run twice, it writes twice: better than not at all. */
  @Handles(TellAgent)
  async tell({ conversationId, questionId }: Order): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    const question = questionId ? await this.questions.maybe(questionId) : null;
    // Somebody was quicker than the mail.
    if (questionId ? !question || question.answeredAt : conversation.state !== 'waiting') return;
    const agent = await this.agents.reach(question ? question.agentId : conversation.agentId);
    await this.mail.send({ conversation, question: question?.question ?? null, questionId, agent });
  }
}
