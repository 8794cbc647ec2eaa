import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';

/** Proxies close connections that stay silent. */
const heartbeat = 15_000;
/** When the server stops, answers have this long to end by themselves. */
const lastWordsMs = 2_000;

/** One answer as server-sent events (WHATWG HTML, 9.2). Sends nothing once the visitor is gone. */
export class EventStream {
  private readonly beat: NodeJS.Timeout;

  constructor(
    private readonly reply: FastifyReply,
    private readonly ended: (stream: EventStream) => void,
  ) {
    reply.hijack();
    const headers = { ...(reply.getHeaders() as Record<string, string>) };
    reply.raw.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would collect the pieces otherwise.
      'x-accel-buffering': 'no',
    });
    this.beat = setInterval(() => this.write(':\n\n'), heartbeat);
    reply.raw.on('close', () => this.finish());
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
    this.ended(this);
  }
}

/** The open streams of this process: without an end to them the server would never finish stopping. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<EventStream>();

  start(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply, (ended) => this.open.delete(ended));
    this.open.add(stream);
    return stream;
  }

  async beforeApplicationShutdown(): Promise<void> {
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
