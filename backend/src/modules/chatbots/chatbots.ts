import { Injectable } from '@nestjs/common';
import type { ChatbotEntity, ChatbotStatus } from './chatbot.entity';
import { type ContactRule, usualContactRule } from './contact-moments';
import { ChatbotPropertiesRepository, ChatbotsRepository } from './chatbots.repository';

/** What other modules know of a chatbot. */
export interface Chatbot {
  id: string;
  organizationId: string;
  name: string;
  description: string;
  personality: string;
  responseStyle: string;
  greeting: string;
  languages: string[];
  contact: ContactRule;
  /** Its own, below those of the installation; null: those. */
  limits: { questionsPerMinute: number | null; creditsPerHour: number | null };
  /** Web sites that may embed it; none: every secure one may. */
  allowedSites: string[];
  status: ChatbotStatus;
  deleted: boolean;
  propertyIds: string[];
}

/** The chatbots, for other modules. */
@Injectable()
export class Chatbots {
  constructor(
    private readonly chatbots: ChatbotsRepository,
    private readonly attached: ChatbotPropertiesRepository,
  ) {}

  /** Throws `NotFound`. */
  async get(botId: string): Promise<Chatbot> {
    const row = await this.chatbots.get(botId);
    return describe(row, (await this.attached.ofBots([botId])).get(botId) ?? []);
  }

  /** The text of its own form: as long as it may be, and so no part of what is known of it. Throws `NotFound`. */
  async ownText(botId: string): Promise<{ name: string; text: string }> {
    const { name, knowledgeBase: text } = await this.chatbots.get(botId);
    return { name, text };
  }

  async list(): Promise<Chatbot[]> {
    const rows = await this.chatbots.all();
    const attached = await this.attached.ofBots(rows.map(({ id }) => id));
    return rows.map((row) => describe(row, attached.get(row.id) ?? []));
  }

  count(): Promise<number> {
    return this.chatbots.count();
  }

  /** Names by id, also of deleted chatbots. */
  async names(botIds: string[]): Promise<Map<string, string>> {
    const rows = await this.chatbots.some([...new Set(botIds)]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The chatbots that speak for a listing. */
  speakingFor(propertyId: string): Promise<string[]> {
    return this.attached.botsOf(propertyId);
  }

  /** For the public bot guard: the organization of a chatbot that may be deleted, or null. */
  async whereabouts(botId: string): Promise<{ organizationId: string; deleted: boolean } | null> {
    const row = await this.chatbots.anywhere(botId);
    return row && { organizationId: row.organizationId, deleted: row.deletedAt !== null };
  }

  /** Before an organization is known: the web sites that may embed a chatbot; none for an unknown one. */
  async sitesOf(botId: string): Promise<string[]> {
    return (await this.chatbots.anywhere(botId))?.allowedSites ?? [];
  }

  async conversationStarted(botId: string): Promise<void> {
    await this.chatbots.noteActivity(botId, 1);
  }

  async conversationContinued(botId: string): Promise<void> {
    await this.chatbots.noteActivity(botId, 0);
  }
}

const describe = (row: ChatbotEntity, propertyIds: string[]): Chatbot => ({
  id: row.id,
  organizationId: row.organizationId,
  name: row.name,
  description: row.description,
  personality: row.personality,
  responseStyle: row.responseStyle,
  greeting: row.greeting,
  languages: row.languages,
  contact: { moments: row.contactMoments ?? usualContactRule.moments, afterAnswers: row.contactAfterAnswers },
  limits: { questionsPerMinute: row.questionsPerMinute, creditsPerHour: row.creditsPerHour },
  allowedSites: row.allowedSites ?? [],
  status: row.status,
  deleted: row.deletedAt !== null,
  propertyIds,
});
