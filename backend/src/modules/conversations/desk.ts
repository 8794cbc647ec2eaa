import { Injectable } from '@nestjs/common';
import { AgentMessages } from './agent-messages';
import { Attendants } from './attendants';
import {
  type AgentAction,
  type InboxMessage,
  viewInboxMessage,
  type WriteToVisitor,
} from './conversation.dto';
import { ConversationsRepository } from './conversations.repository';
import { HandOver } from './hand-over';
import { Live } from './live';

/** What somebody of the brokerage does in a conversation. */
@Injectable()
export class Desk {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly handOver: HandOver,
    private readonly messages: AgentMessages,
    private readonly attendants: Attendants,
    private readonly live: Live,
  ) {}

  /** Throws `NotPossibleNow`. */
  async act(conversationId: string, action: AgentAction): Promise<void> {
    const { handOver } = this;
    const actions: Record<AgentAction, () => Promise<unknown>> = {
      take_over: async () => handOver.takeOver(conversationId, await this.attendants.current()),
      give_back: () => handOver.giveBack(conversationId),
      close: () => handOver.close(conversationId),
      reopen: () => handOver.reopen(conversationId),
    };
    await actions[action]();
  }

  async write(conversationId: string, { content, client_key: key }: WriteToVisitor): Promise<InboxMessage> {
    const author = await this.attendants.current();
    return viewInboxMessage(await this.messages.write(conversationId, author, { content, key }));
  }

  async read(conversationId: string): Promise<void> {
    await this.conversations.get(conversationId);
    if (await this.conversations.read(conversationId)) this.live.tell(conversationId, 'read');
  }

  async typing(conversationId: string): Promise<void> {
    await this.conversations.get(conversationId);
    this.live.tell(conversationId, 'typing', 'agent');
  }
}
