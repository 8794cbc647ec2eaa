/** Ends a stream that has gone quiet, lasts too long, or whose reader has left. */
export class StreamWatch {
  private readonly silence = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  readonly signal: AbortSignal;

  constructor(
    private readonly times: { silenceMs: number; answerMs: number },
    reader?: AbortSignal,
  ) {
    this.signal = AbortSignal.any([
      this.silence.signal,
      AbortSignal.timeout(times.answerMs),
      ...(reader ? [reader] : []),
    ]);
  }

  /** Call when the answer begins and for every piece; before that the client library's timeout, with retries, is in charge. */
  heard(): void {
    this.timer ??= setTimeout(
      () => this.silence.abort(new DOMException('silent', 'TimeoutError')),
      this.times.silenceMs,
    );
    this.timer.refresh();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
