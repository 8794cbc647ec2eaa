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
  /** Null: the limits of the installation. */
  questions_per_minute: number | null;
  credits_per_hour: number | null;
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
  questions_per_minute: bot?.questions_per_minute ?? null,
  credits_per_hour: bot?.credits_per_hour ?? null,
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
  min(bot.questions_per_minute, 1, { message: 'At least one.' });
  min(bot.credits_per_hour, 0, { message: 'At least 0, for none.' });
  max(bot.contact_after_answers, 20, { message: 'At most after the twentieth.' });
}
