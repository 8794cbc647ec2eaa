import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { ChatbotChanged, ChatbotCreated, Chatbots } from '../chatbots';
import { chunkSections } from './chunking';
import { Sources } from './sources';

/** Keeps what is written into a chatbot's form searchable for that chatbot. */
@Injectable()
export class ChatbotTexts {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly sources: Sources,
  ) {}

  @Listens(ChatbotCreated)
  async created({ botId }: ChatbotCreated): Promise<void> {
    await this.write(botId);
  }

  @Listens(ChatbotChanged)
  async changed({ botId }: ChatbotChanged): Promise<void> {
    await this.write(botId);
  }

  private async write(botId: string): Promise<void> {
    const { name, text } = await this.chatbots.ownText(botId);
    await this.sources.writeChatbotText({
      botId,
      title: name,
      text,
      chunks: chunkSections([{ text }]),
    });
  }
}
