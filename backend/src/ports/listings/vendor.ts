import { setTimeout as pause } from 'node:timers/promises';
import { Outbound, OutboundFailed, OutboundRefused, type OutboundRequest } from '../../kernel/http/outbound';
import { SourceFailed } from './listings.port';

/** A vendor's answer; `body` is undefined where it was no JSON (vendors send HTML when they are ill). */
export interface VendorAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

const timeoutMs = 4_000;
const maxBytes = 4_000_000;
const longestWaitMs = 2_000;

/**
 * Asks a vendor's API once, and once more after 429 or a server error. Redirects are not followed:
 * none of these APIs sends them, and a key belongs to one server only.
 *
 * @throws {SourceFailed} no answer; any HTTP status below 500 except 429 is an answer
 */
export async function askVendor(
  outbound: Outbound,
  vendor: string,
  url: string,
  request: OutboundRequest = {},
): Promise<VendorAnswer> {
  const first = await once(outbound, vendor, url, request);
  const answer = worthRetry(first) ? await again(outbound, vendor, url, request, first) : first;
  if (answer.status === 429)
    throw new SourceFailed(`${vendor} is receiving too many requests at the moment.`);
  if (answer.status >= 500 && answer.status !== 501)
    throw new SourceFailed(`${vendor} has a problem of its own at the moment (${answer.status}).`);
  return answer;
}

/** For HTTP 401 and 403. */
export const refusedKeys = (vendor: string): SourceFailed =>
  new SourceFailed(`${vendor} refuses the key, or the agreement behind it does not cover this.`);

/** For an answer of another shape than documented. */
export const notUnderstood = (vendor: string): SourceFailed =>
  new SourceFailed(`${vendor} sent an answer that could not be read.`);

const worthRetry = ({ status }: VendorAnswer): boolean => status === 429 || (status >= 500 && status !== 501);

async function again(
  outbound: Outbound,
  vendor: string,
  url: string,
  request: OutboundRequest,
  { status, headers }: VendorAnswer,
): Promise<VendorAnswer> {
  const asked = Number(headers['retry-after'] ?? NaN) * 1000;
  // Without a word from the vendor: a second for quotas, a moment for faults; never in step with other callers.
  const wait = Number.isFinite(asked) ? asked : (status === 429 ? 1_000 : 150) * (1 + Math.random() / 4);
  if (wait > longestWaitMs) return { status, headers, body: undefined };
  await pause(wait);
  return once(outbound, vendor, url, request);
}

async function once(
  outbound: Outbound,
  vendor: string,
  url: string,
  request: OutboundRequest,
): Promise<VendorAnswer> {
  try {
    const response = await outbound.fetch(url, {
      timeoutMs,
      maxBytes,
      maxRedirects: 0,
      ...request,
      headers: { accept: 'application/json', ...request.headers },
    });
    return { status: response.status, headers: response.headers, body: parsed(response.text()) };
  } catch (error) {
    // The address may hold a key: only what the guard says about it is repeated.
    if (error instanceof OutboundFailed || error instanceof OutboundRefused)
      throw new SourceFailed(`${vendor}: ${error.message}`);
    throw error;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
