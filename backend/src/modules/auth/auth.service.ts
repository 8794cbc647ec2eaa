import { Injectable } from '@nestjs/common';
import { Unauthenticated } from '../../kernel/errors/errors';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { hashPassword, isPassword } from '../../kernel/secrets';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { Accounts } from '../organizations';
import { AccessTokens } from './access-tokens';
import type { Login, Register, Registered, SignedIn } from './auth.dto';
import { Identities } from './identities';
import { Sessions } from './sessions.service';

export interface Tokens {
  signedIn: SignedIn;
  refreshToken: string;
}

/** Signing up, in and out. */
@Injectable()
export class AuthService {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly identities: Identities,
    private readonly limits: RateLimits,
  ) {}

  async register({ first_name, last_name, email, password, org_name }: Register): Promise<Registered> {
    const passwordHash = await hashPassword(password);
    const account = await this.accounts.register(org_name, {
      firstName: first_name,
      lastName: last_name,
      email,
      passwordHash,
    });
    return {
      message: 'Your brokerage is registered. You can sign in now.',
      user_id: account.id,
      organization_id: account.organizationId,
    };
  }

  /** The same answer, after the same time, for a wrong password and an unknown address. */
  async login({ email, password }: Login, userAgent: string): Promise<Tokens> {
    await this.limits.count({ name: 'login-address', points: 10, per: 900 }, email.toLowerCase());
    const account = await this.accounts.withEmail(email);
    const right = await isPassword(password, account?.passwordHash);
    if (!account || !right) throw new Unauthenticated('The e-mail address or the password is wrong.');
    return runAsOrganization(account.organizationId, async () => {
      const { session, refreshToken } = await this.sessions.begin(account.id, userAgent);
      await this.accounts.signedIn(account.id);
      return { signedIn: this.tokens.issue(account, session), refreshToken };
    });
  }

  async refresh(refreshToken: string | undefined): Promise<Tokens> {
    if (!refreshToken) throw new Unauthenticated();
    const { session, refreshToken: next } = await this.sessions.rotate(refreshToken);
    const account = await this.accounts.anywhere(session.userId);
    if (!account) throw new Unauthenticated();
    return { signedIn: this.tokens.issue(account, session), refreshToken: next };
  }

  /** Ends the session; a forged or old token ends nothing and is no error. */
  async logout(refreshToken: string | undefined): Promise<void> {
    const session = refreshToken ? await this.sessions.ofToken(refreshToken) : null;
    this.identities.forget(session?.id);
    if (session) await runAsOrganization(session.organizationId, () => this.sessions.close(session));
  }
}
