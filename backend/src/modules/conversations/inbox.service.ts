import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import {
  type ConversationDetail,
  type ConversationsQuery,
  type ConversationView,
  viewConversation,
  viewInboxMessage,
} from './conversation.dto';
import type { ConversationEntity, ConversationStatus } from './conversation.entity';
import { ConversationsRepository } from './conversations.repository';
import { HandOver } from './hand-over';
import { MessagesRepository } from './messages.repository';

/** The brokerage's view of what its visitors asked. */
@Injectable()
export class Inbox {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly handOver: HandOver,
  ) {}

  async page({
    bot_id: botId,
    status,
    state,
    q,
    ...page
  }: ConversationsQuery): Promise<Page<ConversationView>> {
    const found = await this.conversations.filtered(page, { botId, status, state, text: q });
    const views = await this.named(found.items);
    return found.map((row) => views.get(row.id)!);
  }

  /** As `needingAttention` of the repository orders them. */
  async needingAttention(): Promise<ConversationView[]> {
    const rows = await this.conversations.needingAttention(100);
    const views = await this.named(rows);
    return rows.map(({ id }) => views.get(id)!);
  }

  async get(conversationId: string): Promise<ConversationDetail> {
    const row = await this.conversations.get(conversationId);
    const [views, messages] = await Promise.all([
      this.named([row]),
      this.messages.ofConversation(conversationId),
    ]);
    return { ...views.get(row.id)!, messages: messages.map(viewInboxMessage) };
  }

  async setStatus(conversationId: string, status: ConversationStatus): Promise<ConversationDetail> {
    const row = await this.conversations.get(conversationId);
    if (row.status !== status)
      await (status === 'closed'
        ? this.handOver.close(conversationId)
        : this.handOver.reopen(conversationId));
    return this.get(conversationId);
  }

  private async named(rows: ConversationEntity[]): Promise<Map<string, ConversationView>> {
    const [bots, addresses] = await Promise.all([
      this.chatbots.names(rows.map(({ botId }) => botId)),
      this.properties.addresses(rows.flatMap(({ propertyId }) => propertyId ?? [])),
    ]);
    return new Map(
      rows.map((row) => {
        const propertyAddress = addresses.get(row.propertyId ?? '') ?? null;
        return [row.id, viewConversation(row, { botName: bots.get(row.botId) ?? null, propertyAddress })];
      }),
    );
  }
}
