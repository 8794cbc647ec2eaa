import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Context, runInContext } from '../tenancy/context';

const contexts = new WeakMap<FastifyRequest['raw'], Context>();

/** The id of a request, also where the asynchronous context is lost (error handlers). */
export const requestIdOf = (request: FastifyRequest): string =>
  contexts.get(request.raw)?.requestId ?? request.id;

/** Undefined where {@link bindRequestContext} has not seen the request. */
export const contextOf = (request: FastifyRequest): Context | undefined => contexts.get(request.raw);

/** The caller's id when it is sane, so that a request can be followed across systems; else a new one. */
export function requestIdFrom(headers: Record<string, string | string[] | undefined>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID();
}

/** Gives each request its own {@link Context}, in which guards later name the organization. */
export function bindRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const context: Context = { requestId: request.id };
    contexts.set(request.raw, context);
    void reply.header('x-request-id', request.id);
    runInContext(context, done);
  });
  // Body parsing goes on in the socket's own context, so the request's is entered again after it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    runInContext(contexts.get(request.raw) ?? { requestId: request.id }, done);
  });
}
