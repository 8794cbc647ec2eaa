import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { ValidationFailed } from '../../kernel/errors/errors';
import { Events } from '../../kernel/events/events';
import { currentOperationId } from '../../kernel/http/idempotency';
import type { Page, PageQuery } from '../../kernel/http/page';
import { Hosts } from '../branding';
import { Credits } from '../credits';
import { Properties } from '../properties';
import { readSite } from './allowed-sites';
import {
  type ChatbotView,
  type CreateChatbot,
  type CreatedChatbot,
  type UpdateChatbot,
  viewChatbot,
} from './chatbot.dto';
import { ChatbotChanged, ChatbotCreated, ChatbotDeleted } from './chatbot.events';
import { OwnLimits } from './own-limits';
import { usualContactRule } from './contact-moments';
import { ChatbotPropertiesRepository, ChatbotsRepository } from './chatbots.repository';

/** The brokerage's chatbots. */
@Injectable()
export class ChatbotsService {
  constructor(
    private readonly database: Database,
    private readonly chatbots: ChatbotsRepository,
    private readonly attached: ChatbotPropertiesRepository,
    private readonly properties: Properties,
    private readonly credits: Credits,
    private readonly hosts: Hosts,
    private readonly events: Events,
    private readonly limits: OwnLimits,
  ) {}

  async create(wish: CreateChatbot): Promise<CreatedChatbot> {
    const {
      name,
      description = '',
      personality = '',
      knowledge_base = '',
      response_style = '',
      greeting = '',
      languages = ['en'],
      allowed_sites = [],
      contact_moments = [...usualContactRule.moments],
      contact_after_answers = usualContactRule.afterAnswers,
      questions_per_minute = null,
      credits_per_hour = null,
      property_ids = [],
    } = wish;
    const allowedSites = readSites(allowed_sites);
    this.limits.check(wish);
    await this.properties.requireAll(property_ids);
    // A repeated request goes on where its first try died, instead of making a second chatbot.
    const id = currentOperationId() ?? crypto.randomUUID();
    const price = this.credits.priceOf('chatbot');
    await this.credits.charge(
      {
        for: 'chatbot',
        key: `chatbot:${id}`,
        upTo: price,
        relatedEntityId: id,
        description: `Chatbot “${name}”`,
      },
      () =>
        this.database.transaction(async () => {
          if (await this.chatbots.maybe(id)) return;
          await this.chatbots.add({
            id,
            name,
            description,
            personality,
            knowledgeBase: knowledge_base,
            responseStyle: response_style,
            greeting,
            languages: languages.length > 0 ? languages : ['en'],
            allowedSites,
            contactMoments: contact_moments,
            contactAfterAnswers: contact_after_answers,
            questionsPerMinute: questions_per_minute,
            creditsPerHour: credits_per_hour,
            status: 'active',
            conversationCount: 0,
          });
          await this.attached.replace(id, unique(property_ids));
          await this.events.publish(new ChatbotCreated(id));
        }),
    );
    return { message: `Chatbot “${name}” is ready.`, chatbot: await this.view(id), credits_used: price };
  }

  async page(query: PageQuery): Promise<Page<ChatbotView>> {
    const page = await this.chatbots.page(query);
    const attached = await this.attached.ofBots(page.items.map(({ id }) => id));
    const base = await this.hosts.publicBase();
    return page.map((row) => viewChatbot(row, attached.get(row.id) ?? [], base));
  }

  async view(botId: string): Promise<ChatbotView> {
    const row = await this.chatbots.get(botId);
    const attached = await this.attached.ofBots([botId]);
    return viewChatbot(row, attached.get(botId) ?? [], await this.hosts.publicBase());
  }

  async change(botId: string, wish: UpdateChatbot): Promise<ChatbotView> {
    const {
      name,
      description,
      personality,
      knowledge_base,
      response_style,
      greeting,
      languages,
      allowed_sites,
      contact_moments,
      contact_after_answers,
      questions_per_minute,
      credits_per_hour,
      status,
      property_ids,
    } = wish;
    this.limits.check(wish);
    if (property_ids) await this.properties.requireAll(property_ids);
    await this.database.transaction(async () => {
      await this.chatbots.change(botId, {
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(personality !== undefined && { personality }),
        ...(knowledge_base !== undefined && { knowledgeBase: knowledge_base }),
        ...(response_style !== undefined && { responseStyle: response_style }),
        ...(greeting !== undefined && { greeting }),
        ...(languages !== undefined && { languages }),
        ...(allowed_sites !== undefined && { allowedSites: readSites(allowed_sites) }),
        ...(contact_moments !== undefined && { contactMoments: contact_moments }),
        ...(contact_after_answers !== undefined && { contactAfterAnswers: contact_after_answers }),
        ...(questions_per_minute !== undefined && { questionsPerMinute: questions_per_minute }),
        ...(credits_per_hour !== undefined && { creditsPerHour: credits_per_hour }),
        ...(status !== undefined && { status }),
      });
      if (property_ids) await this.attached.replace(botId, unique(property_ids));
      await this.events.publish(new ChatbotChanged(botId));
    });
    return this.view(botId);
  }

  async remove(botId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.chatbots.change(botId, { deletedAt: now(), status: 'archived' });
      await this.events.publish(new ChatbotDeleted(botId));
    });
  }
}

function readSites(typed: string[]): string[] {
  const answers = typed.filter((each) => each.trim()).map(readSite);
  const refusals = answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal] : []));
  if (refusals.length > 0)
    throw new ValidationFailed(refusals.map((message) => ({ field: 'allowed_sites', message })));
  return unique(answers.flatMap((answer) => ('site' in answer ? [answer.site] : [])));
}

const unique = (ids: string[]): string[] => [...new Set(ids)];
