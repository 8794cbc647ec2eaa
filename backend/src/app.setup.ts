import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module';
import { Env } from './env';
import { routeByHost } from './host-routing';
import { ErrorFilter } from './kernel/errors/error.filter';
import { answerClientError, maxSegment, readableUrl } from './kernel/errors/unreadable';
import { refuseDeepBodies } from './kernel/http/deep-bodies';
import { takeEmptyBodies } from './kernel/http/empty-bodies';
import { PageInterceptor } from './kernel/http/page.interceptor';
import { bindRequestContext, requestIdFrom } from './kernel/http/request-context';
import { forbidKeeping, sendSecurityHeaders } from './kernel/http/security-headers';
import { StorableParams } from './kernel/http/storable-params';
import { validation } from './kernel/http/validation';
import { createLogger, createRequestLogger, NestLogger } from './kernel/observability/logger';
import { logRequests } from './kernel/observability/request-log';
import { Hosts } from './modules/branding';
import { answerOtherSites, OtherSites } from './modules/conversations';
import { describeApi } from './openapi';
import { serveConsole } from './serve-console';

const megabyte = 1024 * 1024;
/** After the stop was asked for, for requests that are being answered; then their connections are cut. */
const lastRequestsMs = 2_000;

/** The application as production runs it and as tests start it; the caller listens. */
export async function createApp(env: Env): Promise<NestFastifyApplication> {
  const logger = createLogger(env.LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env), adapterFor(env), {
    logger: new NestLogger(logger),
    rawBody: true,
    abortOnError: false,
    autoFlushLogs: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  endConnectionsAtLast(fastify);
  bindRequestContext(fastify);
  logRequests(fastify, createRequestLogger(env.LOG_LEVEL));
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: megabyte, parts: 25 } });
  sendSecurityHeaders(fastify);
  forbidKeeping(fastify);
  refuseDeepBodies(fastify);
  takeEmptyBodies(fastify);
  routeByHost(fastify, app.get(Hosts, { strict: false }));
  answerOtherSites(fastify, app.get(OtherSites, { strict: false }));
  if (env.CORS_ORIGINS.length > 0)
    app.enableCors({
      origin: env.CORS_ORIGINS,
      credentials: true,
      exposedHeaders: ['Link', 'Location', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    });
  app.useGlobalPipes(new StorableParams(), validation());
  app.useGlobalFilters(new ErrorFilter());
  app.useGlobalInterceptors(new PageInterceptor());
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'API',
  });
  const consoleFolder = join(__dirname, '..', 'console', 'browser');
  await serveConsole(fastify, existsSync(consoleFolder) ? consoleFolder : undefined);
  return app;
}

/** Fastify, with what has to be known before the first request is taken apart. */
const adapterFor = (env: Env): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: megabyte,
    trustProxy: env.TRUSTED_PROXIES.length > 0 ? env.TRUSTED_PROXIES : false,
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => requestIdFrom(request.headers),
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: maxSegment, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
  });

/** Closing waits for requests that are being answered and for clients that keep their connection: neither may take for ever. */
function endConnectionsAtLast(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), lastRequestsMs).unref();
    done();
  });
}
