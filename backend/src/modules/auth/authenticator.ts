import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, type Identity } from '../../kernel/access/access.guard';
import { Unauthenticated } from '../../kernel/errors/errors';
import { apiKeyPrefix } from './api-keys.service';
import { Identities } from './identities';
import { type Claims, JwtGuard } from './jwt.strategy';

/** `Authorization: Bearer` with a user's access token or an organization's API key. */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(
    private readonly jwt: JwtGuard,
    private readonly identities: Identities,
  ) {
    super();
  }

  async authenticate(context: ExecutionContext): Promise<Identity> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Claims }>();
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new Unauthenticated();
    const identity = token.startsWith(apiKeyPrefix)
      ? await this.identities.ofApiKey(token)
      : await this.ofAccessToken(context, request);
    if (!identity) throw new Unauthenticated();
    return identity;
  }

  private async ofAccessToken(
    context: ExecutionContext,
    request: { user?: Claims },
  ): Promise<Identity | null> {
    await this.jwt.canActivate(context);
    return request.user ? this.identities.ofClaims(request.user) : null;
  }
}
