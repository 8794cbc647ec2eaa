import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { contextOf } from '../http/request-context';
import { requestSeconds } from './metrics';

const slowMilliseconds = 1000;

/** One line and one measurement per request, by route pattern: paths and queries may hold tokens or names. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime);
    requestSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    const context = contextOf(request);
    const streamed = String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
    const slow = milliseconds > slowMilliseconds && !streamed;
    const line = {
      request_id: request.id,
      ...(context?.organizationId && { organization_id: context.organizationId }),
      ...(context?.actor && { actor: context.actor.kind }),
      method: request.method,
      route,
      status: reply.statusCode,
      ms: milliseconds,
      ...(slow && { slow: true }),
    };
    if (reply.statusCode >= 500 || slow) logger.warn(line, 'request');
    else logger.info(line, 'request');
    done();
  });
}
