import { DestroyRef, afterRenderEffect, inject } from '@angular/core';

/** Pixels above the end at which somebody still reads the end. */
const near = 80;

/**
 * Keeps the end of the page in sight as it grows, for as long as whoever reads has not scrolled away from it. `length` is 0 until there
 * is something; with `begins` the page is shown from its end at first. Returns what goes to the end from anywhere. Call it in an
 * injection context.
 */
export function stayAtEnd(length: () => number, begins: () => boolean): () => void {
  const root = document.documentElement;
  let shown = 0;
  let isAtEnd = false;
  const look = () => (isAtEnd = root.scrollHeight - root.clientHeight - scrollY < near);
  const toEnd = () => {
    isAtEnd = true;
    scrollTo({ top: root.scrollHeight });
  };
  addEventListener('scroll', look, { passive: true });
  inject(DestroyRef).onDestroy(() => removeEventListener('scroll', look));
  afterRenderEffect(() => {
    const now = length();
    if (now > shown && (shown === 0 ? begins() : isAtEnd)) toEnd();
    shown = now;
  });
  return toEnd;
}
