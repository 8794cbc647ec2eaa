import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ConfirmTour,
  EndTour,
  ProposeTour,
  TourLink,
  TourView,
} from '@backend/modules/leads/tours/tour.dto';
import { pagedList } from '../api/paged-list';

export type { ConfirmTour, EndTour, ProposeTour, TourLink, TourView };

@Service()
export class ToursApi {
  private readonly http = inject(HttpClient);

  list = (status: Signal<string>) =>
    pagedList<TourView>(() => ({
      url: '/api/tours',
      params: { limit: 100, ...(status() && { status: status() }) },
    }));

  /** The visitor's own page of it; only who may answer for a tour gets it. */
  link = (tourId: Signal<string>, isWanted: Signal<boolean>) =>
    httpResource<TourLink>(() => (isWanted() ? `/api/tours/${tourId()}/link` : undefined));

  get = (id: Signal<string>) => httpResource<TourView>(() => `/api/tours/${id()}`);

  confirm = (id: string, wish: ConfirmTour) => this.act(id, 'confirm', wish);
  propose = (id: string, wish: ProposeTour) => this.act(id, 'propose', wish);
  decline = (id: string, wish: EndTour) => this.act(id, 'decline', wish);
  cancel = (id: string, wish: EndTour) => this.act(id, 'cancel', wish);

  private act(id: string, verb: string, wish: object): Promise<TourView> {
    return firstValueFrom(this.http.post<TourView>(`/api/tours/${id}/${verb}`, wish));
  }
}
