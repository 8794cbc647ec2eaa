import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { shareProcess } from '../../kernel/http/security-headers';
import type { ChatAsset } from './chat-assets';
import type { RenderedPage } from './chat-pages.service';

/** Of eleven: the last ones take ten times as long for a hundredth of the bytes. */
const brotliQuality = 5;

/** Sends a page with its own policy in place of the console's. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, parts, policy }: RenderedPage,
): Promise<void> {
  // It cannot name hosts; frame-ancestors in the policy does.
  reply.removeHeader('x-frame-options');
  shareProcess(reply);
  void reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'private, no-cache')
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('vary', 'accept-language, accept-encoding');
  const encoding = (['br', 'gzip'] as const).find((each) => accepts(request, each));
  if (!encoding) return reply.send(parts.join(''));
  return reply
    .header('content-encoding', encoding)
    .send(Readable.from(inTurn(parts)).pipe(compressor(encoding)));
}

/** Each part is on its way before the next is looked at: a browser paints what it has. */
async function* inTurn(parts: string[]): AsyncGenerator<string> {
  for (const part of parts) {
    yield part;
    await nextTurn();
  }
}

/** Hands on each part as it comes. */
const compressor = (encoding: 'br' | 'gzip') =>
  encoding === 'br'
    ? createBrotliCompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality },
      })
    : createGzip({ flush: constants.Z_SYNC_FLUSH });

export async function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: ChatAsset,
  cacheControl: string,
): Promise<void> {
  void reply
    .header('content-type', asset.contentType)
    .header('cache-control', cacheControl)
    .header('etag', asset.etag)
    .header('vary', 'accept-encoding')
    // Public files: sites may load them with `crossorigin`, for integrity or error reports.
    .header('access-control-allow-origin', '*');
  if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
  if (asset.contentType.startsWith('font/')) return reply.send(asset.plain);
  if (accepts(request, 'br')) return reply.header('content-encoding', 'br').send(asset.brotli);
  if (accepts(request, 'gzip')) return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.plain);
}

const accepts = (request: FastifyRequest, encoding: string): boolean =>
  (request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((part) => part.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(part));
