import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ChatbotView,
  CreateChatbot,
  CreatedChatbot,
  UpdateChatbot,
} from '@backend/modules/chatbots/chatbot.dto';
import type { ChatbotAnswer, EarlierMessage } from '@backend/modules/knowledge/knowledge.dto';
import type { PublicChatbot } from '@backend/modules/conversations/public-chat.dto';
import { ONLY_ASKS } from '../api/fresh.interceptor';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type { ChatbotAnswer, ChatbotView, CreateChatbot, UpdateChatbot };

export type ChatbotStatus = ChatbotView['status'];

export type ContactMoment = ChatbotView['contact_moments'][number];

/** '' and undefined limit nothing; `in_use` leaves out the archived ones. */
export type ChatbotFilter = Partial<Record<'q' | 'status', string | undefined>>;

export type Turn = Pick<EarlierMessage, 'role' | 'content'>;

@Service()
export class ChatbotsApi {
  private readonly http = inject(HttpClient);

  list = (filter: Signal<ChatbotFilter>, limit = 48) =>
    pagedList<ChatbotView>(() => ({ url: '/api/chatbots', params: { limit, ...said(filter()) } }));

  get = (botId: Signal<string | undefined>) =>
    httpResource<ChatbotView>(() => (botId() ? `/api/chatbots/${botId()}` : undefined));

  /** As a visitor gets it, with the greeting and the questions made for it. */
  publicView = (botId: Signal<string>) =>
    httpResource<PublicChatbot>(() => `/api/public/chatbots/${botId()}`);

  create = (wish: CreateChatbot) => firstValueFrom(this.http.post<CreatedChatbot>('/api/chatbots', wish));

  change = (botId: string, change: UpdateChatbot) =>
    firstValueFrom(this.http.patch<ChatbotView>(`/api/chatbots/${botId}`, change));

  remove = (botId: string) => firstValueFrom(this.http.delete<void>(`/api/chatbots/${botId}`));

  /** Nothing is stored; the answer comes from what was last saved. */
  ask = (botId: string, question: string, history: readonly Turn[]) =>
    firstValueFrom(
      this.http.post<ChatbotAnswer>(
        `/api/chatbots/${botId}/ask`,
        { question, history, trace: true },
        { context: new HttpContext().set(ONLY_ASKS, true) },
      ),
    );
}
