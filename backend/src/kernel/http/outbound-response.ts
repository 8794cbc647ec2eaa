import { TextDecoder } from 'node:util';
import type { Response } from 'undici';
import { OutboundFailed } from './outbound.errors';

/** A complete answer; `url` is the address that finally gave it, `headers` have lower-case names. */
export class OutboundResponse {
  constructor(
    readonly status: number,
    readonly headers: Record<string, string>,
    readonly url: string,
    readonly body: Buffer,
  ) {}

  /** True for 200–299. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The body in the charset its content type names, UTF-8 without one. */
  text(): string {
    const charset = /charset="?([\w.:-]+)/i.exec(this.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    return decoder(charset).decode(this.body);
  }

  /** The body as JSON; throws SyntaxError when it is none. The shape is the caller's to check. */
  json<T>(): T {
    return JSON.parse(this.text()) as T;
  }
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** Reads the body up to `maxBytes`, counted after decompression: 10 MB of zeros is 10 KB on the wire. */
export async function readCapped(response: Response, url: URL, maxBytes: number): Promise<OutboundResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    // Throwing leaves the loop, which cancels the stream and drops the connection.
    if (size > maxBytes) throw new OutboundFailed('too_large', url.hostname);
    chunks.push(Buffer.from(chunk as Uint8Array));
  }
  return new OutboundResponse(
    response.status,
    Object.fromEntries(response.headers),
    url.href,
    Buffer.concat(chunks),
  );
}
