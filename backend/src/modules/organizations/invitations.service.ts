import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { hashPassword, randomToken, sha256 } from '../../kernel/secrets';
import { isServedHere, runAsOrganization } from '../../kernel/tenancy/context';
import { Mail } from '../../ports/mail';
import { Env } from '../../env';
import { Accounts } from './accounts';
import type { InvitationEntity } from './invitation.entity';
import { InvitationsRepository } from './invitations.repository';
import {
  type AcceptInvitation,
  type InvitationView,
  type Invite,
  type Joined,
  type OpenInvitation,
  viewInvitation,
} from './member.dto';
import { EmailTaken, InvitationGone } from './organization.errors';
import { OrganizationsRepository } from './organizations.repository';

const validDays = 7;

/** Inviting people by mail; who holds the mailed link joins. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly accounts: Accounts,
    private readonly mail: Mail,
  ) {}

  async list(): Promise<InvitationView[]> {
    return (await this.invitations.all()).map(viewInvitation);
  }

  /** A second invitation to the same address replaces the first. */
  async invite({ email, role }: Invite): Promise<InvitationView> {
    const address = email.toLowerCase();
    if (await this.accounts.withEmail(address)) throw new EmailTaken();
    const token = randomToken();
    const expiresAt = new Date(Date.now() + validDays * 86_400_000).toISOString();
    const invitation = await this.database.transaction(async () => {
      await this.invitations.replaceFor(address);
      return this.invitations.add({ email: address, role, tokenHash: sha256(token), expiresAt });
    });
    const { name } = await this.organizations.mine();
    await this.mail.send({
      to: address,
      subject: `Join ${name}`,
      text: `You are invited to join ${name} as ${role}.\n\nAccept within ${validDays} days:\n${this.env.PUBLIC_URL}/invitations/${token}\n\nIf you did not expect this, ignore this mail.`,
    });
    return viewInvitation(invitation);
  }

  async withdraw(invitationId: string): Promise<void> {
    await this.invitations.remove(invitationId);
  }

  async open(token: string): Promise<OpenInvitation> {
    const { organizationId, email, role, expiresAt } = await this.valid(token);
    const { name } = await runAsOrganization(organizationId, () => this.organizations.mine());
    return { org_name: name, email, role, expires_at: expiresAt };
  }

  async accept(token: string, { first_name, last_name, password }: AcceptInvitation): Promise<Joined> {
    const { id, organizationId, email, role } = await this.valid(token);
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
