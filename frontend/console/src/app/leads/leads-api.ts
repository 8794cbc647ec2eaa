import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { LeadView, UpdateLead } from '@backend/modules/leads/lead.dto';
import { pagedList } from '../api/paged-list';

export type { LeadView, UpdateLead };

export type LeadStatus = LeadView['status'];

@Service()
export class LeadsApi {
  private readonly http = inject(HttpClient);

  list = (status: Signal<string>) =>
    pagedList<LeadView>(() => ({
      url: '/api/leads',
      params: { limit: 100, ...(status() && { status: status() }) },
    }));

  get = (id: Signal<string>) => httpResource<LeadView>(() => `/api/leads/${id()}`);

  change = (id: string, change: UpdateLead) =>
    firstValueFrom(this.http.patch<LeadView>(`/api/leads/${id}`, change));
}
