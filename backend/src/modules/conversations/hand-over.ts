import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Conflict } from '../../kernel/errors/errors';
import { Events, Listens } from '../../kernel/events/events';
import { now } from '../../kernel/database/columns';
import type { Patch } from '../../kernel/tenancy/tenant.repository';
import { MemberRemoved } from '../organizations';
import type { ConversationEntity } from './conversation.entity';
import { HandOverChanged } from './conversation.events';
import { ConversationsRepository } from './conversations.repository';
import { after, type HandOverAction, type HandOverState } from './hand-over-states';

/** Somebody of the brokerage as visitors know them; without an id when a program writes for the brokerage. */
export interface Attendant {
  userId: string | null;
  name: string;
}

/** Only for the page of a closed or given-back conversation that is out of date. */
class NotPossibleNow extends Conflict {
  constructor(state: HandOverState) {
    super(`The conversation is ${inWords[state]}, so this cannot be done now.`, 'hand_over.not_possible');
  }
}

const inWords: Record<HandOverState, string> = {
  bot: 'with the chatbot',
  waiting: 'waiting for a person',
  human: 'with a person',
  closed: 'closed',
};

const nobodyAwaited = { askedAt: null, backAt: null, missedAt: null };

/** The actions that change who answers a conversation; there is no other way to change it. */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly events: Events,
  ) {}

  /**
   * The visitor wants a person. Asked again while somebody is on the way or there, it changes nothing.
   *
   * @param backAt when the agent's hours begin again, if they are over now
   */
  askForPerson(id: string, agent: Attendant, backAt: string | null): Promise<ConversationEntity> {
    const wish = { agentId: agent.userId, agentName: agent.name, askedAt: now(), backAt, missedAt: null };
    return this.act(id, 'ask_for_person', (state) => (state === 'bot' || state === 'closed' ? wish : {}));
  }

  /** A person answers from now on, and the bot no more. */
  takeOver(id: string, agent: Attendant): Promise<ConversationEntity> {
    return this.act(id, 'take_over', () => ({
      ...nobodyAwaited,
      agentId: agent.userId,
      agentName: agent.name,
    }));
  }

  giveBack(id: string): Promise<ConversationEntity> {
    return this.act(id, 'give_back', () => ({ ...nobodyAwaited, unreadCount: 0 }));
  }

  close(id: string): Promise<ConversationEntity> {
    return this.act(id, 'close', () => ({ ...nobodyAwaited, unreadCount: 0 }));
  }

  reopen(id: string): Promise<ConversationEntity> {
    return this.act(id, 'reopen', () => ({ agentId: null, agentName: null }));
  }

  /** Nobody came. Does nothing when that wait is over by now. */
  async timeOut(id: string, askedAt: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.conversations.lock(id);
      if (row.state !== 'waiting' || row.askedAt !== askedAt) return;
      await this.act(id, 'time_out', () => ({ backAt: null, missedAt: now() }));
    });
  }

  @Listens(MemberRemoved)
  async letGoOf({ userId }: MemberRemoved): Promise<void> {
    // Else the bot would be silent for somebody who is never coming back; what was not read yet is for the others to see.
    for (const { id, unreadCount } of await this.conversations.heldBy(userId)) {
      const unseen = { ...nobodyAwaited, missedAt: unreadCount > 0 ? now() : null, unreadCount: 0 };
      await this.act(id, 'give_back', () => ({ ...unseen, agentId: null, agentName: null }));
    }
    await this.conversations.letGoOfAgent(userId);
  }

  private act(
    id: string,
    action: HandOverAction,
    consequences: (state: HandOverState) => Patch<ConversationEntity>,
  ): Promise<ConversationEntity> {
    return this.database.transaction(async () => {
      const before = await this.conversations.lock(id);
      const state = after(before.state, action);
      if (!state) throw new NotPossibleNow(before.state);
      const status = state === 'closed' ? 'closed' : 'open';
      await this.conversations.change(id, { ...consequences(before.state), state, status });
      if (state !== before.state || action === 'take_over')
        await this.events.publish(new HandOverChanged(id, action, before.state, state));
      return this.conversations.get(id);
    });
  }
}
