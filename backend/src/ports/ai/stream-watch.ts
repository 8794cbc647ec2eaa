/** Ends a stream that has gone quiet, lasts too long, or whose reader has left. */
export class StreamWatch {
  // One signal: each that is composed of others takes half a kilobyte more, as long as the stream lasts.
  private readonly ended = new AbortController();
  private readonly whole: NodeJS.Timeout;
  private silence: NodeJS.Timeout | undefined;

  constructor(
    private readonly times: { silenceMs: number; answerMs: number },
    private readonly reader?: AbortSignal,
  ) {
    this.whole = setTimeout(this.giveUp, times.answerMs);
    if (reader?.aborted) this.leave();
    else reader?.addEventListener('abort', this.leave);
  }

  get signal(): AbortSignal {
    return this.ended.signal;
  }

  /** Call when the answer begins and for every piece; before that the client library's timeout, with retries, is in charge. */
  heard(): void {
    this.silence ??= setTimeout(this.giveUp, this.times.silenceMs);
    this.silence.refresh();
  }

  stop(): void {
    clearTimeout(this.whole);
    clearTimeout(this.silence);
    this.reader?.removeEventListener('abort', this.leave);
  }

  private readonly giveUp = (): void => this.ended.abort(new DOMException('silent', 'TimeoutError'));
  private readonly leave = (): void => this.ended.abort(this.reader?.reason);
}
