/**
 * Keeps a growing answer in view above the composer, but never pushes its question out at the top: a long answer is read from
 * its beginning. A visitor who scrolls takes over until the next question.
 */
export class Follower {
  private following = false;
  private top: Element | null = null;

  constructor(private readonly composer: HTMLElement) {
    for (const gesture of ['wheel', 'touchmove'] as const) {
      addEventListener(gesture, () => (this.following = false), { passive: true });
    }
  }

  start(top: Element): void {
    this.top = top;
    this.following = true;
  }

  follow(growing: Element): void {
    if (!this.following || !this.top) return;
    // Where there is little height it scrolls away.
    const masthead = Math.max(0, document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0);
    const hidden = growing.getBoundingClientRect().bottom + 16 - this.composer.getBoundingClientRect().top;
    const room = this.top.getBoundingClientRect().top - masthead - 12;
    const by = Math.min(hidden, room);
    if (by > 1) scrollBy({ top: by, behavior: 'instant' });
  }
}
