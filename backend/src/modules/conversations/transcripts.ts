import { Injectable } from '@nestjs/common';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import { ConversationsRepository } from './conversations.repository';
import type { HandOverState } from './hand-over-states';
import type { MessageRole } from './message.entity';
import { MessagesRepository } from './messages.repository';

/** Messages at the end of a conversation that are enough to join it. */
const shown = 30;

/** A conversation as somebody reads it who comes to help. */
export interface TranscriptView {
  about: string;
  state: HandOverState;
  agentName: string | null;
  messages: { role: MessageRole; author: string; content: string }[];
}

/** A conversation as it can be read: who said what, about which home. */
@Injectable()
export class Transcripts {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  /** Throws `NotFound`. */
  async of(conversationId: string): Promise<TranscriptView> {
    const { botId, propertyId, state, agentName, messageCount } =
      await this.conversations.get(conversationId);
    const [names, addresses, messages] = await Promise.all([
      this.chatbots.names([botId]),
      this.properties.addresses(propertyId ? [propertyId] : []),
      this.messages.since(conversationId, messageCount - shown),
    ]);
    const bot = names.get(botId) ?? 'Chatbot';
    const authors = { visitor: 'Visitor', assistant: bot };
    return {
      about: addresses.get(propertyId ?? '') ?? bot,
      state,
      agentName,
      messages: messages.map(({ role, authorName, content }) => ({
        role,
        content,
        author: role === 'agent' ? (authorName ?? 'Agent') : authors[role],
      })),
    };
  }
}
