import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { LimitedGuard } from './limited.guard';
import { limitsOfRoute, type RateLimit } from './rate-limits';

/**
 * Allows `points` calls of a route in `per` seconds for each address, organization or user; more
 * get 429 with Retry-After. Routes that share a `name` share the count.
 */
export const Limited = (...limits: RateLimit[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(limitsOfRoute, limits), UseGuards(LimitedGuard));
