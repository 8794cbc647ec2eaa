import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { IntegrationCheck, IntegrationView } from '@backend/modules/integrations/integration.dto';

export type { IntegrationCheck, IntegrationView };

/** The organization's own keys for outside services; values go in and never come out again. */
@Service()
export class IntegrationsApi {
  private readonly http = inject(HttpClient);

  list = () => httpResource<IntegrationView[]>(() => '/api/integrations');

  set = (service: string, values: Record<string, string>) =>
    firstValueFrom(this.http.put<IntegrationView>(`/api/integrations/${service}`, { values }));

  /** Tries the key of the AI service. */
  checkAi = () => firstValueFrom(this.http.post<IntegrationCheck>('/api/integrations/openai/check', {}));

  remove = (service: string) => firstValueFrom(this.http.delete<void>(`/api/integrations/${service}`));
}
