import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import { type Note, Signals } from '../../kernel/signals/signals';
import { UserChanged } from '../organizations';
import { AgentWrote, HandOverChanged, QuestionAnswered, VisitorWrote } from './conversation.events';

export type Happening = 'state' | 'message' | 'typing' | 'read';

const talk = (conversationId: string): string => `conversation:${conversationId}`;
const inbox = 'inbox';
/** A note about who may listen, not about a conversation. */
export const people = 'people';

/** Tells open pages and consoles that something happened, whichever process they are connected to. */
@Injectable()
export class Live {
  constructor(
    private readonly signals: Signals,
    private readonly database: Database,
  ) {}

  /** Nothing of it is kept: who types and loses the connection simply seems to pause. */
  tell(conversationId: string, what: Happening, who: 'visitor' | 'agent' | '' = ''): void {
    const note = { conversation_id: conversationId, what, who };
    this.signals.send(talk(conversationId), note);
    this.signals.send(inbox, note);
  }

  @Listens(HandOverChanged)
  async handedOver({ conversationId }: HandOverChanged): Promise<void> {
    this.database.afterCommit(() => this.tell(conversationId, 'state'));
  }

  @Listens(VisitorWrote)
  async visitorWrote({ conversationId }: VisitorWrote): Promise<void> {
    this.database.afterCommit(() => this.tell(conversationId, 'message'));
  }

  @Listens(AgentWrote)
  async agentWrote({ conversationId }: AgentWrote): Promise<void> {
    this.database.afterCommit(() => this.tell(conversationId, 'message'));
  }

  @Listens(QuestionAnswered)
  async answered({ conversationId }: QuestionAnswered): Promise<void> {
    this.database.afterCommit(() => this.tell(conversationId, 'message'));
  }

  /** Consoles that are open have to ask whether they still may. */
  @Listens(UserChanged)
  async userChanged(): Promise<void> {
    this.database.afterCommit(() => this.signals.send(inbox, { what: people }));
  }

  ofConversation(conversationId: string, left: AbortSignal): AsyncGenerator<Note | null> {
    return this.notes(talk(conversationId), left);
  }

  ofInbox(left: AbortSignal): AsyncGenerator<Note | null> {
    return this.notes(inbox, left);
  }

  /** Calls `changed` whenever somebody else answers the conversation from then on. Returns what ends that. */
  onState(conversationId: string, changed: () => void): () => void {
    return this.signals.listen(talk(conversationId), ({ what }) => {
      if (what === 'state') changed();
    });
  }

  /** At once and whenever it is time to look by oneself, null; in between each note as it comes. Ends when `left` fires. */
  private async *notes(topic: string, left: AbortSignal): AsyncGenerator<Note | null> {
    const heard: Note[] = [];
    let wake = () => {};
    const stop = this.signals.listen(topic, (note) => {
      heard.push(note);
      wake();
    });
    const leave = () => wake();
    left.addEventListener('abort', leave);
    try {
      yield null;
      while (!left.aborted) {
        if (heard.length === 0) await this.pause((resolve) => (wake = resolve));
        if (left.aborted) return;
        if (heard.length === 0) yield null;
        else for (const note of heard.splice(0)) yield note;
      }
    } finally {
      stop();
      left.removeEventListener('abort', leave);
    }
  }

  private async pause(awake: (resolve: () => void) => void): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.signals.lookEveryMs);
      awake(resolve);
    });
    clearTimeout(timer);
  }
}
