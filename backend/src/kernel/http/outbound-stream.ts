import type { Agent, Dispatcher } from 'undici';

/**
 * An answer that is read as it comes. It has of a `Response` what the client libraries of vendors touch; a real one, with its web
 * streams, holds some 20 KB as long as it is read.
 */
export class StreamedResponse {
  readonly headers: Headers;

  constructor(
    readonly status: number,
    headers: Dispatcher.ResponseData['headers'],
    readonly body: Dispatcher.ResponseData['body'],
  ) {
    this.headers = new Headers(
      Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((each): [string, string] => [name, each]),
      ),
    );
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): Promise<string> {
    return this.body.text();
  }

  json(): Promise<unknown> {
    return this.body.json();
  }
}

/** Posts a text and gives the answer as soon as it begins. Follows no redirect; the caller limits time and size. */
export type StreamingFetch = (
  address: string | URL | Request,
  init?: Pick<RequestInit, 'method' | 'headers' | 'body' | 'signal'>,
) => Promise<StreamedResponse>;

/** @param dispatcher keeps the connections, and decides which may be made */
export async function askForStream(
  url: URL,
  { method = 'GET', headers, body, signal }: Parameters<StreamingFetch>[1] & object,
  dispatcher: Dispatcher,
): Promise<StreamedResponse> {
  if (body !== null && body !== undefined && typeof body !== 'string')
    throw new TypeError('Only a text can be sent.');
  const { request } = await undici();
  const answer = await request(url, {
    method,
    // Nothing decompresses it.
    headers: { ...Object.fromEntries(new Headers(headers)), 'accept-encoding': 'identity' },
    body: body ?? null,
    signal: signal ?? null,
    dispatcher,
  });
  return new StreamedResponse(answer.statusCode, answer.headers, answer.body);
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
