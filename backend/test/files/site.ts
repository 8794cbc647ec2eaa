import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Reply =
  | string
  | Buffer
  | { status?: number; headers?: Record<string, string>; body?: string | Buffer }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web site on loopback; what it has at each path can change while it runs. */
export interface Site {
  url: string;
  /** `host:port`, for FETCH_ALLOW_HOSTS. */
  host: string;
  pages: Record<string, Reply>;
  /** Paths asked for, in order. */
  requests: string[];
  stop(): Promise<void>;
}

export async function startSite(pages: Record<string, Reply> = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const reply = pages[path];
    if (reply === undefined)
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
    else if (typeof reply === 'function') reply(request, response);
    else if (typeof reply === 'string' || Buffer.isBuffer(reply))
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(reply);
    else
      response
        .writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers })
        .end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    pages,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
