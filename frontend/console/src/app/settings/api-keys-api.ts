import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ApiKeyView, CreateApiKey, NewApiKey } from '@backend/modules/auth/auth.dto';

export type { ApiKeyView, CreateApiKey, NewApiKey };

/** Keys with which other systems speak to the API in the organization's name. */
@Service()
export class ApiKeysApi {
  private readonly http = inject(HttpClient);

  list = () => httpResource<ApiKeyView[]>(() => ({ url: '/api/api-keys', params: { limit: 200 } }));

  /** The key itself is in this one answer and nowhere else. */
  create = (wish: CreateApiKey) => firstValueFrom(this.http.post<NewApiKey>('/api/api-keys', wish));

  remove = (id: string) => firstValueFrom(this.http.delete<void>(`/api/api-keys/${id}`));
}
