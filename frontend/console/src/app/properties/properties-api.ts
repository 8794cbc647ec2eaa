import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CreateProperty, PropertyView, UpdateProperty } from '@backend/modules/properties/property.dto';
import type { PhotoView, PricePointView } from '@backend/modules/properties/property-parts.dto';
import type { MarketAnalysis } from '@backend/modules/properties/market-analysis.dto';
import type { MatchView, SearchAnswer, SearchProperties } from '@backend/modules/properties/search.dto';
import { ONLY_ASKS } from '../api/fresh.interceptor';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';
import { sendFile } from '../api/send-file';

export type {
  CreateProperty,
  MarketAnalysis,
  MatchView,
  PhotoView,
  PricePointView,
  PropertyView,
  SearchAnswer,
  SearchProperties,
  UpdateProperty,
};

/** '' and undefined limit nothing; `bot_id`: the homes a chatbot speaks for. */
export type PropertyFilter = Partial<Record<'q' | 'status' | 'bot_id', string | undefined>>;

@Service()
export class PropertiesApi {
  private readonly http = inject(HttpClient);

  /** Nothing is asked while the filter is undefined. */
  list = (filter: Signal<PropertyFilter | undefined>, limit = 48) =>
    pagedList<PropertyView>(() => {
      const limits = filter();
      return limits && { url: '/api/properties', params: { limit, ...said(limits) } };
    });

  get = (id: Signal<string | undefined>) =>
    httpResource<PropertyView>(() => (id() ? `/api/properties/${id()}` : undefined));

  create = (wish: CreateProperty) => firstValueFrom(this.http.post<PropertyView>('/api/properties', wish));

  change = (id: string, change: UpdateProperty) =>
    firstValueFrom(this.http.patch<PropertyView>(`/api/properties/${id}`, change));

  remove = (id: string) => firstValueFrom(this.http.delete<void>(`/api/properties/${id}`));

  /** @param onProgress told how much of the file has been sent, from 0 to 1 */
  addPhoto(id: string, file: File, onProgress: (share: number) => void): Promise<PhotoView> {
    const form = new FormData();
    form.append('file', file);
    return sendFile(this.http, { url: `/api/properties/${id}/photos`, form, onProgress });
  }

  removePhoto = (id: string, photoId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/properties/${id}/photos/${photoId}`));

  search = (wish: SearchProperties) =>
    firstValueFrom(
      this.http.post<SearchAnswer>('/api/properties/search', wish, {
        context: new HttpContext().set(ONLY_ASKS, true),
      }),
    );

  saveMatch = (matchId: string) =>
    firstValueFrom(this.http.post<PropertyView>('/api/properties/save-search-result', { match_id: matchId }));

  marketAnalysis = (id: Signal<string>) =>
    httpResource<MarketAnalysis>(() => `/api/properties/${id()}/market-analysis`);
}
