import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import {
  Conflict,
  DomainError,
  type ErrorDetail,
  type ErrorKind,
  Unprocessable,
  ValidationFailed,
} from '../errors/errors';
import { sha256 } from '../secrets';
import { currentContext } from '../tenancy/context';
import { IdempotencyKeys, type KeptAnswer } from './idempotency-keys';

const operations = new AsyncLocalStorage<string>();

/**
 * The id of the operation in hand. With an `Idempotency-Key` it stays the same over all tries of one
 * request, so what is made or charged under it is made or charged once.
 */
export const currentOperationId = (): string => operations.getStore() ?? crypto.randomUUID();

/** An error that is an outcome: something happened (a bank was asked and said no), a replay must say the same. */
interface FinalError {
  readonly isFinal: true;
}

const isFinal = (error: unknown): boolean => (error as Partial<FinalError> | null)?.isFinal === true;

interface KeptError {
  kind: ErrorKind;
  code: string;
  message: string;
  details: ErrorDetail[];
}

const maxKeyLength = 255;
const patienceMs = 2000;

/** Honours `Idempotency-Key` on a route that moves credits or money. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !currentContext()?.organizationId) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(
      this.once(request, reply, String(key), () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    );
  }

  private async once(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    if (key.length === 0 || key.length > maxKeyLength)
      throw new ValidationFailed([
        { field: 'Idempotency-Key', message: `must have 1 to ${maxKeyLength} characters` },
      ]);
    const route = `${request.method} ${request.routeOptions.url ?? ''}`.slice(0, 200);
    const claim = await this.keys.claim(route, key, bodyHash(request));
    switch (claim.state) {
      case 'mine':
        return this.first(claim, reply, work);
      case 'other_body':
        throw new Unprocessable(
          'This Idempotency-Key was used with another request. Use a new key.',
          'idempotency_key_reused',
        );
      case 'answered':
        return replay(claim.answer, reply);
      case 'running':
        return this.second(route, key, reply);
    }
  }

  private async first(
    { id, lease }: { id: string; lease: string },
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    try {
      const body = await operations.run(id, work);
      const location = reply.getHeader('location');
      await this.keys.keep(id, lease, {
        status: reply.statusCode,
        body,
        ...(location !== undefined && { location: String(location) }),
      });
      return body;
    } catch (error) {
      if (isFinal(error))
        await this.keys.keep(id, lease, { status: 0, error: partsOf(error as DomainError) });
      else if (isRefusal(error)) await this.keys.forget(id, lease);
      else await this.keys.breakOff(id, lease);
      throw error;
    }
  }

  /** The first one is usually about to end. */
  private async second(route: string, key: string, reply: FastifyReply): Promise<unknown> {
    for (let waited = 0; waited < patienceMs; waited += 50) {
      await wait(50);
      const answer = await this.keys.answerTo(route, key);
      if (answer === 'broke_off') break;
      if (answer) return replay(answer, reply);
    }
    throw new Conflict(
      'A request with this Idempotency-Key is still running. Repeat it in a moment.',
      'idempotency_key_in_use',
    );
  }
}

/**
 * Repeating a request with the same `Idempotency-Key` within 24 hours gets its first answer again; the work is
 * done once.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes repeating the request safe for 24 hours: it gets the first answer again.',
      schema: { type: 'string', maxLength: maxKeyLength },
    }),
  );

function replay({ status, body, location, error }: KeptAnswer, reply: FastifyReply): unknown {
  void reply.header('idempotent-replayed', 'true');
  if (error) {
    const { kind, code, message, details } = error as KeptError;
    throw new DomainError(kind, code, message, details);
  }
  void reply.code(status);
  if (location !== undefined) void reply.header('location', location);
  return body;
}

const partsOf = ({ kind, code, message, details }: DomainError): KeptError => ({
  kind,
  code,
  message,
  details,
});

// Refused before anything happened. Where the outcome is unknown (503, a crash) the operation stays the same.
const isRefusal = (error: unknown): boolean =>
  error instanceof DomainError
    ? error.kind !== 'upstream' && error.kind !== 'not_configured'
    : typeof (error as { status?: unknown } | null)?.status === 'number' &&
      (error as { status: number }).status < 500;

// An uploaded file is a stream that only the handler reads; its address and length stand for it.
const bodyHash = ({ url, body, headers }: FastifyRequest): string =>
  sha256(JSON.stringify([url, body ?? headers['content-length'] ?? null]));
