import type { Socket } from 'node:net';

/** An address that no route has: what cannot be decoded names nothing, and is answered like all that does not exist. */
const nowhere = '/%00';

/** Characters between two slashes; no id, code, token or file name is longer, and the router would answer in a shape of its own. */
export const maxSegment = 500;
const tooLong = new RegExp(`[^/]{${maxSegment + 1}}`);

/** The address as it stands, or one that finds nothing when its path is not percent-encoded UTF-8 or a part of it is too long. */
export function readableUrl(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  if (tooLong.test(path)) return nowhere;
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return nowhere;
  }
}

const answers: Record<string, [status: string, code: string, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'validation_failed',
    'The headers are too large.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'request_timeout',
    'The request took too long to arrive.',
  ],
};
const malformed = [
  '400 Bad Request',
  'validation_failed',
  'This is not a well-formed HTTP request.',
] as const;

/** What Node could not read as a request never reaches the error filter; it is answered in the same shape. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code, message] = answers[error.code ?? ''] ?? malformed;
  const request_id = crypto.randomUUID();
  const body = JSON.stringify({ error: code, message, details: [], request_id });
  if (socket.writable)
    socket.write(
      [
        `HTTP/1.1 ${status}`,
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        `X-Request-Id: ${request_id}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  socket.destroy(error);
}
