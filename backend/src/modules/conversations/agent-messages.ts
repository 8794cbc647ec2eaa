import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { AgentWrote } from './conversation.events';
import { ConversationsRepository } from './conversations.repository';
import { type Attendant, HandOver } from './hand-over';
import type { MessageEntity } from './message.entity';
import { agentKey, MessagesRepository } from './messages.repository';
import { preview } from './transcript';

export interface Written {
  content: string;
  /** The writer's own name for the message: sent again it stays one message. */
  key?: string;
}

/** What people of the brokerage write to visitors. */
@Injectable()
export class AgentMessages {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly handOver: HandOver,
    private readonly events: Events,
  ) {}

  /** Who writes takes over: from then on no bot answers, also not what it has begun. */
  write(conversationId: string, author: Attendant, written: Written): Promise<MessageEntity> {
    return this.database.transaction(async () => {
      const { state } = await this.conversations.lock(conversationId);
      const earlier = await this.earlier(conversationId, written);
      if (earlier) return earlier;
      if (state !== 'human') await this.handOver.takeOver(conversationId, author);
      return this.add(conversationId, author, written);
    });
  }

  /** Answers without taking over: the bot goes on with everything else. */
  answer(conversationId: string, author: Attendant, written: Written): Promise<MessageEntity> {
    return this.database.transaction(async () => {
      await this.conversations.lock(conversationId);
      return (
        (await this.earlier(conversationId, written)) ?? (await this.add(conversationId, author, written))
      );
    });
  }

  private async earlier(conversationId: string, { key }: Written): Promise<MessageEntity | null> {
    return key ? this.messages.byKey(conversationId, agentKey(key)) : null;
  }

  private async add(
    conversationId: string,
    author: Attendant,
    { content, key }: Written,
  ): Promise<MessageEntity> {
    const message = await this.messages.add({
      conversationId,
      position: await this.conversations.grow(conversationId, preview(content), {}),
      role: 'agent',
      content,
      citations: [],
      authorName: author.name,
      clientKey: key ? agentKey(key) : null,
    });
    await this.conversations.read(conversationId);
    await this.events.publish(new AgentWrote(conversationId, message.id));
    return message;
  }
}
