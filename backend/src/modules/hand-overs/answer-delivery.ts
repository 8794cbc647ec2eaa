import { Injectable } from '@nestjs/common';
import { Handles, job, Queue } from '../../kernel/queue';
import {
  AgentMessages,
  Attendants,
  chatStrings,
  type ConversationFacts,
  Conversations,
  fill,
  pageLanguage,
} from '../conversations';
import { BuyerMail } from './buyer-mail';

interface Delivered {
  question: string;
  answer: string;
  /** Names the delivery: it happens once. */
  key: string;
}

const TellBuyer = job<{ conversationId: string; messageId: string }>('hand-overs.tell-buyer', {
  attempts: 8,
  backoffMs: 5000,
});

/** Brings a person's answer to who asked: into the conversation, and by mail where that was agreed to. */
@Injectable()
export class AnswerDelivery {
  constructor(
    private readonly conversations: Conversations,
    private readonly messages: AgentMessages,
    private readonly attendants: Attendants,
    private readonly mail: BuyerMail,
    private readonly queue: Queue,
  ) {}

  about(conversationId: string): Promise<ConversationFacts> {
    return this.conversations.get(conversationId);
  }

  async bring(conversationId: string, { question, answer, key }: Delivered): Promise<void> {
    const { language } = await this.conversations.get(conversationId);
    const { agentAnswered } = chatStrings(pageLanguage(language, undefined));
    const content = fill(agentAnswered, { question, answer });
    const author = await this.attendants.current();
    const { id: messageId } = await this.messages.answer(conversationId, author, { content, key });
    await this.queue.add(TellBuyer, { conversationId, messageId });
  }

  /** Run twice, it writes twice: better than not at all. */
  @Handles(TellBuyer)
  async tell({ conversationId, messageId }: { conversationId: string; messageId: string }): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    const content = await this.conversations.said(conversationId, messageId);
    if (content !== null) await this.mail.send(conversation, content);
  }
}
