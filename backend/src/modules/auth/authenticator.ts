import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Authenticator, type Identity } from '../../kernel/access/access.guard';
import { Unauthenticated } from '../../kernel/errors/errors';
import type { Actor } from '../../kernel/tenancy/context';
import { apiKeyPrefix } from './api-keys.service';
import { Identities } from './identities';
import { type Claims, JwtGuard } from './jwt.strategy';

/** `Authorization: Bearer` with a user's access token or an organization's API key. */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  /** Tokens whose signature was found good, until they expire: it cannot turn bad. */
  private readonly checked = new LRUCache<string, Claims>({ max: 5000 });

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
      : await this.ofAccessToken(token, context, request);
    if (!identity) throw new Unauthenticated();
    return identity;
  }

  stands(actor: Actor | undefined): Promise<boolean> {
    return this.identities.stand(actor);
  }

  private async ofAccessToken(
    token: string,
    context: ExecutionContext,
    request: { user?: Claims },
  ): Promise<Identity | null> {
    const known = this.checked.get(token);
    if (known) {
      request.user = known;
    } else {
      await this.jwt.canActivate(context);
      if (request.user) this.checked.set(token, request.user, { ttl: request.user.exp * 1000 - Date.now() });
    }
    return request.user ? this.identities.ofClaims(request.user) : null;
  }
}
