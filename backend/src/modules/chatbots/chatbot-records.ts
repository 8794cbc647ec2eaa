import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { ChatbotChanged, ChatbotCreated, ChatbotDeleted } from './chatbot.events';
import type { CheckedSettings } from './chatbot-settings';
import { ChatbotPropertiesRepository, ChatbotsRepository } from './chatbots.repository';
import { usualContactRule } from './contact-moments';

/** Chatbots and the listings they speak for are written together, and others hear of it. */
@Injectable()
export class ChatbotRecords {
  constructor(
    private readonly database: Database,
    private readonly chatbots: ChatbotsRepository,
    private readonly attached: ChatbotPropertiesRepository,
    private readonly events: Events,
  ) {}

  /** Nothing happens when there is one with that id already. */
  async add(id: string, name: string, { row, propertyIds = [] }: CheckedSettings): Promise<void> {
    const languages = row.languages?.length ? row.languages : ['en'];
    await this.database.transaction(async () => {
      if (await this.chatbots.maybe(id)) return;
      await this.chatbots.add({ ...unset(), ...row, id, name, languages });
      await this.attached.replace(id, propertyIds);
      await this.events.publish(new ChatbotCreated(id));
    });
  }

  /** @throws {NotFound} */
  async change(botId: string, { row, propertyIds }: CheckedSettings): Promise<void> {
    await this.database.transaction(async () => {
      await this.chatbots.change(botId, row);
      if (propertyIds) await this.attached.replace(botId, propertyIds);
      await this.events.publish(new ChatbotChanged(botId));
    });
  }

  /** @throws {NotFound} */
  async remove(botId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.chatbots.change(botId, { deletedAt: now(), status: 'archived' });
      await this.events.publish(new ChatbotDeleted(botId));
    });
  }
}

const unset = () => ({
  description: '',
  personality: '',
  knowledgeBase: '',
  responseStyle: '',
  greeting: '',
  allowedSites: [],
  contactMoments: [...usualContactRule.moments],
  contactAfterAnswers: usualContactRule.afterAnswers,
  status: 'active' as const,
  conversationCount: 0,
});
