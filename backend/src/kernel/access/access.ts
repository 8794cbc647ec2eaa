import { applyDecorators } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBearerAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { Permission } from './permissions';

/** `signed-in`: any user whatever the role, but no API key. */
type AccessRule = Permission | 'public' | 'signed-in';

/** What the guard reads; routes declare it by {@link Access}. */
export const accessRule = Reflector.createDecorator<AccessRule>();

/** Who may call a route. A route without it answers 403 to everyone: public is spoken, never implied. */
export function Access(rule: AccessRule): MethodDecorator & ClassDecorator {
  const documented = rule === 'public' ? ApiSecurity({}) : ApiBearerAuth();
  return applyDecorators(accessRule(rule), documented, ApiExtension('x-permission', rule));
}
