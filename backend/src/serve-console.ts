import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NotFound } from './kernel/errors/errors';

const hashed = /-[\w-]{8}\.(js|css|woff2)$/;

/**
 * The console's files, and its page for every other address a browser opens: the console itself
 * shows what it does not know. Programs get the JSON error instead.
 *
 * @param folder the built console, or undefined when only the API was built
 */
export async function serveConsole(fastify: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder) {
    await fastify.register(fastifyStatic, {
      root: folder,
      serve: false,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        void response.header(
          'cache-control',
          hashed.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  fastify.get('/*', (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
    const isPage = !/^\/(api|q|chat|internal|health)(\/|$)/.test(path) && !/\.\w+$/.test(path);
    if (folder && isPage && (request.headers.accept ?? '').includes('text/html'))
      return reply.sendFile('index.html');
    if (folder && /\.\w+$/.test(path) && !path.startsWith('/api')) return reply.sendFile(path.slice(1));
    throw new NotFound();
  });
}
