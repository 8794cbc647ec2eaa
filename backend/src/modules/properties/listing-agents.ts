import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { Agents, MemberRemoved } from '../organizations';
import { PropertiesRepository } from './properties.repository';

/** Whose listing a listing is. */
@Injectable()
export class ListingAgents {
  constructor(
    private readonly agents: Agents,
    private readonly properties: PropertiesRepository,
  ) {}

  /** @throws {NotFound} for somebody who is not of the organization */
  async check(agentId: string | null | undefined): Promise<void> {
    if (agentId) await this.agents.require(agentId);
  }

  @Listens(MemberRemoved)
  async memberRemoved({ userId }: MemberRemoved): Promise<void> {
    await this.properties.letGoOfAgent(userId);
  }
}
