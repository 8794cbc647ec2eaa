import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { enterOrganization } from '../../../../kernel/tenancy/context';
import { TourLinks } from './tour-links';

/** Names the organization of a tour's page by the token in its address; one that we did not write names none. */
@Injectable()
export class TourLinkGuard implements CanActivate {
  constructor(private readonly links: TourLinks) {}

  canActivate(context: ExecutionContext): boolean {
    const { token } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: { token: string } }>>().params;
    const link = token.length <= 200 ? this.links.read(token) : null;
    if (link) enterOrganization(link.organizationId, { kind: 'visitor', id: link.tourId });
    return true;
  }
}
