import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AnswerGap, GapDetail, GapView } from '@backend/modules/gaps/gap.dto';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type { AnswerGap, GapDetail, GapView };

export type GapState = GapView['state'];

/** '' and undefined limit nothing. */
export type GapFilter = Partial<Record<'q' | 'state', string | undefined>>;

@Service()
export class QuestionsApi {
  private readonly http = inject(HttpClient);

  /** The most asked first. */
  list = (filter: Signal<GapFilter>) =>
    pagedList<GapView>(() => ({
      url: '/api/gaps',
      params: { limit: 50, sort: 'most_asked', ...said(filter()) },
    }));

  get = (gapId: Signal<string>) => httpResource<GapDetail>(() => `/api/gaps/${gapId()}`);

  answer = (gapId: string, answer: AnswerGap) =>
    firstValueFrom(this.http.post<GapDetail>(`/api/gaps/${gapId}/answer`, answer));

  setState = (gapId: string, state: 'open' | 'dismissed') =>
    firstValueFrom(this.http.patch<GapDetail>(`/api/gaps/${gapId}`, { state }));
}
