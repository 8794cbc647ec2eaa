import { Injectable } from '@nestjs/common';
import { type Agent, Agents } from '../organizations';
import { Properties } from '../properties';

/** Who it is, and why: the listing is theirs, or it was their turn. */
interface RoutedAgent extends Agent {
  because: 'listing' | 'turn';
}

/** Decides whom a lead, a tour or a waiting visitor belongs to. Looks at the listing only, never at the visitor. */
@Injectable()
export class LeadRouting {
  constructor(
    private readonly agents: Agents,
    private readonly properties: Properties,
  ) {}

  /**
   * The listing's agent, else the next in turn of those who take leads. Each call that ends with a turn uses one up: ask once
   * and keep the answer. Null when nobody takes leads; then the organization's contact address is the one to tell.
   */
  async route({ propertyId }: { propertyId: string | null }): Promise<RoutedAgent | null> {
    const own = propertyId && (await this.properties.agentOf(propertyId));
    const agent = own ? await this.agents.maybe(own) : null;
    if (agent) return { ...agent, because: 'listing' };
    const next = await this.agents.nextInTurn();
    return next && { ...next, because: 'turn' };
  }
}
