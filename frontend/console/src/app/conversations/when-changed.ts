import { DestroyRef, effect, inject, untracked } from '@angular/core';
import { LiveInbox } from './live-inbox';

/** Many things may happen at once: one look is enough for all of them. */
const settleMs = 250;

/**
 * Calls `look` soon after something has happened in a conversation, or in the one of that id. Call it in an injection
 * context.
 */
export function whenChanged(look: () => void, conversationId: () => string | null = () => null): void {
  const inbox = inject(LiveInbox);
  const seen = untracked(inbox.change);
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const change = inbox.change();
    const only = untracked(conversationId);
    if (!change || change === seen || timer) return;
    if (only && change.conversationId && change.conversationId !== only) return;
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, settleMs);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
}
