import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { LeadView, UpdateLead } from '@backend/modules/leads/lead.dto';
import type {
  LeadDetail,
  LeadErasure,
  LeadExport,
  RecordOptOut,
} from '@backend/modules/leads/lead-records.dto';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type { LeadDetail, LeadErasure, LeadExport, LeadView, RecordOptOut, UpdateLead };

export type LeadStatus = LeadView['status'];

/** '' and undefined limit nothing; `q` are words, or digits of the number. */
export type LeadFilter = Partial<
  Record<'q' | 'status' | 'utm_source' | 'utm_medium' | 'utm_campaign', string | null | undefined>
>;

@Service()
export class LeadsApi {
  private readonly http = inject(HttpClient);

  list = (filter: Signal<LeadFilter>) =>
    pagedList<LeadView>(() => ({ url: '/api/leads', params: { limit: 50, ...said(filter()) } }));

  get = (id: Signal<string>) => httpResource<LeadDetail>(() => `/api/leads/${id()}`);

  change = (id: string, change: UpdateLead) =>
    firstValueFrom(this.http.patch<LeadDetail>(`/api/leads/${id}`, change));

  optOut = (id: string, wish: RecordOptOut) =>
    firstValueFrom(this.http.post<LeadDetail>(`/api/leads/${id}/opt-outs`, wish));

  /** All leads that the filter lets through, as a table for spreadsheets. */
  exportAll = (filter: LeadFilter) =>
    firstValueFrom(this.http.get('/api/leads/export.csv', { params: said(filter), responseType: 'blob' }));

  export = (id: string) => firstValueFrom(this.http.get<LeadExport>(`/api/leads/${id}/export`));

  erase = (id: string) => firstValueFrom(this.http.post<LeadErasure>(`/api/leads/${id}/erasure`, {}));
}
