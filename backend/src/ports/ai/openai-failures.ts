import { Logger } from '@nestjs/common';
import type OpenAI from 'openai' with { 'resolution-mode': 'import' };
import { isBrokenOff } from '../../kernel/http/outbound-stream';
import { AiFailed, type AiFailure } from './ai.errors';

type Sdk = typeof OpenAI;
const logger = new Logger('Ai');
const longestPauseMs = 8_000;

/** What a vendor error means for us. Texts of the vendor are neither passed on nor logged: they quote prompts. */
export function explainFailure(error: unknown, sdk: Sdk): Error {
  if (error instanceof AiFailed) return error;
  const reason = reasonOf(error, sdk);
  const vendor: { status?: unknown; code?: unknown; requestID?: unknown } =
    error instanceof sdk.APIError ? error : {};
  const line = { reason, status: vendor.status, code: vendor.code, vendor_request_id: vendor.requestID };
  // Nobody can use the service any more until somebody pays or changes the key: an operator has to hear of it.
  if (reason === 'quota' || reason === 'key') logger.error(line, 'AI service unusable');
  else logger.warn(line, 'AI call failed');
  return Object.assign(new AiFailed(reason), { cause: error });
}

function reasonOf(error: unknown, sdk: Sdk): AiFailure {
  if (
    error instanceof sdk.APIConnectionTimeoutError ||
    error instanceof sdk.APIUserAbortError ||
    isTimeout(error)
  )
    return 'timeout';
  if (error instanceof sdk.APIConnectionError) return 'unreachable';
  if (error instanceof sdk.AuthenticationError || error instanceof sdk.PermissionDeniedError) return 'key';
  if (error instanceof sdk.NotFoundError) return 'model';
  if (error instanceof sdk.RateLimitError) return error.code === 'insufficient_quota' ? 'quota' : 'busy';
  if (error instanceof sdk.APIError && error.code === 'context_length_exceeded') return 'too_long';
  // Not the library's own: the connection broke while the body was read.
  return isBrokenOff(error) ? 'cut' : 'failed';
}

const isTimeout = (error: unknown): boolean => named(error, 'TimeoutError') || named(error, 'AbortError');

const named = (error: unknown, name: string): boolean => (error as Error | undefined)?.name === name;

/**
 * A fetch that tells the client library when repeating a 429 is no use: it would try a used-up quota twice more,
 * although only a payment helps, and would sit out a minute's pause while a visitor waits.
 */
export function withPatience(send: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 429) return response;
    const text = await response.text();
    const headers = new Headers(response.headers);
    // The text is already decoded.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    const pauseMs = Number(headers.get('retry-after-ms') ?? Number(headers.get('retry-after') ?? 0) * 1000);
    if (text.includes('insufficient_quota') || pauseMs > longestPauseMs)
      headers.set('x-should-retry', 'false');
    return new Response(text, { status: 429, headers });
  };
}
