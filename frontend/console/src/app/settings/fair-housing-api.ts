import { HttpClient } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { FairHousingDecision } from '@backend/modules/fair-housing/fair-housing.dto';
import { pagedList } from '../api/paged-list';

export type { FairHousingDecision };

/** '' means any. */
export interface DecisionFilter {
  readonly reason: string;
  readonly outcome: string;
}

@Service()
export class FairHousingApi {
  private readonly http = inject(HttpClient);

  decisions = (filter: Signal<DecisionFilter>) =>
    pagedList<FairHousingDecision>(() => ({ url: '/api/fair-housing/log', params: given(filter()) }));

  /** All that match, as a table for spreadsheets. */
  export = (filter: DecisionFilter) =>
    firstValueFrom(
      this.http.get('/api/fair-housing/log/export.csv', { params: given(filter), responseType: 'blob' }),
    );
}

const given = (filter: DecisionFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
