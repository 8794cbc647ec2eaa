import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/errors';

const form = 'application/x-www-form-urlencoded';
/** What `@ApiConsumes` leaves on a handler. */
const consumes = 'swagger/apiConsumes';

/**
 * Only pages that work without scripts take forms, and say so by `@ApiConsumes`. Anywhere else a form could be
 * sent by another site's page without the browser asking first, as no JSON can.
 */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const type = context.switchToHttp().getRequest<FastifyRequest>().headers['content-type'];
    if (!type?.toLowerCase().startsWith(form)) return true;
    const taken = this.reflector.get<string[] | undefined>(consumes, context.getHandler());
    if (taken?.includes(form)) return true;
    throw new DomainError('unsupported', 'unsupported_media_type', 'This content type is not accepted here.');
  }
}
