import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { hashPassword, sha256 } from '../../kernel/secrets';
import { isServedHere, runAsOrganization } from '../../kernel/tenancy/context';
import { Accounts } from './accounts';
import type { InvitationEntity } from './invitation.entity';
import { InvitationsRepository } from './invitations.repository';
import type { AcceptInvitation, Joined, OpenInvitation } from './member.dto';
import { HasAccount, InvitationGone } from './organization.errors';
import { OrganizationsRepository } from './organizations.repository';

/** Who holds a mailed link joins the organization that sent it. */
@Injectable()
export class JoinByInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly accounts: Accounts,
  ) {}

  async open(token: string): Promise<OpenInvitation> {
    const { organizationId, email, role, expiresAt } = await this.valid(token);
    const { name } = await runAsOrganization(organizationId, () => this.organizations.mine());
    return { org_name: name, email, role, expires_at: expiresAt };
  }

  async accept(token: string, { first_name, last_name, password }: AcceptInvitation): Promise<Joined> {
    const { id, organizationId, email, role } = await this.valid(token);
    if (await this.accounts.withEmail(email)) throw new HasAccount(email);
    const passwordHash = await hashPassword(password);
    const account = await runAsOrganization(organizationId, () =>
      this.database.transaction(async () => {
        // Two people with the same link: the second finds the invitation gone.
        if (!(await this.invitations.use(id))) throw new InvitationGone();
        return this.accounts.add({ firstName: first_name, lastName: last_name, email, passwordHash, role });
      }),
    );
    return {
      message: 'Welcome aboard. You can sign in now.',
      user_id: account.id,
      organization_id: organizationId,
    };
  }

  private async valid(token: string): Promise<InvitationEntity> {
    const invitation = await this.invitations.withToken(sha256(token));
    if (
      !invitation ||
      !isServedHere(invitation.organizationId) ||
      invitation.expiresAt < new Date().toISOString()
    )
      throw new InvitationGone();
    return invitation;
  }
}
