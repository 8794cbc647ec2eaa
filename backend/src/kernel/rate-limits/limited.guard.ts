import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { currentActor, currentContext } from '../tenancy/context';
import { callerAddress } from './caller-address';
import { limitsOfRoute, type RateLimit, RateLimits } from './rate-limits';

/** A guard of single routes, so that it runs after the global one that says who is calling. */
@Injectable()
export class LimitedGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limits = this.reflector.getAllAndOverride<RateLimit[]>(limitsOfRoute, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    for (const limit of limits)
      await this.limits.count(limit, `${limit.by}:${whoIsCalling(limit, callerAddress(ip))}`);
    return true;
  }
}

// On routes without a sign-in there is no organization or user: then the address counts.
function whoIsCalling({ by }: RateLimit, ip: string): string {
  if (by === 'organization') return currentContext()?.organizationId ?? ip;
  if (by === 'user') return currentActor()?.id ?? ip;
  return ip;
}
