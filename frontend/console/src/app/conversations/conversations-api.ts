import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ConversationDetail,
  ConversationView,
  InboxMessage,
} from '@backend/modules/conversations/conversation.dto';
import { pagedList } from '../api/paged-list';

export type { ConversationDetail, ConversationView, InboxMessage };

export interface ConversationFilters {
  readonly bot: string;
  readonly status: string;
  /** Words that stand in a message. */
  readonly q: string;
}

@Service()
export class ConversationsApi {
  private readonly http = inject(HttpClient);

  list = (filters: Signal<ConversationFilters>) =>
    pagedList<ConversationView>(() => {
      const { bot, status, q } = filters();
      return {
        url: '/api/conversations',
        params: { limit: 50, ...(bot && { bot_id: bot }), ...(status && { status }), ...(q && { q }) },
      };
    });

  get = (id: Signal<string>) => httpResource<ConversationDetail>(() => `/api/conversations/${id()}`);

  setStatus = (id: string, status: ConversationView['status']) =>
    firstValueFrom(this.http.patch<ConversationDetail>(`/api/conversations/${id}`, { status }));
}
