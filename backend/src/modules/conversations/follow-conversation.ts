import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConversationsRepository } from './conversations.repository';
import { type EventStream, EventStreams } from './event-stream';
import { Live } from './live';
import { viewHandOver, viewVisitorMessage } from './message.dto';
import { MessagesRepository } from './messages.repository';

/** What happens in a conversation as its visitor's page hears it. */
@Injectable()
export class FollowConversation {
  private readonly log = new Logger(FollowConversation.name);

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly live: Live,
    private readonly streams: EventStreams,
  ) {}

  /** @param position of the last message the page has */
  async start(conversationId: string, position: number, reply: FastifyReply): Promise<void> {
    await this.conversations.get(conversationId);
    const stream = this.streams.follow(reply);
    try {
      await this.follow(conversationId, position, stream);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    } finally {
      if (!stream.over.aborted) stream.end('again', {});
    }
  }

  private async follow(id: string, position: number, stream: EventStream): Promise<void> {
    let shown = '';
    let last = position;
    for await (const note of this.live.ofConversation(id, stream.over)) {
      if (note?.what === 'typing') {
        if (note.who === 'agent') stream.send('typing', {});
        continue;
      }
      const row = await this.conversations.maybe(id);
      if (!row) return;
      if (row.messageCount > last) last = await this.sendAfter(id, last, stream);
      const state = JSON.stringify(viewHandOver(row));
      if (state !== shown) stream.send('state', viewHandOver(row));
      shown = state;
    }
  }

  /** Questions and the bot's answers reach the page by its own requests; what people write only comes from here. */
  private async sendAfter(id: string, position: number, stream: EventStream): Promise<number> {
    const messages = await this.messages.since(id, position);
    for (const message of messages)
      if (message.role === 'agent') stream.send('message', viewVisitorMessage(message));
    return messages.at(-1)?.position ?? position;
  }
}
