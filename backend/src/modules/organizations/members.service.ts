import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { type ChangeMember, type MemberView, viewMember } from './member.dto';
import { LastAdmin } from './organization.errors';
import { MemberRemoved, UserChanged } from './organization.events';
import { OrganizationsRepository } from './organizations.repository';
import { UsersRepository } from './users.repository';

/** The people of the brokerage. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly events: Events,
  ) {}

  async list(): Promise<MemberView[]> {
    return (await this.users.all()).map(viewMember);
  }

  async change(userId: string, { role, takes_leads: takesLeads }: ChangeMember): Promise<MemberView> {
    return this.database.transaction(async () => {
      if (role !== undefined && role !== 'admin') await this.assertAnotherAdmin(userId);
      await this.users.change(userId, {
        ...(role !== undefined && { role }),
        ...(takesLeads !== undefined && { takesLeads }),
      });
      if (role !== undefined) await this.events.publish(new UserChanged(userId));
      return viewMember(await this.users.get(userId));
    });
  }

  async remove(userId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.assertAnotherAdmin(userId);
      await this.events.publish(new MemberRemoved(userId));
      await this.users.remove(userId);
      await this.events.publish(new UserChanged(userId));
    });
  }

  private async assertAnotherAdmin(userId: string): Promise<void> {
    // Two admins who remove each other in the same moment would each still see the other.
    await this.organizations.lock();
    await this.users.get(userId);
    const others = (await this.users.admins()).filter((admin) => admin.id !== userId);
    if (others.length === 0) throw new LastAdmin();
  }
}
