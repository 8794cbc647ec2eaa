import { Injectable } from '@nestjs/common';
import type { AnswerRequest } from '../knowledge';
import { brandOf } from './chat-pages.service';
import { ChatScenes } from './chat-scene';
import { chatStrings, fill } from './chat-strings';
import { pageLanguage } from './page-language';
import { agentOf } from './listing-facts';

/** What is said to somebody whose questions this chatbot cannot answer: where it can help, and who helps with the rest. */
@Injectable()
export class CalmAnswers {
  constructor(private readonly scenes: ChatScenes) {}

  async words({
    bot,
    propertyId,
    language,
  }: Pick<AnswerRequest, 'bot' | 'propertyId' | 'language'>): Promise<string> {
    const { brand, home } = await this.scenes.of(bot.id, propertyId);
    const strings = chatStrings(pageLanguage(language ?? undefined, undefined, bot.languages ?? []));
    const agent = agentOf(home, brandOf(brand), await this.scenes.agent(home));
    const contact = [agent.phone, agent.email].filter(Boolean).join(' · ');
    return fill(contact ? strings.offTopic : strings.offTopicForm, { name: agent.name, contact });
  }
}
