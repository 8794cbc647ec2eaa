import type { LookupFunction } from 'node:net';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Agent, BodyInit, RequestInit as UndiciRequest, Response as UndiciResponse } from 'undici';
import { OutboundGate, type OutboundRules } from './outbound-connector';
import { OutboundFailed, OutboundRefused } from './outbound.errors';
import { readCapped, type OutboundResponse } from './outbound-response';
import { askForStream, type StreamingFetch } from './outbound-stream';

export { OutboundFailed, OutboundRefused } from './outbound.errors';
export { OutboundResponse } from './outbound-response';
export type { OutboundRules, Resolve } from './outbound-connector';

/** How the platform names itself to other servers; robots.txt rules are matched against the part before the slash. */
export const userAgent = 'RealEstateAI/1.0';

/** How to ask; in brackets what holds when nothing is said. */
export interface OutboundRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Largest body after decompression, in bytes (5 MB). */
  maxBytes?: number;
  /** For everything together: name lookup, redirects, body, in milliseconds (15 s). */
  timeoutMs?: number;
  /** How many redirects are followed (5). */
  maxRedirects?: number;
}

interface Hop {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const connectTimeoutMs = 10_000;
const deniedHeaders = new Set([
  'host',
  'user-agent',
  'cookie',
  'connection',
  'content-length',
  'transfer-encoding',
]);

/**
 * The only way to call an address that somebody else has chosen. Keeps no cookies, sends one user agent,
 * and reaches nothing but the public internet (and what FETCH_ALLOW_HOSTS lists), at every redirect again.
 */
export class Outbound implements OnApplicationShutdown {
  private readonly gate: OutboundGate;
  private agent?: Agent;

  constructor(rules: OutboundRules) {
    this.gate = new OutboundGate(rules);
  }

  /**
   * Fetches `address`. Any HTTP status is an answer.
   * @throws {OutboundRefused} the address is not allowed
   * @throws {OutboundFailed} no complete answer within the limits
   */
  async fetch(address: string, wish: OutboundRequest = {}): Promise<OutboundResponse> {
    const { maxBytes = 5_000_000, timeoutMs = 15_000, maxRedirects = 5 } = wish;
    const signal = AbortSignal.timeout(timeoutMs);
    let hop: Hop = {
      url: this.gate.check(address),
      method: wish.method ?? 'GET',
      headers: wish.headers ?? {},
      body: wish.body,
    };
    try {
      for (let followed = 0; ; followed++) {
        const response = await this.send(hop, signal);
        const target = redirects.has(response.status) ? response.headers.get('location') : null;
        if (target === null) return await readCapped(response, hop.url, maxBytes);
        await response.body?.cancel();
        if (followed >= maxRedirects) throw new OutboundFailed('redirects', hop.url.hostname);
        hop = follow(hop, response.status, this.gate.check(absolute(target, hop.url)));
      }
    } catch (error) {
      throw signal.aborted
        ? new OutboundFailed('timeout', hop.url.hostname)
        : explain(error, hop.url.hostname);
    }
  }

  /**
   * The same guard in the shape of the global `fetch`, for vendors' client libraries that stream.
   * Follows no redirect; the caller limits time and size.
   */
  readonly asFetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = this.gate.check(request.url);
    // A global FormData is foreign to the undici package: encoding it here keeps multipart bodies whole.
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null;
    const headers = { ...Object.fromEntries(request.headers), 'user-agent': userAgent };
    try {
      const answer = await this.dispatch(url, {
        method: request.method,
        headers,
        body,
        redirect: 'error',
        signal: init?.signal ?? null,
      });
      return answer;
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      throw explain(error, url.hostname);
    }
  };

  /** The same guard for answers that are read as they come. */
  readonly asStreamingFetch: StreamingFetch = async (address, init = {}) => {
    const url = this.gate.check(address instanceof Request ? address.url : String(address));
    const headers = new Headers(init.headers);
    headers.set('user-agent', userAgent);
    try {
      return await askForStream(url, { ...init, headers }, await this.dispatcher());
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw explain(error, url.hostname);
    }
  };

  /**
   * Judges an address by its spelling, before somebody stores it: what is sent there must travel encrypted, and never into the
   * server's own network.
   *
   * @returns the reason against it, for people; null when there is none
   */
  refusalOf(address: string): string | null {
    try {
      const { protocol } = this.gate.check(address);
      return protocol === 'https:' || this.gate.isListed(address) ? null : 'must be an https address';
    } catch (error) {
      if (error instanceof OutboundRefused) return `cannot be used: ${error.message}`;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent?.destroy();
  }

  private send({ url, method, headers, body }: Hop, signal: AbortSignal): Promise<UndiciResponse> {
    const kept = Object.entries(headers).filter(([name]) => !deniedHeaders.has(name.toLowerCase()));
    return this.dispatch(url, {
      method,
      headers: { accept: '*/*', ...Object.fromEntries(kept), 'user-agent': userAgent },
      body: (body ?? null) as BodyInit | null,
      redirect: 'manual',
      signal,
    });
  }

  private async dispatch(url: URL, init: UndiciRequest): Promise<UndiciResponse> {
    const { fetch } = await import('undici');
    return fetch(url, { ...init, dispatcher: await this.dispatcher() });
  }

  private async dispatcher(): Promise<Agent> {
    // Loaded at the first call: it would add some 60 ms to every start.
    const { Agent, buildConnector } = await import('undici');
    const open = (lookup?: LookupFunction) =>
      buildConnector({ timeout: connectTimeoutMs, allowH2: false, ...(lookup && { lookup }) });
    return (this.agent ??= new Agent({ connect: this.gate.connector(open), keepAliveTimeout: 4_000 }));
  }
}

function follow(hop: Hop, status: number, url: URL): Hop {
  // Keys and bodies meant for one server are not handed to the next one.
  const headers = url.origin === hop.url.origin ? hop.headers : pickAccept(hop.headers);
  const keepsMethod = status === 307 || status === 308;
  if (keepsMethod && url.origin === hop.url.origin) return { ...hop, url };
  return { url, headers, method: hop.method === 'HEAD' ? 'HEAD' : 'GET' };
}

function pickAccept(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^accept(-language)?$/i.test(name)));
}

function absolute(target: string, base: URL): string {
  if (!URL.canParse(target, base.href))
    throw new OutboundRefused('The server redirects to something that is no address.');
  return new URL(target, base).href;
}

/** fetch wraps what really happened in layers of `cause`; the innermost known one is the answer. */
function explain(error: unknown, host: string): Error {
  for (let layer = error; layer instanceof Error; layer = layer.cause) {
    if (layer instanceof OutboundRefused || layer instanceof OutboundFailed) return layer;
    const code = (layer as NodeJS.ErrnoException).code;
    if (code?.startsWith('UND_ERR_') && code.endsWith('_TIMEOUT')) return new OutboundFailed('timeout', host);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA')
      return new OutboundFailed('dns', host);
  }
  return new OutboundFailed('connection', host);
}
