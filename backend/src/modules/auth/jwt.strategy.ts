import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Env } from '../../env';
import { Unauthenticated } from '../../kernel/errors/errors';

/** What an access token says; `Identities` decides whether it is still true. */
export interface Claims {
  sub: string;
  organization_id: string;
  sid: string;
  /** Seconds since 1970. */
  exp: number;
}

export const algorithm = 'HS256';

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(env: Env) {
    const key = createSecretKey(Buffer.from(env.JWT_SECRET_KEY));
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // As a key and not as text, which would be tried as a public key first, for every request.
      secretOrKeyProvider: (_request, _token, done) => done(null, key as never),
      algorithms: [algorithm],
    });
  }

  validate(claims: Claims): Claims {
    return claims;
  }
}

/** Checks signature and expiry of the access token and leaves its claims in `request.user`. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  override handleRequest<T>(error: unknown, claims: T | false): T {
    if (error || !claims) throw new Unauthenticated();
    return claims;
  }
}
