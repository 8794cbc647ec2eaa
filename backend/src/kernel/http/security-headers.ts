import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';

/** Pages of the console; the chat page sets its own, stricter policy. */
const options = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Angular Material measures and places overlays by inline styles; API docs draw themselves.
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: { policy: 'cross-origin' as const },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
};

/**
 * helmet's headers on every response. They are the same for all of them, so helmet is asked once and not for
 * each request.
 */
export function sendSecurityHeaders(fastify: FastifyInstance): void {
  const headers = securityHeaders();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/**
 * For pages and redirects on which nobody is signed in, so that no opener has anything to gain: with these headers a browser begins
 * another process once the answer has come, and a slow phone shows the page a tenth of a second later.
 */
export function shareProcess(reply: FastifyReply): void {
  for (const name of ['cross-origin-opener-policy', 'origin-agent-cluster']) reply.removeHeader(name);
}

/**
 * Answers of the API are of this moment and of one caller: without a word about it a browser shows kept ones when
 * somebody goes back. Pictures and files that never change say so themselves.
 */
export function forbidKeeping(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
}

type Request = Parameters<ReturnType<typeof helmet>>[0];
type Response = Parameters<ReturnType<typeof helmet>>[1];

function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as Request, response as unknown as Response, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
