/** A model that has not said a sentence by then is not waited for; the built-in engine answers. */
const patienceMs = 25_000;

/** How long a visitor waits for a model's first words. Once it speaks, the port bounds its silences and the whole of it. */
export class Patience {
  private readonly lost = new AbortController();
  private readonly timer = setTimeout(
    () => this.lost.abort(new DOMException('The model said nothing in time.', 'TimeoutError')),
    patienceMs,
  );

  get signal(): AbortSignal {
    return this.lost.signal;
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
