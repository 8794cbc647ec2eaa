import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isCollision } from '../database/collisions';
import { requestIdOf } from '../http/request-context';
import { Conflict, DomainError, type ErrorDetail, type ErrorKind } from './errors';

const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  payment_required: 402,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  rate_limited: 429,
  not_configured: 503,
  upstream: 503,
};

/** Errors of the framework itself: bad JSON, unknown routes, bodies that are too large. */
const frameworkErrors: Record<number, [code: string, message: string]> = {
  400: ['validation_failed', 'The request could not be read: it is not well-formed.'],
  401: ['unauthenticated', 'Sign in first: the access token or API key is missing or no longer valid.'],
  403: ['forbidden', 'Your role does not allow this.'],
  404: ['not_found', 'There is nothing here, or it is not yours to see.'],
  405: ['not_found', 'There is nothing here, or it is not yours to see.'],
  408: ['request_timeout', 'The request took too long to arrive.'],
  413: ['payload_too_large', 'The request is larger than this address accepts.'],
  414: ['validation_failed', 'The address is too long.'],
  415: ['unsupported_media_type', 'This content type is not accepted here.'],
  421: ['misdirected_request', 'This host name does not belong to any site here.'],
  431: ['validation_failed', 'The headers are too large.'],
};

const collision = 'Somebody changed the same thing at the same moment. Please look at it and try again.';

interface ErrorBody {
  error: string;
  message: string;
  details: ErrorDetail[];
  request_id: string;
}

/** The only place that knows HTTP statuses: every error leaves in one shape, crashes say nothing but the request id. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Error');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, body, headers } = this.describe(error, requestIdOf(request));
    // A stream that has begun cannot change its status; ending it is all that is left.
    if (reply.raw.headersSent) {
      reply.raw.end();
      return;
    }
    void reply
      .code(status)
      .headers(headers)
      .header('content-type', 'application/json; charset=utf-8')
      .send(body);
  }

  private describe(
    error: unknown,
    request_id: string,
  ): { status: number; body: ErrorBody; headers: Record<string, string> } {
    if (error instanceof DomainError) {
      const { kind, code, message, details, headers } = error;
      return { status: statusOf[kind], body: { error: code, message, details, request_id }, headers };
    }
    if (isCollision(error)) {
      // Rare, or a check that is missing: worth a look when it repeats.
      this.log.warn({ request_id, err: error });
      return this.describe(new Conflict(collision), request_id);
    }
    const status = httpStatusOf(error);
    const known = status === undefined ? undefined : frameworkErrors[status];
    if (status !== undefined && known) {
      return {
        status: status === 405 ? 404 : status,
        body: { error: known[0], message: known[1], details: [], request_id },
        headers: {},
      };
    }
    this.log.error({ request_id, err: error instanceof Error ? error : new Error(String(error)) });
    return {
      status: 500,
      body: {
        error: 'internal_error',
        message: `Something went wrong on our side. Quote the request id ${request_id} when you report it.`,
        details: [],
        request_id,
      },
      headers: {},
    };
  }
}

function httpStatusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors carry the status as a property.
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status < 500 ? status : undefined;
}
