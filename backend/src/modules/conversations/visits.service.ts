import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import { Events, Listens } from '../../kernel/events/events';
import { keptCampaign } from '../../kernel/http/campaign';
import { randomToken, sha256 } from '../../kernel/secrets';
import { type Chatbot, Chatbots } from '../chatbots';
import { ConversationStarted, QuestionAnswered } from './conversation.events';
import type { ConversationEntity } from './conversation.entity';
import { ConversationsRepository } from './conversations.repository';
import {
  type StartConversation,
  type StartedConversation,
  type VisitorConversation,
  viewHandOver,
  viewVisitorMessage,
} from './message.dto';
import { MessagesRepository } from './messages.repository';

/** The visitor's side of conversations: opening one and coming back to it. */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly chatbots: Chatbots,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly events: Events,
  ) {}

  /** A chatbot that talks to visitors. An archived or deleted one is as good as none. */
  async openBot(botId: string): Promise<Chatbot> {
    const bot = await this.chatbots.get(botId);
    if (bot.status === 'archived') throw new NotFound();
    return bot;
  }

  async start(botId: string, wish: StartConversation): Promise<StartedConversation> {
    const { conversation, token } = await this.open(await this.openBot(botId), wish);
    return { conversation_id: conversation.id, visitor_token: token };
  }

  async open(
    bot: Chatbot,
    wish: StartConversation,
  ): Promise<{ conversation: ConversationEntity; token: string }> {
    const token = randomToken();
    // What a page says about itself is not trusted: the listing must be one this chatbot speaks for.
    const asked = wish.property_id && bot.propertyIds.includes(wish.property_id) ? wish.property_id : null;
    const propertyId = asked ?? (bot.propertyIds.length === 1 ? bot.propertyIds[0] : null);
    const conversation = await this.database.transaction(async () => {
      const row = await this.conversations.add({
        botId: bot.id,
        propertyId: propertyId ?? null,
        channel: wish.channel ?? 'page',
        language: wish.language ?? bot.languages[0] ?? 'en',
        qrCode: wish.qr_code ?? null,
        ...keptCampaign(wish),
        status: 'open',
        tokenHash: sha256(token),
        messageCount: 0,
        unansweredCount: 0,
        state: 'bot',
        unreadCount: 0,
      });
      await this.chatbots.conversationStarted(bot.id);
      await this.events.publish(new ConversationStarted(row.id, bot.id));
      return row;
    });
    return { conversation, token };
  }

  @Listens(QuestionAnswered)
  async noteActivity({ answer }: QuestionAnswered): Promise<void> {
    await this.chatbots.conversationContinued(answer.botId);
  }

  async see(conversationId: string): Promise<VisitorConversation> {
    const row = await this.conversations.get(conversationId);
    const messages = await this.messages.ofConversation(row.id);
    return {
      conversation_id: row.id,
      bot_id: row.botId,
      property_id: row.propertyId,
      status: row.status,
      hand_over: viewHandOver(row),
      messages: messages.map(viewVisitorMessage),
    };
  }
}
