import { Injectable } from '@nestjs/common';
import { randomToken, sha256 } from '../../kernel/secrets';
import { ConversationsRepository } from './conversations.repository';
import type { MessageRole } from './message.entity';
import { MessagesRepository } from './messages.repository';

/** One conversation of a person, as it may be handed to that person. */
export interface PersonTalk {
  id: string;
  startedAt: string;
  messages: { role: MessageRole; content: string; createdAt: string }[];
}

/** All that one lead said and was told. */
@Injectable()
export class PersonTranscripts {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
  ) {}

  async of(leadId: string): Promise<PersonTalk[]> {
    const talks: PersonTalk[] = [];
    for (const { id, createdAt } of await this.conversations.ofLead(leadId))
      talks.push({ id, startedAt: createdAt, messages: await this.messages.all(id) });
    return talks;
  }

  async forget(leadId: string, blot: (text: string) => string): Promise<{ id: string; messages: number }[]> {
    const changed: { id: string; messages: number }[] = [];
    for (const { id, lastMessage } of await this.conversations.ofLead(leadId)) {
      let messages = 0;
      for (const { id: messageId, content, gap } of await this.messages.all(id)) {
        const blotted = { content: blot(content), gap: gap && blot(gap) };
        if (blotted.content === content && blotted.gap === gap) continue;
        await this.messages.change(messageId, blotted);
        messages++;
      }
      await this.conversations.change(id, {
        lastMessage: lastMessage && blot(lastMessage),
        tokenHash: sha256(randomToken()),
      });
      changed.push({ id, messages });
    }
    return changed;
  }
}
