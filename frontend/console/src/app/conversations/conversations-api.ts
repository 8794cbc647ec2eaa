import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ActOnConversation,
  ConversationDetail,
  ConversationView,
  InboxMessage,
} from '@backend/modules/conversations/conversation.dto';
import { ONLY_ASKS } from '../api/fresh.interceptor';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type { ConversationDetail, ConversationView, InboxMessage };

/** '' and undefined limit nothing; `q` are words that stand in a message. */
export type ConversationFilter = Partial<Record<'q' | 'bot_id' | 'status', string | undefined>>;

@Service()
export class ConversationsApi {
  private readonly http = inject(HttpClient);

  list = (filter: Signal<ConversationFilter>) =>
    pagedList<ConversationView>(() => ({
      url: '/api/conversations',
      params: { limit: 50, ...said(filter()) },
    }));

  get = (id: Signal<string>) => httpResource<ConversationDetail>(() => `/api/conversations/${id()}`);

  /** Visitors who wait, longest first; then those nobody came to; then unread messages. */
  attention = () => httpResource<ConversationView[]>(() => '/api/conversations/attention');

  act = (id: string, action: ActOnConversation['action']) =>
    firstValueFrom(this.http.post<ConversationDetail>(`/api/conversations/${id}/hand-over`, { action }));

  /** @param key names the message, so that a second try does not send it twice */
  write = (id: string, content: string, key: string) =>
    firstValueFrom(
      this.http.post<InboxMessage>(`/api/conversations/${id}/messages`, { content, client_key: key }),
    );

  read = (id: string) => firstValueFrom(this.http.post<void>(`/api/conversations/${id}/read`, {}));

  typing = (id: string) =>
    firstValueFrom(
      this.http.post<void>(
        `/api/conversations/${id}/typing`,
        {},
        { context: new HttpContext().set(ONLY_ASKS, true) },
      ),
    );
}
