import { Injectable } from '@nestjs/common';
import { permissionsOf } from '../../kernel/access/permissions';
import { Unauthenticated } from '../../kernel/errors/errors';
import { currentActor } from '../../kernel/tenancy/context';
import { Events } from '../../kernel/events/events';
import { Accounts, OrganizationsService, UserChanged } from '../organizations';
import type { Me, SessionView } from './auth.dto';
import { Sessions } from './sessions.service';

/** Who is signed in, and where else. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly organizations: OrganizationsService,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

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
    await this.events.publish(new UserChanged(this.userId()));
  }

  private userId(): string {
    const actor = currentActor();
    if (actor?.kind !== 'user') throw new Unauthenticated();
    return actor.id;
  }
}
