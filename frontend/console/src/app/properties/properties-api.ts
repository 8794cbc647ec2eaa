import { HttpClient, HttpContext, HttpEventType, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom, last, map, tap } from 'rxjs';
import type { CreateProperty, PropertyView, UpdateProperty } from '@backend/modules/properties/property.dto';
import type { PhotoView, PricePointView } from '@backend/modules/properties/property-parts.dto';
import { ONLY_ASKS } from '../api/fresh.interceptor';
import { pagedList } from '../api/paged-list';

export type { CreateProperty, PhotoView, PricePointView, PropertyView, UpdateProperty };

export interface SearchWish {
  readonly address?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip_code?: string;
}

/** One listing a search found; `match_id` saves it as a property. */
export interface ListingMatch {
  readonly match_id: string;
  readonly listing_id: string | null;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip_code: string;
  readonly price: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly square_feet: number | null;
  readonly source?: string | null;
}

export interface SearchedSource {
  readonly name: string;
  readonly status: 'ok' | 'no_match' | 'not_configured' | 'failed' | 'demo';
  readonly took_ms: number;
  readonly attribution: string | null;
}

export interface SearchResult {
  readonly search_results: {
    readonly basic_info: {
      readonly listing_id: string | null;
      readonly price: number | null;
      readonly bedrooms: number | null;
      readonly bathrooms: number | null;
      readonly square_feet: number | null;
    } | null;
    readonly financial_info: { readonly zestimate: number | null; readonly rent_estimate: number | null } | null;
    readonly location_info: { readonly walk_score: number | null; readonly schools: readonly { readonly name: string }[] } | null;
  };
  readonly sources: readonly SearchedSource[];
  readonly matches: readonly ListingMatch[];
}

export interface Comparable {
  readonly property_id?: string | null;
  readonly address: string;
  readonly price: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly square_feet: number | null;
  readonly price_per_square_foot: number | null;
  readonly source?: string | null;
}

export interface MarketAnalysis {
  readonly price_per_square_foot: number | null;
  readonly median_price_per_square_foot: number | null;
  /** How far the price per square foot is above (+) or below (−) the median, in percent. */
  readonly price_position_percent: number | null;
  readonly rent_estimate: number | null;
  readonly gross_rent_yield_percent: number | null;
  readonly comparables: readonly Comparable[];
  readonly as_of: string;
}

@Service()
export class PropertiesApi {
  private readonly http = inject(HttpClient);

  list = () => pagedList<PropertyView>(() => ({ url: '/api/properties', params: { limit: 200 } }));

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
    const request = this.http.post<PhotoView>(`/api/properties/${id}/photos`, form, {
      observe: 'events',
      reportProgress: true,
    });
    return firstValueFrom(
      request.pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) onProgress(event.loaded / event.total);
        }),
        last(),
        map((event) => {
          if (event.type !== HttpEventType.Response || !event.body) throw new Error('The upload ended without an answer.');
          return event.body;
        }),
      ),
    );
  }

  removePhoto = (id: string, photoId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/properties/${id}/photos/${photoId}`));

  search = (wish: SearchWish) =>
    firstValueFrom(
      this.http.post<SearchResult>('/api/properties/search', wish, { context: new HttpContext().set(ONLY_ASKS, true) }),
    );

  saveMatch = (matchId: string) =>
    firstValueFrom(this.http.post<PropertyView>('/api/properties/save-search-result', { match_id: matchId }));

  marketAnalysis = (id: Signal<string>) => httpResource<MarketAnalysis>(() => `/api/properties/${id()}/market-analysis`);
}
