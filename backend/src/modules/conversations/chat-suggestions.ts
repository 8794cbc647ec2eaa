import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import { Handles, job, type JobRun, Queue } from '../../kernel/queue';
import { ChatbotChanged, ChatbotCreated, Chatbots } from '../chatbots';
import { PassagesChanged } from '../knowledge';
import { PropertyChanged, type PropertyFacts } from '../properties';
import { type ChatLanguage, chatStrings } from './chat-strings';
import { ChatSuggestionsRepository } from './chat-suggestions.repository';
import { suggestionsFor } from './listing-facts';
import { TryQuestions } from './try-questions';

const SuggestQuestions = job<{ botId: string }>('conversations.suggest');

/** The questions on the chat page's chips: tried whenever a listing or the knowledge changes, so that none of them disappoints. */
@Injectable()
export class ChatSuggestions {
  constructor(
    private readonly rows: ChatSuggestionsRepository,
    private readonly chatbots: Chatbots,
    private readonly trial: TryQuestions,
    private readonly queue: Queue,
    private readonly database: Database,
  ) {}

  /** In the words of the page; until they were tried, those the record holds a fact for. `home`: the listing on the page. */
  async words(botId: string, home: PropertyFacts | null, language: ChatLanguage): Promise<string[]> {
    const strings = chatStrings(language);
    const questions = (await this.rows.ofBot(botId))?.questions?.[home?.propertyId ?? '']?.[language];
    return questions?.map((question) => strings[question]) ?? suggestionsFor(home, strings);
  }

  @Listens(ChatbotCreated)
  async botCreated({ botId }: ChatbotCreated): Promise<void> {
    await this.order([botId]);
  }

  @Listens(ChatbotChanged)
  async botChanged({ botId }: ChatbotChanged): Promise<void> {
    await this.order([botId]);
  }

  @Listens(PropertyChanged)
  async propertyChanged({ propertyId }: PropertyChanged): Promise<void> {
    await this.order(await this.chatbots.speakingFor(propertyId));
  }

  @Listens(PassagesChanged)
  async passagesChanged(): Promise<void> {
    await this.order((await this.chatbots.list()).map(({ id }) => id));
  }

  @Handles(SuggestQuestions)
  async suggest({ botId }: { botId: string }, { stopping }: JobRun): Promise<void> {
    if (!(await this.rows.takeStale(botId))) return;
    try {
      await this.rows.keep(botId, await this.trial.of(botId, stopping));
    } catch (error) {
      await this.rows.markStale([botId]);
      throw error;
    }
  }

  /** One job a chatbot, however many listings an import brings. */
  private async order(botIds: string[]): Promise<void> {
    await this.database.transaction(async () => {
      for (const botId of await this.rows.markStale(botIds))
        await this.queue.add(SuggestQuestions, { botId });
    });
  }
}
