import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import type { AgentView } from './member.dto';
import { OrganizationsRepository } from './organizations.repository';
import type { UserEntity } from './user.entity';
import { writePhone } from './phone-number';
import { portraitAddress } from './profile/portrait-address';
import { UsersRepository } from './users.repository';

/** Somebody of the brokerage whom visitors can be led to. */
export interface Agent {
  id: string;
  name: string;
  email: string;
  /** As people write it; null when the brokerage's number is to be called. */
  phone: string | null;
  /** Address on this server; null without a picture. */
  portraitUrl: string | null;
}

/** The people of the brokerage as those who answer visitors, for other modules. */
@Injectable()
export class Agents {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly users: UsersRepository,
  ) {}

  async list(): Promise<AgentView[]> {
    return (await this.users.all()).map((row) => ({
      agent_id: row.id,
      name: nameOf(row),
      takes_leads: row.takesLeads,
    }));
  }

  async maybe(userId: string): Promise<Agent | null> {
    const row = await this.users.maybe(userId);
    return row && agentOf(row);
  }

  /** Where mail for them goes; to the brokerage's own address for nobody in particular, or somebody who has left. */
  async mailboxOf(userId: string | null): Promise<string> {
    const agent = userId ? await this.users.maybe(userId) : null;
    return agent?.email ?? (await this.organizations.mine()).contactEmail;
  }

  /** Names by id; who has left is missing. */
  async names(userIds: (string | null)[]): Promise<Map<string, string>> {
    const ids = new Set(userIds.filter((id) => id !== null));
    return new Map((await this.users.some([...ids])).map((row) => [row.id, nameOf(row)]));
  }

  /** @throws {NotFound} for somebody who is not of the organization */
  async require(userId: string): Promise<void> {
    if (!(await this.users.maybe(userId))) throw new NotFound();
  }

  /** Gives the next of those who take leads a turn; null when nobody does. Concurrent calls take turns too. */
  nextInTurn(): Promise<Agent | null> {
    return this.database.transaction(async () => {
      await this.organizations.lock();
      const takers = await this.users.takers();
      const [next] = takers;
      if (!next) return null;
      await this.users.change(next.id, { leadTurn: takers.at(-1)!.leadTurn + 1 });
      return agentOf(next);
    });
  }
}

const nameOf = ({ firstName, lastName }: UserEntity): string => `${firstName} ${lastName}`.trim();

const agentOf = (row: UserEntity): Agent => ({
  id: row.id,
  name: nameOf(row),
  email: row.email,
  phone: row.phone && writePhone(row.phone),
  portraitUrl: portraitAddress(row),
});
