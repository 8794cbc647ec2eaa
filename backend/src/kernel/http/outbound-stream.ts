import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Agent, Dispatcher } from 'undici';
import { StreamedBody } from './outbound-body';

/**
 * An answer that is read as it comes. It has of a `Response` what the client libraries of vendors touch; a real one, with its web
 * streams, holds some 20 KB as long as it is read.
 */
export class StreamedResponse {
  constructor(
    readonly status: number,
    private readonly sent: IncomingHttpHeaders,
    /** Of one reader: text, as it comes. */
    readonly body: AsyncIterable<string>,
  ) {}

  /** Made anew each time: looked at when the answer begins, and three times the size of what they are made of. */
  get headers(): Headers {
    return new Headers(
      Object.entries(this.sent).flatMap(([name, value]) =>
        [value ?? []].flat().map((each): [string, string] => [name, each]),
      ),
    );
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    let text = '';
    for await (const piece of this.body) text += piece;
    return text;
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
}

/** Posts a text and gives the answer as soon as it begins. Follows no redirect; the caller limits time and size. */
export type StreamingFetch = (
  address: string | URL | Request,
  init?: Pick<RequestInit, 'method' | 'headers' | 'body' | 'signal'>,
) => Promise<StreamedResponse>;

/** @param dispatcher keeps the connections, and decides which may be made */
export function askForStream(
  url: URL,
  { method = 'GET', headers, body, signal }: Parameters<StreamingFetch>[1] & object,
  dispatcher: Dispatcher,
): Promise<StreamedResponse> {
  if (body !== null && body !== undefined && typeof body !== 'string')
    throw new TypeError('Only a text can be sent.');
  // undici keeps a body until its answer has ended: of a list nothing is left once it is emptied.
  const unsent = [body ?? ''];
  const options = {
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      // Nothing decompresses it.
      'accept-encoding': 'identity',
      ...(body && { 'content-length': String(Buffer.byteLength(body)) }),
    },
    // Any iterable will do, whatever the types say.
    body: body ? (unsent as unknown as Readable) : null,
  };
  return new Promise((resolve, reject) => {
    const begun = (status: number, sent: IncomingHttpHeaders): void => {
      unsent.length = 0;
      resolve(new StreamedResponse(status, sent, incoming));
    };
    const incoming = new StreamedBody({ begun, failed: reject }, signal);
    dispatcher.dispatch(options, incoming);
  });
}

let loading: Promise<typeof import('undici')> | undefined;
/** Loaded at the first call; each import() of its own would resolve it anew. */
const undici = () => (loading ??= import('undici'));

let unguarded: Agent | undefined;

/** For addresses that the operator has chosen; all others go through `Outbound`. */
export const streamingFetch: StreamingFetch = async (address, init = {}) => {
  const { Agent } = await undici();
  const url = new URL(address instanceof Request ? address.url : address);
  return askForStream(url, init, (unguarded ??= new Agent()));
};

/** True for what ends a body before its end, other than an abort. */
export function isBrokenOff(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: string; code?: string };
  // Of fetch, and of what is beneath it.
  return name === 'TypeError' || /^(UND_ERR_|ECONN|EPIPE|HPE_|ERR_STREAM_PREMATURE)/.test(code ?? '');
}
