import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface StubAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** Sent as it is, e.g. an HTML error page. */
  text?: string;
  bytes?: Buffer;
  /** Takes the request and never answers. */
  silent?: boolean;
}

/** A local server in a vendor's place. `answers` may be replaced by a test to tell another story. */
export class VendorStub {
  readonly requests: StubRequest[] = [];
  private constructor(
    private readonly server: Server,
    public answers: (request: StubRequest) => StubAnswer,
  ) {}

  static async start(answers: (request: StubRequest) => StubAnswer): Promise<VendorStub> {
    const server = createServer();
    const stub = new VendorStub(server, answers);
    server.on('request', (request, response) => void stub.serve(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return stub;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** `host:port`, as FETCH_ALLOW_HOSTS wants it. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', this.url);
    const seen = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    this.requests.push(seen);
    const { status = 200, headers = {}, json, text, bytes, silent } = this.answers(seen);
    if (silent) return;
    response.writeHead(status, {
      'content-type': text === undefined ? 'application/json' : 'text/html',
      ...headers,
    });
    response.end(bytes ?? text ?? JSON.stringify(json ?? null));
  }
}

/** Answers in turn; the last one stays. */
export function inTurn(...answers: StubAnswer[]): () => StubAnswer {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)]!;
}
