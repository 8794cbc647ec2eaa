import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { Handles, job } from '../../kernel/queue';
import { ChatbotChanged, Chatbots } from '../chatbots';
import { KnowledgeMoved, PassagesChanged } from '../knowledge';
import { PropertyChanged } from '../properties';
import type { ChatScene } from './chat-scene';
import { type ChatLanguage, chatStrings } from './chat-strings';
import { ChatSuggestionsRepository } from './chat-suggestions.repository';
import { IdleLine, type Rest } from './idle-line';
import { suggestionsFor } from './listing-facts';
import { TryQuestions } from './try-questions';

/** Ordered by earlier releases; theirs may still wait. */
const SuggestQuestions = job<{ botId: string }>('conversations.suggest');

/** Which page the chips are for. */
interface ChipsOf {
  botId: string;
  /** Empty: asked about no listing. */
  propertyId: string;
  language: ChatLanguage;
}

/**
 * The questions on the chat page's chips, tried so that none of them disappoints. A change only forgets what was
 * tried, for however many chatbots; the next visitor of a page has it tried anew, for this page.
 */
@Injectable()
export class ChatSuggestions {
  constructor(
    private readonly rows: ChatSuggestionsRepository,
    private readonly chatbots: Chatbots,
    private readonly trial: TryQuestions,
    private readonly line: IdleLine,
  ) {}

  /** In the words of the page; until they were tried, those the record holds a fact for. */
  async words({ bot, home, homes }: ChatScene, language: ChatLanguage): Promise<string[]> {
    const strings = chatStrings(language);
    const page = { botId: bot.id, propertyId: home?.propertyId ?? '', language };
    const tried = (await this.rows.ofBot(bot.id))?.questions?.[page.propertyId]?.[language];
    if (tried) return tried.map((question) => strings[question]);
    // Addresses may name any listing: only its own are worth the work.
    if (!home || homes.some(({ propertyId }) => propertyId === page.propertyId))
      this.line.add(Object.values(page).join(' '), (rest) => this.try(page, rest));
    return suggestionsFor(home, strings);
  }

  @Listens(ChatbotChanged)
  async botChanged({ botId }: ChatbotChanged): Promise<void> {
    await this.rows.forget([botId]);
  }

  @Listens(PropertyChanged)
  async propertyChanged({ propertyId }: PropertyChanged): Promise<void> {
    await this.rows.forget(await this.chatbots.speakingFor(propertyId));
  }

  @Listens(PassagesChanged)
  async passagesChanged(scope: PassagesChanged): Promise<void> {
    await this.forgetIn(scope);
  }

  @Listens(KnowledgeMoved)
  async knowledgeMoved(scope: KnowledgeMoved): Promise<void> {
    await this.forgetIn(scope);
  }

  @Handles(SuggestQuestions)
  suggest(): Promise<void> {
    return Promise.resolve();
  }

  /** What was learned for one chatbot or listing changes nothing for the others. */
  private async forgetIn({ botId, propertyId }: Pick<KnowledgeMoved, 'botId' | 'propertyId'>): Promise<void> {
    if (botId) await this.rows.forget([botId]);
    else if (propertyId) await this.rows.forget(await this.chatbots.speakingFor(propertyId));
    else await this.rows.forgetAll();
  }

  private async try({ botId, propertyId, language }: ChipsOf, rest: Rest): Promise<void> {
    // Before anything is read: what changes meanwhile forgets this row, and with it what is found.
    const rowId = await this.rows.begin(botId);
    const questions = await this.trial.of(await this.chatbots.get(botId), { propertyId, language, rest });
    await this.rows.keep(rowId, { propertyId, language, questions });
  }
}
