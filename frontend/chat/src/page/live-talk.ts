import { follow, keptConversation, type HandOver, type KeptMessage } from './chat-api';
import type { Visit } from './visitor';
import { isGone } from './why-failed';

interface LiveEvents {
  state(now: HandOver): void;
  wrote(message: KeptMessage): void;
  typing(): void;
}

/** Milliseconds between looks where streams do not come through, and after a connection was lost. */
const lookEvery = 5_000;
const longestWait = 30_000;

/** What people of the brokerage do in this conversation, as long as the page is open. */
export class LiveTalk {
  private last = 0;
  private visit: Visit | null = null;
  private turn = 0;
  private waiting = () => {};

  constructor(private readonly events: LiveEvents) {
    for (const chance of ['online', 'pageshow']) addEventListener(chance, () => this.waiting());
  }

  /** @param last position of the last message that is on the page already */
  start(visit: Visit, last = 0): void {
    if (this.visit?.conversation_id === visit.conversation_id) return;
    this.visit = visit;
    this.last = last;
    void this.run(visit, ++this.turn);
  }

  private async run(visit: Visit, turn: number): Promise<void> {
    for (let wait = 1000; turn === this.turn; wait = Math.min(wait * 2, longestWait)) {
      const heard = await this.listen(visit, turn);
      if (heard === 'gone') return;
      if (heard === 'something') wait = 500;
      // A stream that stays silent is held back on its way; asking again and again is not.
      else if (await this.look(visit, turn)) wait = lookEvery / 2;
      await this.pause(wait);
    }
  }

  private async listen(visit: Visit, turn: number): Promise<'something' | 'nothing' | 'gone'> {
    let heard = false;
    try {
      for await (const { name, data } of follow(visit, this.last)) {
        if (turn !== this.turn) return 'gone';
        heard = true;
        if (name === 'again') break;
        if (name === 'typing') this.events.typing();
        if (name === 'state') this.events.state(JSON.parse(data) as HandOver);
        if (name === 'message') this.show(JSON.parse(data) as KeptMessage);
      }
    } catch (error) {
      if (isGone(error)) return 'gone';
    }
    return heard ? 'something' : 'nothing';
  }

  private async look(visit: Visit, turn: number): Promise<boolean> {
    try {
      const { messages, hand_over } = await keptConversation(visit);
      if (turn !== this.turn) return false;
      for (const message of messages) if (message.role === 'agent') this.show(message);
      this.events.state(hand_over);
      return true;
    } catch {
      return false;
    }
  }

  private show(message: KeptMessage): void {
    if (message.position <= this.last) return;
    this.last = message.position;
    this.events.wrote(message);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = resolve;
      setTimeout(resolve, milliseconds);
    });
  }
}
