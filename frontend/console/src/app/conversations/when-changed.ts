import { effect, inject, untracked } from '@angular/core';
import { type Change, LiveInbox } from './live-inbox';

/** Many things may happen at once: one look is enough for all of them. */
const settleMs = 300;

/** Calls `look` soon after something has happened in a conversation. Call it in an injection context. */
export function whenChanged(look: () => void, concerns: (change: Change) => boolean = () => true): void {
  const inbox = inject(LiveInbox);
  const first = inbox.change();
  effect((onCleanup) => {
    const change = inbox.change();
    if (!change || change === first || !untracked(() => concerns(change))) return;
    const timer = setTimeout(look, settleMs);
    onCleanup(() => clearTimeout(timer));
  });
}
