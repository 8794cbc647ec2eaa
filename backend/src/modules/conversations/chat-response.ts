import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChatAsset } from './chat-assets';
import type { RenderedPage } from './chat-pages.service';

const zip = promisify(gzip);

/** Sends a page with its own policy in place of the console's. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, html, policy }: RenderedPage,
): Promise<void> {
  // It cannot name hosts; frame-ancestors in the policy does.
  reply.raw.removeHeader('x-frame-options');
  void reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'private, no-cache')
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('vary', 'accept-language, accept-encoding');
  if (!accepts(request, 'gzip')) return reply.send(html);
  return reply.header('content-encoding', 'gzip').send(await zip(html));
}

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
