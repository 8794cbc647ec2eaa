import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Env } from '../../env';
import type { Account } from '../organizations';
import type { SignedIn } from './auth.dto';
import type { SessionEntity } from './session.entity';

/** Short-lived tokens that say who somebody is, to which brokerage they belong, and in which session. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly env: Env,
    private readonly jwt: JwtService,
  ) {}

  issue({ id, organizationId, role }: Account, session: SessionEntity): SignedIn {
    const access_token = this.jwt.sign({ sub: id, organization_id: organizationId, role, sid: session.id });
    return {
      access_token,
      expires_in: this.env.JWT_ACCESS_TTL,
      user_id: id,
      organization_id: organizationId,
      role,
    };
  }
}
