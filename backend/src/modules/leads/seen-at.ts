import type { FastifyRequest } from 'fastify';
import type { SeenAt } from './consents';

/** What the request itself tells about where a form was sent. */
export function seenAt(request: FastifyRequest): SeenAt {
  const { referer, 'user-agent': userAgent } = request.headers;
  const pageUrl = referer && URL.canParse(referer) ? new URL(referer).href.slice(0, 2048) : null;
  return { ip: request.ip, userAgent: storable(userAgent ?? ''), pageUrl: pageUrl && storable(pageUrl) };
}

// Headers may carry any byte; a text column may not.
const storable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');
