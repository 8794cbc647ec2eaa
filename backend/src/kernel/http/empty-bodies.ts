import type { FastifyInstance } from 'fastify';

/**
 * Many clients name `application/json` with every request. One that brings no body has none: to read it as JSON would refuse each
 * DELETE and each POST that needs no words.
 */
export function takeEmptyBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    if (length === '0' && encoding === undefined) delete request.headers['content-type'];
    done();
  });
}
