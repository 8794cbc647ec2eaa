import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Brand, Branding } from '../branding';
import { type Chatbot, Chatbots } from '../chatbots';
import { type Agent, Agents } from '../organizations';
import { Properties, type PropertyFacts } from '../properties';

/** Homes shown at most beside one conversation. */
const mostHomes = 24;

/** What stands around a conversation: who speaks, for whom, about which home. */
export interface ChatScene {
  bot: Chatbot;
  brand: Brand;
  /** The home the visitor came for, or the chatbot's only one. */
  home: PropertyFacts | null;
  /** The chatbot's homes, in its order. */
  homes: PropertyFacts[];
}

@Injectable()
export class ChatScenes {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly branding: Branding,
    private readonly properties: Properties,
    private readonly agents: Agents,
  ) {}

  /** Throws `NotFound` for a deleted chatbot. `propertyId` is what a stranger's address says and may be anything. */
  async of(botId: string, propertyId?: string | null): Promise<ChatScene> {
    const bot = await this.chatbots.get(botId);
    const [brand, homes, home] = await Promise.all([
      this.branding.forOrganization(),
      this.properties.some(bot.propertyIds.slice(0, mostHomes)),
      this.home(propertyId),
    ]);
    return { bot, brand, homes, home: home ?? (homes.length === 1 ? homes[0]! : null) };
  }

  brand(): Promise<Brand> {
    return this.branding.forOrganization();
  }

  /** Who of the brokerage has the listing; null when nobody has, or who had it has left. */
  async agent(home: PropertyFacts | null): Promise<Agent | null> {
    const agentId = home && (await this.properties.agentOf(home.propertyId));
    return agentId ? this.agents.maybe(agentId) : null;
  }

  /** A listing of this organization by what an address or a page says; null for anything else. */
  async home(propertyId: string | null | undefined): Promise<PropertyFacts | null> {
    if (!isUUID(propertyId)) return null;
    return (await this.properties.some([String(propertyId)]))[0] ?? null;
  }
}
