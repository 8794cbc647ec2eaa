import { SchemaPathTree, max, maxLength, min, required } from '@angular/forms/signals';
import type { ChatbotView, ContactMoment, UpdateChatbot } from '../chatbots-api';

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
  contact_moments: ContactMoment[];
  /** Null while the field is empty. */
  contact_after_answers: number | null;
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
  contact_moments: bot?.contact_moments ?? [],
  contact_after_answers: bot?.contact_after_answers ?? 3,
  property_ids: bot?.property_ids ?? [],
});

/** The rules have seen to it that the number is there. */
export const changeOf = ({ contact_after_answers, ...draft }: ChatbotDraft): UpdateChatbot => ({
  ...draft,
  ...(contact_after_answers !== null && { contact_after_answers }),
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
  required(bot.contact_after_answers, { message: 'After how many?' });
  min(bot.contact_after_answers, 1, { message: 'At least after the first.' });
  max(bot.contact_after_answers, 20, { message: 'At most after the twentieth.' });
}
