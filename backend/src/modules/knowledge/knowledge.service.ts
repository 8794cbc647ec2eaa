import { Injectable } from '@nestjs/common';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import { Answers } from './answering/answers';
import {
  type AskChatbot,
  type ChatbotAnswer,
  type FoundPassage,
  type SearchKnowledge,
  viewAnswer,
  viewFound,
} from './knowledge.dto';
import { KnowledgeSearch } from './knowledge-search';
import type { Scope } from './postings.repository';

@Injectable()
export class KnowledgeService {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly searching: KnowledgeSearch,
    private readonly answers: Answers,
  ) {}

  async search({ query, bot_id, property_id, limit = 10 }: SearchKnowledge): Promise<FoundPassage[]> {
    const { ranked, foundBy } = await this.searching.find(
      query,
      await this.scope(bot_id, property_id),
      limit,
    );
    return ranked.slice(0, limit).map((each) => viewFound(each, foundBy.get(each.candidate.chunkId)));
  }

  /** Throws NotFound for an unknown chatbot or listing. */
  async ask(
    botId: string,
    { question, history = [], trace = false, property_id, language }: AskChatbot,
  ): Promise<ChatbotAnswer> {
    const bot = await this.chatbots.get(botId);
    if (property_id) await this.properties.get(property_id);
    const answer = await this.answers.answer({
      bot: property_id ? { ...bot, propertyIds: [...new Set([...bot.propertyIds, property_id])] } : bot,
      question,
      history: history.map(({ role, content }) => ({
        role: role === 'assistant' ? 'assistant' : 'visitor',
        content,
      })),
      trace,
      propertyId: property_id ?? null,
      language: language ?? null,
    });
    return viewAnswer(answer);
  }

  private async scope(botId: string | undefined, propertyId: string | undefined): Promise<Scope> {
    if (propertyId) await this.properties.get(propertyId);
    const bot = botId ? await this.chatbots.get(botId) : undefined;
    const propertyIds = propertyId ? [propertyId] : bot?.propertyIds;
    return { ...(botId && { botId }), ...(propertyIds && { propertyIds }) };
  }
}
