import { SchemaPathTree, maxLength, required } from '@angular/forms/signals';
import type { ChatbotView } from '../chatbots-api';

/** What can be edited in the editor's form; the status is changed on its own. */
export interface ChatbotDraft {
  name: string;
  description: string;
  personality: string;
  response_style: string;
  greeting: string;
  knowledge_base: string;
  languages: string[];
  allowed_sites: string[];
  property_ids: string[];
}

export const draftOf = (bot: ChatbotView | undefined): ChatbotDraft => ({
  name: bot?.name ?? '',
  description: bot?.description ?? '',
  personality: bot?.personality ?? '',
  response_style: bot?.response_style ?? '',
  greeting: bot?.greeting ?? '',
  knowledge_base: bot?.knowledge_base ?? '',
  languages: bot?.languages ?? ['en'],
  allowed_sites: bot?.allowed_sites ?? [],
  property_ids: bot?.property_ids ?? [],
});

/** As the server requires it. */
export function chatbotRules(bot: SchemaPathTree<ChatbotDraft>): void {
  required(bot.name, { message: 'It needs a name.' });
  maxLength(bot.name, 80);
  maxLength(bot.description, 2000);
  maxLength(bot.personality, 2000);
  maxLength(bot.response_style, 500);
  maxLength(bot.greeting, 500);
  maxLength(bot.knowledge_base, 50_000);
}
