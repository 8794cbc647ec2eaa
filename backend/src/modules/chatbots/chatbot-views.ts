import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import { Hosts } from '../branding';
import { type ChatbotsQuery, type ChatbotView, viewChatbot } from './chatbot.dto';
import { ChatbotPropertiesRepository, ChatbotsRepository } from './chatbots.repository';

/** Chatbots as their brokerage sees them. */
@Injectable()
export class ChatbotViews {
  constructor(
    private readonly chatbots: ChatbotsRepository,
    private readonly attached: ChatbotPropertiesRepository,
    private readonly hosts: Hosts,
  ) {}

  async page(query: ChatbotsQuery): Promise<Page<ChatbotView>> {
    const page = await this.chatbots.matching(query, query);
    const attached = await this.attached.ofBots(page.items.map(({ id }) => id));
    const base = await this.hosts.publicBase();
    return page.map((row) => viewChatbot(row, attached.get(row.id) ?? [], base));
  }

  /** @throws {NotFound} */
  async one(botId: string): Promise<ChatbotView> {
    const row = await this.chatbots.get(botId);
    const attached = await this.attached.ofBots([botId]);
    return viewChatbot(row, attached.get(botId) ?? [], await this.hosts.publicBase());
  }
}
