import { Injectable } from '@nestjs/common';
import { type Permission, permissionsOf } from '../../kernel/access/permissions';
import type { Identity } from '../../kernel/access/access.guard';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import { sha256 } from '../../kernel/secrets';
import { type Actor, runAsOrganization } from '../../kernel/tenancy/context';
import { Accounts, UserChanged } from '../organizations';
import { ApiKeysRepository } from './auth.repositories';
import type { Claims } from './jwt.strategy';
import { Sessions } from './sessions.service';

/** How long a session is believed without asking the database again. */
const believedMilliseconds = 5000;

/** The API key's `last_used_at` is written at most this often. */
const noteUseMilliseconds = 60_000;

/** From checked credentials to who it is and what they may. */
@Injectable()
export class Identities {
  private readonly believed = new Map<string, { identity: Identity; until: number }>();

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly apiKeys: ApiKeysRepository,
    private readonly database: Database,
  ) {}

  /** Role and membership come from the database, not from the token: both may have changed since it was issued. */
  async ofClaims({ sub, sid }: Claims): Promise<Identity | null> {
    const known = this.believed.get(sid);
    if (known && known.until > Date.now()) return known.identity;
    const [account, session] = await Promise.all([this.accounts.anywhere(sub), this.sessions.anywhere(sid)]);
    if (!account || session?.userId !== sub) {
      this.believed.delete(sid);
      return null;
    }
    const { organizationId, role, firstName, lastName } = account;
    const identity: Identity = {
      organizationId,
      actor: { kind: 'user', id: sub, role, name: `${firstName} ${lastName}`, sessionId: sid },
      permissions: new Set(permissionsOf(role)),
    };
    if (this.believed.size > 10_000) this.believed.clear();
    this.believed.set(sid, { identity, until: Date.now() + believedMilliseconds });
    return identity;
  }

  async ofApiKey(key: string): Promise<Identity | null> {
    const row = await this.apiKeys.withKey(sha256(key));
    if (!row || (row.expiresAt && row.expiresAt < now())) return null;
    const { id, organizationId, name, scopes, lastUsedAt } = row;
    if (!lastUsedAt || Date.parse(lastUsedAt) < Date.now() - noteUseMilliseconds)
      await runAsOrganization(organizationId, () => this.apiKeys.change(id, { lastUsedAt: now() }));
    return { organizationId, actor: { kind: 'api_key', id, name }, permissions: new Set<Permission>(scopes) };
  }

  /** A signed-out session must not be believed any longer. */
  forget(sessionId: string | undefined): void {
    if (sessionId) this.believed.delete(sessionId);
  }

  /** Asked anew, without believing anything: the session or key is still good for what it was let in with. */
  async stand(actor: Actor | undefined): Promise<boolean> {
    if (actor?.kind === 'api_key') {
      const key = await this.apiKeys.maybe(actor.id);
      return key !== null && (key.expiresAt === null || key.expiresAt > now());
    }
    if (actor?.kind !== 'user') return false;
    const [account, session] = await Promise.all([
      this.accounts.anywhere(actor.id),
      this.sessions.anywhere(actor.sessionId ?? ''),
    ]);
    return account?.role === actor.role && session?.userId === actor.id;
  }

  @Listens(UserChanged)
  async forgetUser({ userId }: UserChanged): Promise<void> {
    // A request that comes before the commit would find, and believe, what was.
    this.database.afterCommit(() => this.forgetSessionsOf(userId));
  }

  private forgetSessionsOf(userId: string): void {
    for (const [sessionId, { identity }] of this.believed)
      if (identity.actor.id === userId) this.believed.delete(sessionId);
  }
}
