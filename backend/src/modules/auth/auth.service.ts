import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Env } from '../../env';
import { permissionsOf } from '../../kernel/access/permissions';
import { Unauthenticated } from '../../kernel/errors/errors';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { hashPassword, isPassword } from '../../kernel/secrets';
import { currentActor, runAsOrganization } from '../../kernel/tenancy/context';
import { type Account, Accounts, OrganizationsService } from '../organizations';
import type { Login, Me, Register, Registered, SessionView, SignedIn } from './auth.dto';
import type { SessionEntity } from './session.entity';
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
    private readonly env: Env,
    private readonly accounts: Accounts,
    private readonly organizations: OrganizationsService,
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly jwt: JwtService,
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
      return { signedIn: this.issue(account, session), refreshToken };
    });
  }

  async refresh(refreshToken: string | undefined): Promise<Tokens> {
    if (!refreshToken) throw new Unauthenticated();
    const { session, refreshToken: next } = await this.sessions.rotate(refreshToken);
    const account = await this.accounts.anywhere(session.userId);
    if (!account) throw new Unauthenticated();
    return { signedIn: this.issue(account, session), refreshToken: next };
  }

  /** Ends the session; a forged or old token ends nothing and is no error. */
  async logout(refreshToken: string | undefined): Promise<void> {
    const session = refreshToken ? await this.sessions.ofToken(refreshToken) : null;
    this.identities.forget(session?.id);
    if (session) await runAsOrganization(session.organizationId, () => this.sessions.close(session));
  }

  async me(): Promise<Me> {
    const account = await this.accounts.get(this.userId());
    const { org_name } = await this.organizations.mine();
    return {
      user_id: account.id,
      email: account.email,
      first_name: account.firstName,
      last_name: account.lastName,
      role: account.role,
      organization_id: account.organizationId,
      org_name,
      permissions: permissionsOf(account.role),
    };
  }

  async listSessions(): Promise<SessionView[]> {
    const current = currentActor()?.sessionId;
    return (await this.sessions.list(this.userId())).map(({ id, userAgent, createdAt, lastUsedAt }) => ({
      session_id: id,
      user_agent: userAgent,
      created_at: createdAt,
      last_used_at: lastUsedAt,
      current: id === current,
    }));
  }

  async endSession(sessionId: string): Promise<void> {
    await this.sessions.end(sessionId, this.userId());
    this.identities.forget(sessionId);
  }

  private userId(): string {
    const actor = currentActor();
    if (actor?.kind !== 'user') throw new Unauthenticated();
    return actor.id;
  }

  private issue({ id, organizationId, role }: Account, session: SessionEntity): SignedIn {
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
