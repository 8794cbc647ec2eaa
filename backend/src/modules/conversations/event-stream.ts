import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';

/** Proxies close connections that stay silent. */
const heartbeat = 15_000;
/** When the server stops, answers have this long to end by themselves. */
const lastWordsMs = 2_000;

/** One answer, or what happens live, as server-sent events (WHATWG HTML, 9.2). Sends nothing once the other side is gone. */
export class EventStream {
  private readonly beat: NodeJS.Timeout;
  private left: AbortController | undefined;
  private isOver = false;

  constructor(
    private readonly reply: FastifyReply,
    private readonly ended: (stream: EventStream) => void,
  ) {
    void reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would collect the pieces otherwise.
      'x-accel-buffering': 'no',
    });
    reply.hijack();
    reply.raw.writeHead(200, reply.getHeaders() as Record<string, string>);
    // Sent by itself it becomes one text; kept for an answer to be put behind, it stays the hundred pieces it was made of.
    reply.raw.flushHeaders();
    this.beat = setInterval(() => this.write(':\n\n'), heartbeat);
    reply.raw.on('close', () => this.finish());
  }

  /** Fires when the stream is over, whichever side ended it. */
  get over(): AbortSignal {
    this.left ??= new AbortController();
    if (this.isOver) this.left.abort();
    return this.left.signal;
  }

  send(name: string, data: unknown): void {
    this.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(name: string, data: unknown): void {
    this.send(name, data);
    this.finish();
    this.reply.raw.end();
  }

  private write(text: string): void {
    if (!this.reply.raw.writableEnded && !this.reply.raw.destroyed) this.reply.raw.write(text);
  }

  private finish(): void {
    clearInterval(this.beat);
    this.isOver = true;
    this.left?.abort();
    this.ended(this);
  }
}

const longestFollowing = 10 * 60_000;

/** The open streams of this process: without an end to them the server would never finish stopping. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<EventStream>();
  private readonly following = new Set<EventStream>();
  private stopping = false;

  /** A stream that never ends by itself. It is ended after a while, so that who listens signs in anew. */
  follow(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply, (ended) => {
      clearTimeout(end);
      this.following.delete(ended);
    });
    const end = setTimeout(() => stream.end('again', {}), longestFollowing);
    end.unref();
    this.following.add(stream);
    if (this.stopping) stream.end('again', {});
    return stream;
  }

  start(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply, (ended) => this.open.delete(ended));
    this.open.add(stream);
    return stream;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const stream of [...this.following]) stream.end('again', {});
    const deadline = Date.now() + lastWordsMs;
    while (this.open.size > 0 && Date.now() < deadline) await pause(20);
    for (const stream of [...this.open]) {
      stream.end('error', {
        error: 'restarting',
        message: 'The service restarts. Please send the question again.',
        details: [],
      });
    }
  }
}
