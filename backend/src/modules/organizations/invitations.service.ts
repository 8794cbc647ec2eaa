import { Injectable } from '@nestjs/common';
import { randomToken, sha256 } from '../../kernel/secrets';
import { Mail } from '../../ports/mail';
import { Env } from '../../env';
import { Accounts } from './accounts';
import { InvitationsRepository } from './invitations.repository';
import { type InvitationView, type Invite, viewInvitation } from './member.dto';
import { EmailTaken } from './organization.errors';
import { OrganizationsRepository } from './organizations.repository';

const validDays = 7;

/** Inviting people by mail. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly env: Env,
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
    const invitation = await this.invitations.replace({
      email: address,
      role,
      tokenHash: sha256(token),
      expiresAt,
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
}
