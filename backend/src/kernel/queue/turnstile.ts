/** Lets many through at once, or one alone. Whoever wants to be alone is not overtaken. */
export class Turnstile {
  private inside = 0;
  private alone = false;
  private readonly waiting: { alone: boolean; enter: () => void }[] = [];

  async pass<T>(alone: boolean, work: () => Promise<T>): Promise<T> {
    await this.enter(alone);
    try {
      return await work();
    } finally {
      this.inside--;
      this.alone = false;
      this.admit();
    }
  }

  private enter(alone: boolean): Promise<void> {
    return new Promise((enter) => {
      this.waiting.push({ alone, enter });
      this.admit();
    });
  }

  private admit(): void {
    for (
      let next = this.waiting[0];
      next && !this.alone && !(next.alone && this.inside > 0);
      next = this.waiting[0]
    ) {
      this.waiting.shift();
      this.inside++;
      this.alone = next.alone;
      next.enter();
    }
  }
}
