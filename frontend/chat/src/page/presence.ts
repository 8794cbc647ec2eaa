import type { HandOver } from './chat-api';
import { part } from './elements';
import { fill, type ChatScriptModel } from './model';

interface PresenceEvents {
  askForPerson(): void;
  offerContact(): void;
}

/** Milliseconds for which a sign of writing counts. */
const typingFor = 5_000;

/** The line above the field: who answers, and the way to a person. */
export class Presence {
  private readonly line = part('presence', HTMLElement);
  private readonly button = part('ask-person', HTMLButtonElement);
  private now: HandOver | null = null;
  private wasHere = false;
  private timer = 0;
  private isAsking = false;

  constructor(
    private readonly model: ChatScriptModel,
    private readonly events: PresenceEvents,
  ) {
    this.button.addEventListener('click', () => {
      if (this.isAwaited) this.events.offerContact();
      else if (!this.isAsking) this.events.askForPerson();
    });
  }

  get personIsHere(): boolean {
    return this.now?.state === 'human';
  }

  /** Whether somebody would see that the visitor writes. */
  get isWatched(): boolean {
    return this.personIsHere || this.now?.state === 'waiting';
  }

  show(now: HandOver): void {
    this.wasHere ||= now.state === 'human';
    this.now = now;
    this.say(this.words());
    this.button.hidden = this.personIsHere;
    const { leaveContact, askPerson } = this.model.strings;
    this.button.textContent = this.isAwaited
      ? fill(leaveContact, { name: this.name })
      : fill(askPerson, { name: this.model.agent });
  }

  typing(): void {
    clearTimeout(this.timer);
    this.say(fill(this.model.strings.personTyping, { name: this.name }));
    this.timer = setTimeout(() => this.say(this.words()), typingFor);
  }

  /** A message ends the sign that it was being written. */
  typed(): void {
    clearTimeout(this.timer);
    this.say(this.words());
  }

  trouble(text: string): void {
    this.say(text);
  }

  /** Not `disabled`: the keyboard would lose its place on the page. */
  set asking(asking: boolean) {
    this.isAsking = asking;
    this.button.setAttribute('aria-disabled', String(asking));
  }

  /** Somebody was told or could not come: then the number is the next best thing. */
  private get isAwaited(): boolean {
    return this.now?.state === 'waiting' || this.now?.missed === true;
  }

  private get name(): string {
    return this.now?.agent_name ?? this.model.agent;
  }

  private words(): string {
    if (!this.now) return '';
    const { strings } = this.model;
    const { state, back_at: back, missed } = this.now;
    const values = { name: this.name, when: back ? this.moment(back) : '' };
    if (state === 'human') return fill(strings.personHere, values);
    if (state === 'waiting') return fill(back ? strings.personAway : strings.personTold, values);
    if (state === 'closed') return strings.conversationClosed;
    if (missed) return fill(strings.personMissed, values);
    return this.wasHere ? strings.personLeft : '';
  }

  /** In the visitor's own time zone. */
  private moment(at: string): string {
    return new Date(at).toLocaleString(this.model.language, {
      weekday: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  }

  private say(text: string): void {
    if (this.line.textContent !== text) this.line.textContent = text;
    this.line.hidden = text === '';
  }
}
