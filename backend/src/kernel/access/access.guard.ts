import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden } from '../errors/errors';
import { type Actor, enterOrganization } from '../tenancy/context';
import { accessRule } from './access';
import type { Permission } from './permissions';

/** Who a valid access token or API key speaks for. */
export interface Identity {
  organizationId: string;
  actor: Actor;
  permissions: ReadonlySet<Permission>;
}

/** Turns the request's credentials into an identity, or throws `Unauthenticated`; the auth module has it. */
export abstract class Authenticator {
  abstract authenticate(context: ExecutionContext): Promise<Identity>;

  /** Whether who was let in would be let in again now, with the same rights: asked by streams that stay open. */
  abstract stands(actor: Actor | undefined): Promise<boolean>;
}

/** Denies what no route declares, then checks the declared permission and names the tenant. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride(accessRule, [context.getHandler(), context.getClass()]);
    if (rule === undefined) throw new Forbidden('This route declares no access, so nobody may use it.');
    if (rule === 'public') return true;
    const { organizationId, actor, permissions } = await this.authenticator.authenticate(context);
    if (rule === 'signed-in' ? actor.kind !== 'user' : !permissions.has(rule)) throw new Forbidden();
    enterOrganization(organizationId, actor);
    return true;
  }
}
