import { DestroyRef, Signal, inject, signal } from '@angular/core';

/** Whether anybody sees the page: its tab is in front. Call it in an injection context. */
export function pageInSight(): Signal<boolean> {
  const look = () => document.visibilityState === 'visible';
  const inSight = signal(look());
  const changed = () => inSight.set(look());
  document.addEventListener('visibilitychange', changed);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', changed));
  return inSight.asReadonly();
}
