import { HttpClient } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { FairHousingDecision } from '@backend/modules/fair-housing/fair-housing.dto';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type { FairHousingDecision };

/** '' means any. */
export type DecisionFilter = Readonly<Record<'reason' | 'outcome', string>>;

@Service()
export class FairHousingApi {
  private readonly http = inject(HttpClient);

  decisions = (filter: Signal<DecisionFilter>) =>
    pagedList<FairHousingDecision>(() => ({ url: '/api/fair-housing/log', params: said(filter()) }));

  /** All that match, as a table for spreadsheets. */
  export = (filter: DecisionFilter) =>
    firstValueFrom(
      this.http.get('/api/fair-housing/log/export.csv', { params: said(filter), responseType: 'blob' }),
    );
}
