import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { DomainView } from '@backend/modules/branding/domains/domain.dto';

export type { DomainView };

/** The brokerage's own host name; it is set with the branding and proven through DNS. */
@Service()
export class DomainApi {
  private readonly http = inject(HttpClient);

  get = () => httpResource<DomainView>(() => '/api/organizations/me/domain');

  /** Asks the name servers now. */
  check = () => firstValueFrom(this.http.post<DomainView>('/api/organizations/me/domain/check', {}));
}
