import { DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { FreshAnswers } from '../api/fresh.interceptor';
import { Session } from '../session/session';
import { serverEvents, StreamRefused } from './server-events';

export interface Attention {
  /** Visitors who wait for a person. */
  readonly waiting: number;
  /** To whom nobody came in time. */
  readonly missed: number;
  /** Conversations with messages to a person that nobody has read. */
  readonly unread: number;
}

export interface Change {
  /** Null: in any of them, while nobody listened. */
  readonly conversationId: string | null;
}

const nothing: Attention = { waiting: 0, missed: 0, unread: 0 };
const shortestWait = 1_000;
const longestWait = 30_000;
/** For so long somebody counts as writing after a sign of it, in milliseconds. */
const writingFor = 5_000;

/** What visitors do right now, as the server tells it. Listens as long as somebody is signed in who may read conversations. */
@Service()
export class LiveInbox {
  private readonly session = inject(Session);
  private readonly fresh = inject(FreshAnswers);
  private readonly counts = signal(nothing);
  private readonly latest = signal<Change | null>(null);
  private readonly writers = signal<ReadonlySet<string>>(new Set());
  /** When each of them counts no longer. */
  private readonly signs = new Map<string, ReturnType<typeof setTimeout>>();

  readonly attention = this.counts.asReadonly();
  /** How many conversations need a person. */
  readonly needed = computed(() => this.counts().waiting + this.counts().missed + this.counts().unread);
  /** Another object each time something has happened in a conversation. */
  readonly change = this.latest.asReadonly();

  constructor() {
    const mayListen = computed(() => this.session.can('conversations:read'));
    let listening: AbortController | undefined;
    effect(() => {
      listening?.abort();
      listening = undefined;
      if (!mayListen()) return this.counts.set(nothing);
      listening = new AbortController();
      const { signal: left } = listening;
      untracked(() => void this.listen(left));
    });
    inject(DestroyRef).onDestroy(() => listening?.abort());
  }

  isWriting(conversationId: string): boolean {
    return this.writers().has(conversationId);
  }

  private async listen(left: AbortSignal): Promise<void> {
    for (let wait = shortestWait; !left.aborted; wait = Math.min(wait * 2, longestWait)) {
      let isFirst = true;
      try {
        const token = await this.session.bearer();
        if (!token || left.aborted) return;
        for await (const { name, data } of serverEvents('/api/conversations/events', token, left)) {
          wait = shortestWait / 2;
          this.hear(name, data, isFirst);
          isFirst = false;
        }
      } catch (error) {
        // The connection was lost or the server restarts: in a moment again.
        if (error instanceof StreamRefused && error.status === 401) await this.askAgain();
      }
      await pause(wait, left);
    }
  }

  private hear(name: string, data: unknown, isFirst: boolean): void {
    const { conversation_id: conversationId } = data as { conversation_id: string };
    if (name === 'attention') this.counts.set(data as Attention);
    if (name === 'typing') this.write(conversationId);
    if (name === 'again') void this.askAgain();
    if (name === 'changed') this.changed(conversationId);
    else if (isFirst) this.changed(null);
  }

  /** The server let go: this person may have another role by now. One who has been removed is led to the sign-in page. */
  private async askAgain(): Promise<void> {
    try {
      await this.session.loadMe();
    } catch {
      // Signed out by then, or the server is away for a moment.
    }
  }

  private changed(conversationId: string | null): void {
    // What was fetched a moment ago is out of date, and what was being written has come.
    this.fresh.forget();
    if (conversationId) this.rest(conversationId);
    this.latest.set({ conversationId });
  }

  private write(conversationId: string): void {
    clearTimeout(this.signs.get(conversationId));
    this.signs.set(
      conversationId,
      setTimeout(() => this.rest(conversationId), writingFor),
    );
    this.writers.update((ids) => new Set(ids).add(conversationId));
  }

  private rest(conversationId: string): void {
    clearTimeout(this.signs.get(conversationId));
    this.signs.delete(conversationId);
    this.writers.update((ids) => new Set([...ids].filter((id) => id !== conversationId)));
  }
}

const pause = (milliseconds: number, left: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    left.addEventListener('abort', go, { once: true });
    window.addEventListener('online', go, { once: true });
  });
