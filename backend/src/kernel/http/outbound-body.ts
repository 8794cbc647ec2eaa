import type { IncomingHttpHeaders } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import type { Dispatcher } from 'undici';

type Controller = Dispatcher.DispatchController;
/** Who waits for the head of an answer: told once that it is there, or why it will not be. */
interface Waiting {
  begun: (status: number, headers: IncomingHttpHeaders) => void;
  failed: (reason: Error) => void;
}

const nobody: Waiting = { begun: () => {}, failed: () => {} };

/** So many characters wait to be read before the other side has to. */
const mostUnread = 64 * 1024;

/**
 * One answer as UTF-8 text, piece by piece as it comes, for one reader. The readable body that undici would make is one for every
 * use of a stream, and holds several times as much for as long as the answer takes.
 */
export class StreamedBody implements Dispatcher.DispatchHandler, AsyncIterableIterator<string> {
  private readonly decoder = new StringDecoder('utf8');
  private controller: Controller | undefined;
  private unread = '';
  private isOver = false;
  private failure: Error | undefined;
  /** Wakes who waits for the next piece. */
  private wake = (): void => {};

  constructor(
    private waiting: Waiting,
    private readonly signal: AbortSignal | null | undefined,
  ) {
    // From now on: a request may wait long for its connection.
    signal?.addEventListener('abort', this.leave);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    if (this.unread === '' && !this.isOver) await new Promise<void>((wake) => (this.wake = wake));
    const value = this.unread;
    this.unread = '';
    if (value === '' && this.failure) throw this.failure;
    this.controller?.resume();
    return value === '' ? { done: true, value: undefined } : { done: false, value };
  }

  /** Whoever leaves before the end closes the connection. */
  async return(): Promise<IteratorResult<string, undefined>> {
    if (!this.isOver) this.controller?.abort(new DOMException('Nobody reads on.', 'AbortError'));
    return { done: true, value: undefined };
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    if (this.signal?.aborted) this.leave();
  }

  onResponseStart(controller: Controller, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    // The head once more, as it came.
    controller.rawHeaders = null;
    this.waiting.begun(status, headers);
    this.waiting = nobody;
  }

  onResponseData(controller: Controller, bytes: Buffer): void {
    this.unread += this.decoder.write(bytes);
    if (this.unread.length > mostUnread) controller.pause();
    if (this.unread !== '') this.wake();
  }

  onResponseEnd(): void {
    this.unread += this.decoder.end();
    this.end();
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.failure = error;
    this.waiting.failed(error);
    this.end();
  }

  private end(): void {
    this.isOver = true;
    this.signal?.removeEventListener('abort', this.leave);
    this.wake();
  }

  private readonly leave = (): void => {
    const reason = this.signal?.reason as Error;
    if (this.controller) this.controller.abort(reason);
    else this.waiting.failed(reason);
  };
}
