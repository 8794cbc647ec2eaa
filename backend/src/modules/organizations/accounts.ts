import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/access/permissions';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { EmailTaken } from './organization.errors';
import { OrganizationRegistered, UserChanged } from './organization.events';
import { OrganizationsRepository } from './organizations.repository';
import { UsersRepository } from './users.repository';

/** What signing in has to know about a person. */
export interface Account {
  id: string;
  organizationId: string;
  firstName: string;
  lastName: string;
  email: string;
  passwordHash: string;
  role: Role;
}

interface NewAccount {
  firstName: string;
  lastName: string;
  email: string;
  passwordHash: string;
  role: Role;
}

/** People and their passwords, for the auth module. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly users: UsersRepository,
    private readonly events: Events,
  ) {}

  /** A new organization with its first user, an admin. Throws {@link EmailTaken}. */
  async register(organizationName: string, admin: Omit<NewAccount, 'role'>): Promise<Account> {
    const organizationId = crypto.randomUUID();
    return runAsOrganization(organizationId, () =>
      this.database.transaction(async () => {
        await this.organizations.add({ name: organizationName, contactEmail: admin.email });
        const account = await this.add({ ...admin, role: 'admin' });
        await this.events.publish(new OrganizationRegistered(organizationId));
        return account;
      }),
    );
  }

  /** A further user of the current organization. Throws {@link EmailTaken}. */
  async add(account: NewAccount): Promise<Account> {
    const email = account.email.toLowerCase();
    return this.database.transaction(async () => {
      if (await this.users.withEmail(email)) throw new EmailTaken();
      return this.users.add({
        ...account,
        email,
        takesLeads: account.role === 'agent',
        leadTurn: 0,
        lastLoginAt: null,
      });
    });
  }

  withEmail(email: string): Promise<Account | null> {
    return this.users.withEmail(email);
  }

  /** Across organizations: access tokens name the user before a tenant is known. */
  anywhere(userId: string): Promise<Account | null> {
    return this.users.anywhere(userId);
  }

  get(userId: string): Promise<Account> {
    return this.users.get(userId);
  }

  async setPassword(userId: string, passwordHash: string): Promise<void> {
    await this.users.change(userId, { passwordHash });
    await this.events.publish(new UserChanged(userId));
  }

  async signedIn(userId: string): Promise<void> {
    await this.users.change(userId, { lastLoginAt: now() });
  }
}
