import { type IncomingHttpHeaders, request } from 'node:http';

interface HostAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Calls a server under another host name, and with the path exactly as given: `fetch` allows neither. */
export class ByHost {
  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
  ) {}

  with(headers: Record<string, string | undefined>): ByHost {
    const given = Object.entries(headers).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return new ByHost(this.url, { ...this.headers, ...Object.fromEntries(given) });
  }

  get = (path: string): Promise<HostAnswer> => this.send('GET', path);

  send(method: string, path: string, body?: unknown): Promise<HostAnswer> {
    const { hostname, port } = new URL(this.url);
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...this.headers,
      ...(sent && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
    };
    return new Promise((resolve, reject) => {
      request({ hostname, port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      })
        .on('error', reject)
        .end(sent);
    });
  }
}
