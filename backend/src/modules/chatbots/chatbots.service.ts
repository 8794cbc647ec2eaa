import { Injectable } from '@nestjs/common';
import { currentOperationId } from '../../kernel/http/idempotency';
import { Credits } from '../credits';
import type { ChatbotView, CreateChatbot, CreatedChatbot, UpdateChatbot } from './chatbot.dto';
import { ChatbotRecords } from './chatbot-records';
import { ChatbotSettings } from './chatbot-settings';
import { ChatbotViews } from './chatbot-views';

/** The brokerage's chatbots. */
@Injectable()
export class ChatbotsService {
  constructor(
    private readonly settings: ChatbotSettings,
    private readonly credits: Credits,
    private readonly records: ChatbotRecords,
    private readonly views: ChatbotViews,
  ) {}

  async create(wish: CreateChatbot): Promise<CreatedChatbot> {
    const settings = await this.settings.check(wish);
    // A repeated request goes on where its first try died, instead of making a second chatbot.
    const id = currentOperationId() ?? crypto.randomUUID();
    const price = this.credits.priceOf('chatbot');
    const description = `Chatbot “${wish.name}”`;
    await this.credits.charge(
      { for: 'chatbot', key: `chatbot:${id}`, upTo: price, relatedEntityId: id, description },
      () => this.records.add(id, wish.name, settings),
    );
    return { message: `${description} is ready.`, chatbot: await this.views.one(id), credits_used: price };
  }

  async change(botId: string, wish: UpdateChatbot): Promise<ChatbotView> {
    await this.records.change(botId, await this.settings.check(wish));
    return this.views.one(botId);
  }
}
