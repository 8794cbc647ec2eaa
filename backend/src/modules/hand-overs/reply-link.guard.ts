import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { enterOrganization } from '../../kernel/tenancy/context';
import { ReplyLinks } from './reply-links';

/** Names the organization of a reply page by the token in its address; an unknown or expired one names none. */
@Injectable()
export class ReplyLinkGuard implements CanActivate {
  constructor(private readonly links: ReplyLinks) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { token } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: { token: string } }>>().params;
    const link = /^[\w-]{20,100}$/.test(token) ? await this.links.find(token) : null;
    if (link)
      enterOrganization(
        link.organizationId,
        link.userId ? { kind: 'user', id: link.userId } : { kind: 'system', id: 'reply-link' },
      );
    return true;
  }
}
