import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { accessRule } from '../../kernel/access/access';
import { Unrecorded } from '../../kernel/access/unrecorded';
import { currentActor } from '../../kernel/tenancy/context';
import { AuditService } from './audit.service';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Writes one entry for every change a user or API key makes, whatever route makes it. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (reading.has(request.method)) return next.handle();
    if (this.reflector.get(Unrecorded, context.getHandler())) return next.handle();
    const rule = this.reflector.getAllAndOverride(accessRule, [context.getHandler(), context.getClass()]);
    return next.handle().pipe(
      concatMap(async (result) => {
        const kind = currentActor()?.kind;
        if (kind === 'user' || kind === 'api_key')
          await this.audit.note({
            action: `${context.getClass().name.replace(/Controller$/, '')}_${context.getHandler().name}`,
            entity: rule === 'signed-in' || rule === undefined ? 'account' : (rule.split(':')[0] ?? rule),
            entityId: entityIdOf(request.params, result),
            summary: summaryOf(request.body),
          });
        return result;
      }),
    );
  }
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The last id in the path; for a creation the first id in the answer. */
function entityIdOf(params: unknown, result: unknown): string | null {
  const inPath = Object.values((params ?? {}) as Record<string, unknown>)
    .filter(isUuid)
    .at(-1);
  return inPath ?? firstId(result) ?? null;
}

function firstId(value: unknown): string | undefined {
  if (!value || typeof value !== 'object') return undefined;
  const entries = Object.entries(value);
  const own = entries.find(([key, each]) => key.endsWith('_id') && isUuid(each));
  if (own) return own[1] as string;
  return entries.map(([, each]) => (Array.isArray(each) ? undefined : firstId(each))).find(Boolean);
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && uuidPattern.test(value);

function summaryOf(body: unknown): string {
  const fields = body && typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [];
  return fields.join(', ').slice(0, 1000);
}
